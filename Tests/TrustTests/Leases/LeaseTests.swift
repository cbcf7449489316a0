import Domain
import Primitives
import Testing
import Trust

@Suite struct LeaseTests {
    @Test func `a lease comes back from its 140 bytes as it was lent`() throws {
        let sample = try SampleTrust()
        #expect(sample.lease.encoded.count == 140)
        #expect(sample.lease.lease == SampleTrust.terms(sample.key.publicKey))
        let read = try SignedLease(
            verifying: sample.lease.encoded, trust: sample.trust, certificate: sample.certificate)
        #expect(read == sample.lease)
    }

    @Test func `times are rounded down to the minute`() throws {
        let sample = try SampleTrust()
        var terms = SampleTrust.terms(sample.key.publicKey)
        terms.notBefore = Timestamp(milliseconds: terms.notBefore.milliseconds + 59_999)
        terms.notAfter = Timestamp(milliseconds: terms.notAfter.milliseconds + 30_000)
        #expect(try sample.authorities.sign(terms).lease == SampleTrust.terms(sample.key.publicKey))
    }

    @Test func `what does not fit the layout is not signed`() throws {
        let sample = try SampleTrust()
        let good = SampleTrust.terms(sample.key.publicKey)
        let changes: [(inout Lease) -> Void] = [
            { $0.id = "LS-MDL03-1" }, { $0.id = "LS-DND07-0001" }, { $0.centre = "MDL0333" }, { $0.centre = "mdl03" },
            { $0.services = [] }, { $0.services = ["6.1", "6.2", "6.3", "6.4", "6.5"] }, { $0.services = ["6.02"] },
            { $0.services = ["6"] }, { $0.services = ["6.2", "6.2"] }, { $0.services = ["200.1"] },
            { $0.maximumCount = 0 }, { $0.maximumCount = 70_000 }, { $0.serials = 0...70_000 },
            { $0.maximumDaysOffline = 256 }, { $0.notAfter = $0.notBefore }, { $0.publicKey.removeLast() },
        ]
        for change in changes {
            var lease = good
            change(&lease)
            #expect(throws: LeaseProblem.doesNotFit) { try sample.authorities.sign(lease) }
        }
    }

    @Test func `a lease belongs to the certificate of its key`() throws {
        let sample = try SampleTrust()
        let other = try SampleTrust(seed: 2, number: 2, authorities: sample.authorities)
        #expect(throws: LeaseProblem.anotherHolder) {
            try SignedLease(verifying: other.lease.encoded, trust: sample.trust, certificate: sample.certificate)
        }
    }

    @Test func `another state's lease is unknown`() throws {
        let sample = try SampleTrust()
        let other = try SampleTrust(seed: 2)
        #expect(throws: LeaseProblem.unknownAuthority) {
            try SignedLease(verifying: other.lease.encoded, trust: sample.trust, certificate: other.certificate)
        }
    }

    @Test func `no bit of a lease can be changed`() throws {
        let sample = try SampleTrust()
        let trust = try sample.trust
        for index in 0..<(SignedLease.byteCount * 8) {
            var bytes = sample.lease.encoded
            bytes[index / 8] ^= 1 << UInt8(index % 8)
            #expect(throws: LeaseProblem.self) { try SignedLease.verifiedTerms(bytes, trust: trust) }
        }
    }

    @Test func `a lease does not sign what it does not cover`() throws {
        let sample = try SampleTrust()
        #expect(throws: StatementProblem.outsideLease) { try sample.qr(SampleTrust.claims(service: "6.3")) }
        #expect(throws: StatementProblem.outsideLease) { try sample.qr(SampleTrust.claims(serial: 5_000)) }
    }
}
