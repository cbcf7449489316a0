import Domain
import EdgeNode
import FoundationEssentials
import NodeKit
import Primitives
import TestKit
import Testing

struct FindServiceTests {
    private func ask(_ text: String, limit: Int? = nil, of node: EdgeNode) async throws -> ControlReply {
        let question = try JSONEncoder().encode(ControlRequest(verb: .findService, text: text, limit: limit))
        return try JSONDecoder().decode(ControlReply.self, from: Data(await node.answer(Array(question))))
    }

    @Test func `the command line is told ids, names and how well they fit`() async throws {
        let fixture = try await NodeFixture()
        let found = try #require(try await ask("aamdani praman", of: fixture.node).services)
        #expect(found.ids == ["gad.income"])
        #expect(found.services.map(\.name.english) == ["Income certificate"])
        #expect((0.5...1).contains(found.services[0].score))
        #expect(try await ask("qqqq", of: fixture.node).services?.ids == [])
        #expect(try await ask("aay", limit: 0, of: fixture.node).services?.ids == [])
    }

    @Test func `a newer catalogue is searched as soon as it is there`() async throws {
        let fixture = try await NodeFixture()
        #expect(try await ask("नलकूप", of: fixture.node).services?.ids == [])
        var catalogue = SampleCatalogue.catalogue
        catalogue.version += 1
        var well = SampleCatalogue.income
        well.id = ServiceID("agri.borewell")
        well.name = LocalizedText(hindi: "नलकूप खनन", english: "Borewell")
        catalogue.services.append(well)
        try await fixture.publish(catalogue)
        #expect(try await ask("nalkoop", of: fixture.node).services?.ids == ["agri.borewell"])
    }
}
