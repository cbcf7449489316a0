import Domain
import Primitives

/// What every family of a register file must be, whatever it was written in.
enum HouseholdCheck {
    /// - Throws: ``RefusedRow`` of line 0.
    static func check(_ household: Household) throws(RefusedRow) {
        let members = household.members
        guard !members.isEmpty else { throw RefusedRow(line: 0, reason: "no members") }
        guard members.count <= RegisterLimits.membersPerFamily else {
            throw RefusedRow(line: 0, reason: "too many members")
        }
        guard Set(members.map(\.id)).count == members.count else {
            throw RefusedRow(line: 0, reason: "a member stands twice")
        }
        for member in members { try check(member) }
        let address = household.address
        for (text, name) in [
            (address.line, "line"), (address.village, "village"), (address.tehsil, "tehsil"),
            (address.district, "district"),
            (address.localBody ?? LocalizedText(hindi: "–", english: "–"), "local_body"),
        ] { try check(text, name) }
        try check(address.pinCode, "pin_code")
        try check(address.ward ?? "–", "ward")
    }

    private static func check(_ member: Member) throws(RefusedRow) {
        try check(member.name, "name")
        try check(member.guardian, "guardian")
        guard member.aadhaarLastFour.map(MappedRow.isLastFour) ?? true else {
            throw RefusedRow(line: 0, reason: "wrong value in aadhaar_last_four")
        }
        guard member.circumstances.disabilityPercent.map((0...100).contains) ?? true else {
            throw RefusedRow(line: 0, reason: "wrong value in disability_percent")
        }
    }

    private static func check(_ text: LocalizedText, _ name: String) throws(RefusedRow) {
        try check(text.hindi, "\(name).hi")
        try check(text.english, "\(name).en")
    }

    private static func check(_ text: String, _ name: String) throws(RefusedRow) {
        guard !text.isEmpty else { throw RefusedRow(line: 0, reason: "missing \(name)") }
        guard text.unicodeScalars.count <= RegisterLimits.textScalars else {
            throw RefusedRow(line: 0, reason: "too long: \(name)")
        }
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw RefusedRow(line: 0, reason: "a control character in \(name)")
        }
    }
}
