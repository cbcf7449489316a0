import Domain
import EdgeNode
import NodeKit
import Primitives
import Store
import TestKit
import Testing

struct FindFamiliesTests {
    private static let maravi = SampleHouseholds.maravi

    @Test(arguments: [
        maravi.family.digits, maravi.members[1].id.digits, " \(maravi.members[0].mobile!.digits)",
        "+91 \(maravi.members[0].mobile!.digits)",
        String(
            maravi.family.digits.map { digit in
                Character(Unicode.Scalar(0x0966 + UInt32(digit.wholeNumberValue!))!)
            }),
    ])
    func `a number of any kind, in either script's digits, finds its family`(text: String) async throws {
        let found = try await NodeFixture().node.findFamilies(text)
        #expect(!found.isByName)
        #expect(found.families.map(\.household) == [Self.maravi])
    }

    @Test func `a number names whose it is, a family's the head`() async throws {
        let node = try await NodeFixture().node
        let member = Self.maravi.members[1]
        #expect(try await node.findFamilies(member.id.digits).families.first?.member == member)
        #expect(try await node.findFamilies(Self.maravi.family.digits).families.first?.member == Self.maravi.head)
    }

    @Test(arguments: ["ramparsad marawi saraitola", "रामपरसाद मरावी"])
    func `a name is looked for as it sounds`(text: String) async throws {
        let found = try await NodeFixture().node.findFamilies(text)
        #expect(found.isByName)
        #expect(found.families.first?.household == Self.maravi)
    }

    @Test(arguments: [
        ("", FindProblem.malformed), ("1234", .malformed), ("123412341234", .malformed), ("12-34", .malformed),
        ("99999999", .unknownFamily), ("999999999", .unknownMember), ("9999999999", .unknownMobile),
        ("zyxwvq", .unknownName),
    ])
    func `what finds nothing says what to try`(text: String, problem: FindProblem) async throws {
        let node = try await NodeFixture().node
        await #expect(throws: problem) { try await node.findFamilies(text) }
        #expect(!problem.summary.isEmpty)
        #expect(!problem.recovery.isEmpty)
    }

    @Test func `the command line gets lines, and none where nothing is found`() async throws {
        let node = try await NodeFixture().node
        let reply = try await node.perform(ControlRequest(verb: .findHousehold, text: "maravi", limit: 3))
        #expect(reply.families?.map(\.family) == [Self.maravi.family])
        #expect(reply.families?.first?.members == Self.maravi.members.count)
        #expect(try await node.perform(ControlRequest(verb: .findHousehold, text: "99999999")).families == [])
    }
}
