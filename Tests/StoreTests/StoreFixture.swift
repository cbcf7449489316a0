import Crypto
import Domain
import Primitives
import Store
import TestKit

/// A provisioned node's store with the Maravi family in its register.
struct StoreFixture {
    let clock = ManualClock()
    let random = SeededRandom(seed: 7)
    let store: Store
    let family = SampleHouseholds.maravi

    static let dataKey = SymmetricKey(data: [UInt8](repeating: 42, count: 32))
    static let taker = actor("OP02", "कमला", "Kamla")
    static let officer = actor("TH01", "वन्दना", "Vandana")

    init(path: String? = nil) async throws {
        if let path {
            store = try Store(path: path, dataKey: Self.dataKey, clock: clock, random: random)
        } else {
            store = try Store(inMemoryWith: Self.dataKey, clock: clock, random: random)
        }
        if try await store.standing() == nil {
            try await store.provision(node: NodeID("MDL03-1")!, centre: "MDL03")
            try await store.putHouseholds([family])
        }
    }

    func order(key: UInt8 = 1, member index: Int = 1, document: [UInt8] = [1, 2, 3]) throws -> SubmissionOrder {
        let member = family.members[index]
        let today = clock.now().civilDate
        return SubmissionOrder(
            key: RecordID(bytes: [UInt8](repeating: key, count: 16))!, service: SampleCatalogue.income,
            applicant: Applicant(family: family.family, member: member, address: family.address),
            answers: ["annual_income": "96000", "income_source": "farming"], seenDocuments: ["samagra"],
            newDocuments: [NewDocument(kind: "declaration", mediaType: "application/pdf", bytes: document)],
            consent: Consent(givenAt: clock.now(), text: .zero),
            fees: FeeReceipt(
                service: SampleCatalogue.income, fees: SampleCatalogue.catalogue.processingFees, withPrintedCopy: true),
            receivedOn: today, dueOn: today.adding(days: 4))
    }

    static func actor(_ id: String, _ hindi: String, _ english: String) -> Actor {
        Actor(
            person: PersonID(id), name: LocalizedText(hindi: hindi, english: english),
            designation: LocalizedText(hindi: "", english: ""))
    }
}
