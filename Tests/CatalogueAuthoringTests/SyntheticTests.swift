import CatalogueAuthoring
import Domain
import Primitives
import Testing

/// The made-up catalogue for load.
struct SyntheticTests {
    private static let services = 224
    private static let synthetic = SyntheticCatalogue(services: services, seed: 7)

    private func compiled() throws -> Catalogue {
        try CatalogueCompiler.compile(files: Self.synthetic.files.mapValues { Array($0.utf8) })
    }

    @Test func `a synthetic catalogue compiles without a fault and holds as many services as were asked for`() throws {
        let catalogue = try compiled()
        #expect(catalogue.services.count == Self.services)
        #expect(Set(catalogue.services.map(\.department)).count == 56)
        #expect(catalogue.lifeEvents.count == 12)
    }

    @Test func `the same seed writes the same files, another seed others`() {
        #expect(SyntheticCatalogue(services: 60, seed: 7).files == SyntheticCatalogue(services: 60, seed: 7).files)
        #expect(SyntheticCatalogue(services: 60, seed: 7).files != SyntheticCatalogue(services: 60, seed: 8).files)
    }

    @Test func `nothing in it can be taken for a real service`() throws {
        for service in try compiled().services {
            #expect(service.id.text.hasPrefix("synthetic."))
            #expect(service.name.hindi.contains("कृत्रिम") && service.name.english.contains("Synthetic"))
            #expect(service.number == nil)
            #expect(service.timeLimit?.confidence == .unconfirmed)
            #expect(service.eligibility?.tests.allSatisfy { $0.basis?.confidence == .unconfirmed } == true)
        }
    }

    @Test func `its forms differ: conditions, groups, repetitions and every kind of question`() throws {
        let services = try compiled().services
        let items = services.flatMap { $0.form.steps }.flatMap(\.items)
        var groups = 0, repetitions = 0, conditions = 0, kinds: Set<String> = []
        for item in items {
            switch item {
            case .field(let field):
                kinds.insert(String("\(field.kind)".prefix { $0 != "(" }))
                if field.condition != nil { conditions += 1 }
            case .group: groups += 1
            case .repetition: repetitions += 1
            }
        }
        #expect(groups == Self.services)
        #expect(repetitions > 40 && conditions > 200)
        #expect(kinds.count >= 9)
        #expect(Set(services.map { $0.form.steps.count }).count > 2)
    }
}
