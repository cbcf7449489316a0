import CatalogueAuthoring
import Domain
import FoundationEssentials
import Primitives
import TestKit
import Testing

/// The catalogue that the project publishes.
struct PublishedCatalogueTests {
    private let catalogue: Catalogue
    private let income: Service

    init() throws {
        catalogue = try CatalogueCompiler.compile(folder: Project.root + "/sync/catalogue")
        income = try #require(catalogue.service(ServiceID("gad.income")))
    }

    @Test func `it survives the way to a node`() throws {
        let json = try CanonicalJSON.encode(catalogue)
        #expect(try JSONDecoder().decode(Catalogue.self, from: Data(json)) == catalogue)
    }

    @Test func `the fees are twenty rupees and five for the copy`() {
        let receipt = FeeReceipt(service: income, fees: catalogue.processingFees, withPrintedCopy: true)
        #expect(receipt.processing == Money(rupees: 20))
        #expect(receipt.printedCopy == Money(rupees: 5))
        #expect(receipt.total == Money(rupees: 25))
    }

    @Test func `holidays are the national ones, and due dates stay unconfirmed`() throws {
        #expect(
            catalogue.calendar.holidays.map(\.isoText) == [
                "2026-01-26", "2026-08-15", "2026-10-02", "2027-01-26", "2027-08-15", "2027-10-02",
            ])
        #expect(!catalogue.calendar.isConfirmed(through: try #require(CivilDate(iso: "2026-11-26"))))
    }

    @Test func `what no source confirms is marked so`() throws {
        #expect(income.timeLimit?.value == 3)
        #expect(income.timeLimit?.confidence == .press)
        #expect(income.officer?.confidence == .unconfirmed)
        #expect(income.firstAppeal == Appeal(officer: nil, days: nil))
        #expect(income.statutoryFee?.confidence == .unconfirmed)
        #expect(try #require(income.certificate).isSpecimen)
    }

    @Test func `what is official or from the press says where`() {
        for service in catalogue.services {
            let limit = service.timeLimit
            #expect(limit == nil || limit?.confidence == .unconfirmed || limit?.source.isEmpty == false)
            for test in service.eligibility?.tests ?? [] {
                #expect(test.basis != nil, "\(service.id)")
                #expect(test.basis?.confidence == .unconfirmed || test.basis?.source.isEmpty == false)
            }
        }
    }

    @Test func `what the centre signs is a certificate with words, and nothing else is`() {
        for service in catalogue.services {
            #expect((service.certificate != nil) == (service.output == .certificate && service.decidedAt == .node))
        }
    }

    @Test func `every form asks something of an applicant who has said nothing yet`() throws {
        let family = SampleHouseholds.maravi
        let context = AnswerContext(
            today: try #require(CivilDate(iso: "2026-11-24")), household: family, applicant: family.members[0].id)
        for service in catalogue.services {
            let asked = service.form.asked([:], RegisterKnowledge(context: context))
            #expect(!asked.questions.isEmpty, "\(service.id)")
            #expect(asked.steps.allSatisfy { $0.questions.count <= 70 })
            #expect(Set(asked.questions.map(\.path)).count == asked.questions.count)
            let place = service.declaration.map {
                $0.filled(
                    for: Applicant(family: family.family, member: family.members[1], address: family.address), asked,
                    [:], context
                ).text
            }
            #expect(place.map { !$0.hindi.contains("{") && !$0.english.contains("{") } ?? true, "\(service.id)")
        }
    }

    @Test func `every life event has a service`() {
        let used = Set(catalogue.services.flatMap(\.lifeEvents))
        #expect(catalogue.lifeEvents.map(\.id).filter { !used.contains($0) } == [])
    }
}
