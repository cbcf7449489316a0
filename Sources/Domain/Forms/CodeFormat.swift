/// Ids and numbers with a form of their own. The file format's word is the raw value.
package enum CodeFormat: String, Sendable, Hashable, Codable, CaseIterable {
    case mobile, ifsc, account, email, vehicle, epic, pan, gstin, passport, samagra
    case pinCode = "pin_code"
    case drivingLicence = "driving_licence"
    case consumerNumber = "consumer_number"
    case registrationNumber = "registration_number"

    /// Characters that any code has at most.
    package static let longest = 64

    /// The code in its one form: without spaces and hyphens that only group it, in capitals where it is written so,
    /// with Latin digits.
    ///
    /// - Returns: `nil` where the text isn't such a code.
    package func normalized(_ typed: String) -> String? {
        let text = String(typed.trimmed.map { Self.latin[$0] ?? $0 })
        guard !text.isEmpty, text.utf8.count <= Self.longest, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        if self == .email { return Self.isMail(text) ? text : nil }
        let plain = text.filter { $0 != " " && $0 != "-" }.uppercased()
        if self == .registrationNumber {
            return text.contains(where: \.isNumber) ? text.uppercased() : nil
        }
        return isWellFormed(plain) ? plain : nil
    }

    private func isWellFormed(_ plain: String) -> Bool {
        switch self {
        case .mobile: plain.wholeMatch(of: /[6-9][0-9]{9}/) != nil
        case .pinCode: plain.wholeMatch(of: /[1-9][0-9]{5}/) != nil
        // Four letters of the bank, a zero, six of the branch (Reserve Bank of India).
        case .ifsc: plain.wholeMatch(of: /[A-Z]{4}0[A-Z0-9]{6}/) != nil
        case .account: plain.wholeMatch(of: /[0-9]{6,18}/) != nil
        case .vehicle: plain.wholeMatch(of: /[A-Z]{2}[0-9]{1,2}[A-Z]{0,3}[0-9]{1,4}/) != nil
        case .epic: plain.wholeMatch(of: /[A-Z]{3}[0-9]{7}/) != nil
        case .pan: plain.wholeMatch(of: /[A-Z]{5}[0-9]{4}[A-Z]/) != nil
        case .gstin: plain.wholeMatch(of: /[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]Z[0-9A-Z]/) != nil
        case .passport: plain.wholeMatch(of: /[A-Z][0-9]{7}/) != nil
        case .samagra: plain.wholeMatch(of: /[1-9][0-9]{7,8}/) != nil
        case .drivingLicence: plain.wholeMatch(of: /[A-Z]{2}[0-9]{2}[A-Z0-9]{6,12}/) != nil
        case .consumerNumber: plain.wholeMatch(of: /[A-Z0-9]{5,20}/) != nil
        case .email, .registrationNumber: false
        }
    }

    private static func isMail(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+/) != nil
    }

    private static let latin: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("०१२३४५६७८९", "0123456789"))
}
