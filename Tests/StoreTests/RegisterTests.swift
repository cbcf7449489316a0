import Domain
import Primitives
import Store
import SyncProtocol
import Testing

struct RegisterTests {
    @Test func `a family is found by its ID, a member's ID and a mobile number`() async throws {
        let node = try await StoreFixture()
        #expect(try await node.store.household(node.family.family) == node.family)
        #expect(try await node.store.household(of: node.family.members[3].id) == node.family)
        #expect(try await node.store.households(mobile: node.family.members[0].mobile!) == [node.family])
        #expect(try await node.store.household(SamagraFamilyID("99999999")!) == nil)
    }

    @Test func `a member who left the family is no longer found`() async throws {
        let node = try await StoreFixture()
        var smaller = node.family
        smaller.members.removeLast()
        try await node.store.putHouseholds([smaller])
        #expect(try await node.store.household(of: node.family.members[3].id) == nil)
    }

    @Test func `a person keeps the PIN when the state names them again, and loses it with a new code`() async throws {
        let node = try await StoreFixture()
        let person = Person(
            id: PersonID("OP02")!, name: LocalizedText(hindi: "कमला", english: "Kamla"), role: .operator,
            designation: LocalizedText(hindi: "ऑपरेटर", english: "Operator"))
        let secret = StretchedSecret(salt: [1], rounds: 1, verifier: [2])
        let named = PersonAccess(person: person, oneTimeCode: nil, codeExpires: nil, pin: nil)
        try await node.store.apply([(1, .people([.named(named)]))])
        try await node.store.setPIN(secret, of: person.id)
        try await node.store.apply([(2, .people([.named(named)]))])
        #expect(try await node.store.access(of: person.id)?.access.pin == secret)
        var renewed = named
        renewed.oneTimeCode = secret
        try await node.store.apply([(3, .people([.named(renewed)]))])
        #expect(try await node.store.access(of: person.id)?.access.pin == nil)
    }
}
