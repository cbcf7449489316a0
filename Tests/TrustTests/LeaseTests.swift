import Domain
import Testing
import Trust

@Suite struct LeaseTests {
    @Test func `a lease is 140 bytes`() {
        #expect(SignedLease.byteCount == 140)
    }
}
