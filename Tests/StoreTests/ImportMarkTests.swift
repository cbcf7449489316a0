import Domain
import Primitives
import Store
import TestKit
import Testing

struct ImportMarkTests {
    private let file = ContentHash(bytes: [UInt8](repeating: 1, count: 32))!
    private let other = ContentHash(bytes: [UInt8](repeating: 2, count: 32))!

    private func household(_ number: Int) -> Household {
        var household = SampleHouseholds.maravi
        household.family = SamagraFamilyID(String(20_000_000 + number))!
        household.members = [household.members[0]]
        household.members[0].id = SamagraMemberID(String(300_000_000 + number))!
        return household
    }

    @Test func `the mark stands where the families of the last commit end`() async throws {
        let store = try await StoreFixture().store
        #expect(try await store.importMark(of: file) == ImportMark(file: file, line: 0, families: 0))
        _ = try await store.putHouseholds([household(1), household(2)], of: file, upTo: 9, isLast: false)
        let mark = try await store.putHouseholds([household(3)], of: file, upTo: 12, isLast: false)
        #expect(mark == ImportMark(file: file, line: 12, families: 3))
        #expect(try await store.importMark(of: file) == mark)
        #expect(try await store.householdCount() == 4)
    }

    @Test func `a batch that is in already changes nothing, whatever it holds`() async throws {
        let store = try await StoreFixture().store
        _ = try await store.putHouseholds([household(1)], of: file, upTo: 5, isLast: false)
        let mark = try await store.putHouseholds([household(2)], of: file, upTo: 5, isLast: false)
        #expect(mark == ImportMark(file: file, line: 5, families: 1))
        #expect(try await store.household(household(2).family) == nil)
    }

    @Test func `the end of a file, or another file, lets it be read again`() async throws {
        let store = try await StoreFixture().store
        let end = try await store.putHouseholds([household(1)], of: file, upTo: 5, isLast: true)
        #expect(end.families == 1)
        #expect(try await store.importMark(of: file).line == 0)
        _ = try await store.putHouseholds([household(1)], of: file, upTo: 5, isLast: false)
        _ = try await store.putHouseholds([household(2)], of: other, upTo: 3, isLast: false)
        #expect(try await store.importMark(of: file).line == 0)
        #expect(try await store.importMark(of: other).line == 3)
    }
}
