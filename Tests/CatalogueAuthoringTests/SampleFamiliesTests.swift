import Domain
import FoundationEssentials
import Primitives
import TestKit
import Testing

/// The invented families of `sync/samples`.
struct SampleFamiliesTests {
    private let families: [Household]

    init() throws {
        families = try Project.text("sync/samples/households.jsonl").split(separator: "\n").map {
            try JSONDecoder().decode(Household.self, from: Data($0.utf8))
        }
    }

    @Test func `there are twelve, and the first is the family of the tests, told more of`() throws {
        #expect(families.count == 12)
        var first = try #require(families.first)
        #expect(first.isBelowPovertyLine == true && first.address.area == .rural)
        first.isBelowPovertyLine = nil
        (first.address.localBody, first.address.ward, first.address.area) = (nil, nil, nil)
        for index in first.members.indices { first.members[index].circumstances = Circumstances() }
        #expect(first == SampleHouseholds.maravi)
    }

    @Test func `no id and no mobile number stands twice`() {
        let members = families.flatMap(\.members)
        #expect(Set(families.map(\.family)).count == families.count)
        #expect(Set(members.map(\.id)).count == members.count)
        #expect(Set(members.compactMap(\.mobile)).count == members.compactMap(\.mobile).count)
    }

    @Test func `every family has one head, and each member a name in both scripts`() {
        for family in families {
            #expect(family.members.count { $0.relation == .head } == 1)
            for member in family.members {
                #expect(member.name.hindi.unicodeScalars.contains { (0x0900...0x097F).contains($0.value) })
                #expect(member.name.english.utf8.allSatisfy { $0 < 0x80 })
            }
        }
    }

    @Test(arguments: ["क्ष", "श्र", "ज्ञ", "ट्ठ", "द्ध", "ह्म"])
    func `conjuncts that are hard to shape occur`(conjunct: String) {
        let names = families.flatMap(\.members).map(\.name.hindi).joined(separator: " ").unicodeScalars
        #expect(Array(names).firstRange(of: Array(conjunct.unicodeScalars)) != nil)
    }
}
