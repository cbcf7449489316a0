import Crypto
package import Devices
package import Domain
package import EdgeNode
import Logging
import Paper
package import Primitives
package import Store
package import SyncProtocol
package import Synchronization
package import TestKit
package import Trust

/// A node in memory with real keys, real paper, and printers that keep what they print.
package struct NodeFixture: Sendable {
    package let clock = ManualClock()
    package let random = SeededRandom(seed: 11)
    package let authorities: StateAuthorities
    package let node: EdgeNode
    package let slips = KeptSlips()
    package let pages = KeptPages()

    package static let taker = Person(
        id: PersonID("OP02")!, name: LocalizedText(hindi: "कमला बाई", english: "Kamla Bai"), role: .operator,
        designation: LocalizedText(hindi: "ऑपरेटर", english: "Operator"))
    package static let officer = Person(
        id: PersonID("TH01")!, name: LocalizedText(hindi: "वन्दना परते", english: "Vandana Parte"), role: .officer,
        designation: LocalizedText(hindi: "तहसीलदार, बिछिया", english: "Tehsildar, Bichhiya"))
    package static let takerPIN = "246813", officerPIN = "975310"

    /// A provisioned node with the sample family, a catalogue and two named people.
    ///
    /// - Parameters:
    ///   - hasDrawer: Whether the operator's drawer is open, with nothing in it.
    ///   - weeklyOff: The centre's days of rest.
    package init(
        catalogue: Catalogue = SampleCatalogue.catalogue, settings: NodeSettings = .standard, hasDrawer: Bool = true,
        weeklyOff: [Weekday] = [.sunday]
    ) async throws {
        let authorities = try StateAuthorities.create(
            organization: "Test", at: ManualClock().now(), random: SeededRandom(seed: 12))
        try await self.init(under: authorities, settings: settings, weeklyOff: weeklyOff)
        try await publish(catalogue)
        try await name(Self.taker, code: "AAAA-1111")
        try await name(Self.officer, code: "BBBB-2222")
        if hasDrawer { try await node.openDrawer(with: .empty, by: Self.taker) }
    }

    /// A provisioned node with the sample family, to which a state of these authorities has said nothing yet.
    package init(
        under authorities: StateAuthorities, settings: NodeSettings = .standard, weeklyOff: [Weekday] = [.sunday]
    ) async throws {
        self.authorities = authorities
        let dataKey = SymmetricKey(data: random.bytes(32))
        let tlsKey = try SealedSoftwareKey.create(under: dataKey, context: "node-identity", random: random)
        let certificate = try authorities.issueNodeIdentity(
            request: EnrolmentRequest.make(node: NodeID("MDL03-1")!, key: tlsKey, openedBy: dataKey),
            node: NodeID("MDL03-1")!, at: clock.now(), random: random)
        let identity = NodeIdentityFiles(
            node: NodeID("MDL03-1")!,
            centre: CentreName(
                code: "MDL03",
                name: LocalizedText(hindi: "लोक सेवा केन्द्र, बिछिया", english: "Public Service Centre")),
            stateURL: "https://localhost:1", certificate: certificate, tlsKey: tlsKey)
        let store = try Store(inMemoryWith: dataKey, clock: clock, random: random)
        try await store.provision(node: identity.node, centre: identity.centre.code)
        try await store.putHouseholds([SampleHouseholds.maravi])
        var settings = settings
        settings.weeklyOff = weeklyOff
        node = EdgeNode(
            store: store, settings: settings, identity: identity,
            keys: NodeKeys(dataKey: dataKey, trust: try authorities.trustFile), press: try PaperPress(),
            slipPrinter: slips, pagePrinter: pages, clock: clock, random: random, logger: Logger(label: "test"))
    }

    /// The state publishes a catalogue, whole.
    package func publish(_ catalogue: Catalogue) async throws {
        let edition = try CatalogueEdition(catalogue, previous: 0)
        let signature = try authorities.signBlob(try edition.manifest.encode(), purpose: "catalogue")
        try await receive(try edition.parts(signature: signature, from: nil).map { .catalogue($0) })
    }

    /// The node takes messages of the state as an exchange brings them.
    package func receive(_ bodies: [StateMessage.Body]) async throws {
        let cursor = try await node.store.cursor()
        let messages = bodies.enumerated().map { index, body in
            StateMessage(position: cursor + UInt64(index) + 1, body: body)
        }
        try await NodeReplica(store: node.store, trust: try authorities.trustFile).apply(messages)
    }

    /// The state names a person with a one-time code.
    package func name(_ person: Person, code: String) async throws {
        let verifier = StretchedSecret(code, salt: random.bytes(StretchedSecret.saltBytes))
        try await apply(
            .people([
                .named(
                    PersonAccess(
                        person: person, oneTimeCode: verifier, codeExpires: clock.now().advanced(byDays: 3), pin: nil))
            ]))
    }

    /// Applies the next message of the state.
    package func apply(_ change: InboundChange) async throws {
        let cursor = try await node.store.cursor()
        try await node.store.apply([(cursor + 1, change)])
    }

    /// Both people have set their PINs.
    package func signedIn() async throws {
        _ = try await node.firstSignIn(
            person: "op02", code: "aaaa 1111", pin: Self.takerPIN, again: Self.takerPIN)
        _ = try await node.firstSignIn(
            person: "TH01", code: "BBBB-2222", pin: Self.officerPIN, again: Self.officerPIN)
    }

    /// The state lends the officer's key for a time.
    package func lend(days: Int = 30, count: Int = 100, services: [String] = ["6.2"]) async throws {
        let key = try await node.store.signingKeys()[0]
        let lease = Lease(
            id: "LS-MDL03-0007", officer: Self.officer.id, node: node.identity.node, centre: "MDL03",
            services: services, notBefore: clock.now().advanced(bySeconds: -60),
            notAfter: clock.now().advanced(byDays: days),
            maximumCount: count, serials: 4_001...5_000, maximumDaysOffline: 20, publicKey: key.publicKey)
        let signed = try authorities.sign(lease)
        let certificate = try authorities.issueSigningCertificate(
            officer: Self.officer, lease: signed, random: random)
        try await apply(
            .lease(
                LeaseInstallation(
                    id: lease.id, officer: lease.officer, encoded: signed.encoded,
                    certificates: [certificate, try authorities.signingAuthority.certificateDER])))
    }

    /// Closes a drawer that is left from an earlier day and opens today's, as an operator does in the morning.
    package func turnDrawer() async throws {
        guard let register = try await node.openRegister(of: Self.taker), register.book.day != clock.now().civilDate
        else { return }
        _ = try await node.closeDrawer(
            register.book.id, counted: .empty, reason: "परीक्षण", seenLines: register.lines.count, by: Self.taker)
        try await node.openDrawer(with: .empty, by: Self.taker)
    }

    /// A request for the wife of the family, taken and waiting.
    package func takenRequest(member index: Int = 1) async throws -> RecordID {
        try await turnDrawer()
        let household = SampleHouseholds.maravi
        let draft = try await node.beginDraft(
            service: SampleCatalogue.income.id, family: household.family, member: household.members[index].id,
            by: Self.taker)
        try await node.saveAnswers(
            draft.id, answers: ["annual_income": "₹ १,२०,०००", "income_source": "farming"], seenDocuments: nil,
            by: Self.taker)
        try await node.confirmDeclaration(draft.id, by: Self.taker)
        return try await node.submit(draft.id, consented: true, by: Self.taker).id
    }
}

/// A receipt printer in memory.
package final class KeptSlips: SlipPrinter {
    init() {}

    package let rasters = Mutex<[DotRaster]>([])
    package let obstacle = Mutex<PrinterError?>(nil)

    package func status() async -> PrinterStatus { .ready }

    package func headDots() async -> Int? { 576 }

    package func print(_ raster: DotRaster) async throws(PrinterError) {
        if let error = obstacle.withLock({ $0 }) { throw error }
        rasters.withLock { $0.append(raster) }
    }
}

/// A page printer in memory.
package final class KeptPages: PagePrinter {
    init() {}

    package let pages = Mutex<[[UInt8]]>([])

    package func status() async -> PrinterStatus { .ready }

    package func print(pdf: [UInt8], title: String) async throws(PrinterError) {
        pages.withLock { $0.append(pdf) }
    }
}
