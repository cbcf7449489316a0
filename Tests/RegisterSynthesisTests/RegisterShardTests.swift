import Domain
import Primitives
import RegisterSynthesis
import Testing

struct RegisterShardTests {
    private static let families = 500

    private func households(seed: UInt64 = 7, _ families: Int = families) throws -> [Household] {
        let shard = try RegisterShard(seed: seed, families: families)
        return (0..<families).compactMap { shard.household($0) }
    }

    @Test func `the same seed and size give the same bytes, another seed others`() throws {
        func bytes(_ seed: UInt64, _ form: ShardFile) throws -> [UInt8] {
            try form.head + households(seed: seed, 50).flatMap { try form.bytes(of: $0) }
        }
        for form in ShardFile.allCases {
            #expect(try bytes(7, form) == bytes(7, form))
            #expect(try bytes(7, form) != bytes(8, form))
        }
    }

    @Test func `fifty families have two hundred members, and no id twice`() throws {
        let households = try households()
        #expect(households.count == Self.families)
        let members = households.flatMap(\.members)
        #expect(members.count == 4 * Self.families)
        #expect(Set(households.map(\.family)).count == Self.families)
        #expect(Set(members.map(\.id)).count == members.count)
        #expect(Set(members.compactMap(\.aadhaarToken)).count == members.compactMap(\.aadhaarToken).count)
    }

    @Test func `each family has one head, names in both scripts, and an address in the state`() throws {
        for household in try households() {
            #expect(household.members.count { $0.relation == .head } == 1)
            #expect(household.members.first?.relation == .head)
            #expect(household.address.pinCode.utf8.count == 6)
            for name in household.members.flatMap({ [$0.name, $0.guardian] }) + [household.address.village] {
                #expect(name.english.allSatisfy { $0.isASCII && ($0.isLetter || $0 == " ") }, "\(name.english)")
                #expect(name.hindi.unicodeScalars.allSatisfy { (0x0900...0x097F).contains($0.value) || $0 == " " })
            }
        }
    }

    @Test func `birthdays are heaped on 1 January and 1 July, as registers have them`() throws {
        let members = try households().flatMap(\.members)
        let first = members.count { $0.birthDate.month == 1 && $0.birthDate.day == 1 }
        let middle = members.count { $0.birthDate.month == 7 && $0.birthDate.day == 1 }
        #expect((15...40).contains(100 * first / members.count))
        #expect((5...20).contains(100 * middle / members.count))
        #expect(members.allSatisfy { $0.birthDate < RegisterShard.asOf })
    }

    @Test func `families differ in shape, and one name is written in several ways`() throws {
        let households = try households()
        #expect(households.contains { $0.members.count == 1 })
        #expect(households.contains { $0.members.count >= 8 })
        #expect(households.contains { $0.head?.circumstances.maritalStatus == .widowed && $0.members.count > 1 })
        let families = households.filter { household in
            let surnames = Set(household.members.compactMap { $0.name.english.split(separator: " ").last })
            let written = Set(household.members.compactMap { $0.name.hindi.split(separator: " ").last })
            return written.count == 1 && surnames.count > 1
        }
        #expect(!families.isEmpty)
        let shared = households.filter { household in
            let mobiles = household.members.compactMap(\.mobile)
            return Set(mobiles).count < mobiles.count
        }
        #expect(!shared.isEmpty)
    }

    @Test(arguments: [0, -1, RegisterShard.maximumFamilies + 1])
    func `a shard of no size is refused`(families: Int) {
        #expect(throws: SynthesisProblem.tooMany) { try RegisterShard(seed: 1, families: families) }
    }
}
