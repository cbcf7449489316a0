import Domain
import Primitives
import TestKit
import Testing

@testable import Trust

/// What a node states about a closed drawer: the state's root alone tells whether it is true.
struct CashStatementTests {
    private let sample: SampleTrust
    private let identity: [UInt8]
    private let key: SealedSoftwareKey

    init() throws {
        sample = try SampleTrust()
        key = try SealedSoftwareKey.create(under: sample.dataKey, context: "node-identity", random: sample.random)
        identity = try sample.authorities.issueNodeIdentity(
            request: EnrolmentRequest.make(node: SampleTrust.node, key: key, openedBy: sample.dataKey),
            node: SampleTrust.node, at: SampleTrust.issued.advanced(byDays: -1), random: sample.random)
    }

    private func claims(node: NodeID = SampleTrust.node, closedAt: Timestamp = SampleTrust.issued) -> CashClaims {
        CashClaims(
            centre: "MDL03", node: node, drawer: RecordID(bytes: [UInt8](repeating: 3, count: 16))!,
            holder: PersonID("OP02")!, day: closedAt.civilDate, openedAt: closedAt.advanced(bySeconds: -30_000),
            closedAt: closedAt,
            totals: DrawerTotals(
                float: Money(rupees: 500),
                receipts: FeeReceipt(
                    processing: Money(rupees: 940), printedCopy: Money(rupees: 60), statutory: Money(rupees: 1_150)),
                refunds: .none, feeCount: 47, refundCount: 0),
            counted: CashCount(counts: [3, 0, 6, 2, 1, 1, 0, 0, 0])!, journalPosition: 48_377,
            journalHash: ContentHash(bytes: [UInt8](repeating: 9, count: 32))!)
    }

    private func text(_ claims: CashClaims) throws -> String {
        try CashStatement.sign(claims, signer: key.signer(openedBy: sample.dataKey), certificate: identity)
    }

    @Test func `the root alone checks it, and it fits the slip`() throws {
        let claims = claims()
        let text = try text(claims)
        #expect(try CashStatement.verify(text, trust: sample.trust) == claims)
        #expect(try CashStatement.verify(text + "\r\n", trust: sample.trust) == claims)
        // Version 25 at level M holds 1,451 characters: three dots a module on the narrow head.
        #expect(text.utf8.count <= 1_451, "\(text.utf8.count)")
        #expect(claims.difference == Money(rupees: -420))
    }

    @Test func `another state, another node, another time are refused, each for its own reason`() throws {
        let text = try text(claims())
        let foreign = try StateAuthorities.create(
            organization: "Another", at: SampleTrust.issued.advanced(byDays: -10), random: SeededRandom(seed: 9))
        #expect(throws: CashStatementProblem.unknownNode) {
            try CashStatement.verify(text, trust: foreign.trustFile)
        }
        #expect(throws: CashStatementProblem.noIdentity) { try self.text(self.claims(node: NodeID("MDL03-N2")!)) }
        let early = try self.text(claims(closedAt: SampleTrust.issued.advanced(byDays: -9)))
        #expect(throws: CashStatementProblem.unknownNode) { try CashStatement.verify(early, trust: self.sample.trust) }
        #expect(throws: CashStatementProblem.unknownFormat) {
            try CashStatement.verify(try self.sample.qr(), trust: self.sample.trust)
        }
        #expect(throws: CashStatementProblem.unreadable) {
            try CashStatement.verify(String(text.dropLast(9)), trust: self.sample.trust)
        }
    }

    @Test func `an officer's certificate signs no closing`() throws {
        #expect(throws: CashStatementProblem.noIdentity) {
            try CashStatement.sign(self.claims(), signer: self.sample.signer, certificate: self.sample.certificate.der)
        }
    }

    @Test func `a changed figure is found`() throws {
        let text = try text(claims())
        let packed = try #require(Base45.decode(Array(text.utf8).dropFirst(CashStatement.prefix.utf8.count)))
        let encoded = try Zlib.inflate(packed, limit: 4_096)
        guard case .tagged(let tag, .array(var parts)) = try CBORDecoder.decode(encoded) else { return }
        var changed = claims()
        changed.counted = CashCount(counts: [4, 0, 6, 2, 1, 1, 0, 0, 0])!
        parts[2] = .bytes(CashClaimsCoding.encode(changed))
        let forged = try #require(Zlib.deflate(CBOR.tagged(tag, .array(parts)).encoded))
        #expect(throws: CashStatementProblem.altered) {
            try CashStatement.verify(CashStatement.prefix + Base45.encode(forged), trust: self.sample.trust)
        }
    }

    @Test func `no mutant crashes the reader, and none says anything else`() throws {
        let random = SeededRandom(seed: 31)
        let (claims, trust) = (claims(), try sample.trust)
        let text = Array(try text(claims).utf8)
        let packed = try #require(Base45.decode(text.dropFirst(CashStatement.prefix.utf8.count)))
        let encoded = try Zlib.inflate(packed, limit: 4_096)
        var refused = 0
        for round in 0..<10_000 {
            let mutant: String
            if round % 2 == 0 {
                mutant = String(decoding: Mutation.mutant(of: [text], random), as: UTF8.self)
            } else {
                guard let packed = Zlib.deflate(Mutation.mutant(of: [encoded], random)) else { continue }
                mutant = CashStatement.prefix + Base45.encode(packed)
            }
            do {
                #expect(try CashStatement.verify(mutant, trust: trust) == claims)
            } catch {
                refused += 1
            }
        }
        #expect(refused > 9_000)
    }
}
