package import Domain
package import Primitives

extension Member {
    /// What the guardian is to this person.
    package var guardianLabel: LocalizedText {
        relation == .wife
            ? LocalizedText(hindi: "पति", english: "Husband") : LocalizedText(hindi: "पिता", english: "Father")
    }
}

extension SamagraMemberID {
    /// `204 718 365`, as papers write it.
    package var grouped: String {
        stride(from: 0, to: digits.count, by: 3).map { String(digits.dropFirst($0).prefix(3)) }.joined(separator: " ")
    }
}

extension CivilDate {
    /// The last complete financial year (April to March) before this date, like `2025-26`: the year whose income is
    /// certified.
    package var incomeYear: String {
        let start = (month >= 4 ? year : year - 1) - 1
        return "\(start)-\(padded((start + 1) % 100, to: 2))"
    }
}

extension SignerKind {
    /// How papers name the kind of key.
    package var label: LocalizedText {
        switch self {
        case .software: LocalizedText(hindi: "सॉफ़्टवेयर कुंजी", english: "Software key")
        case .pkcs11: LocalizedText(hindi: "यूएसबी टोकन", english: "USB token")
        case .tpm: LocalizedText(hindi: "टीपीएम कुंजी", english: "TPM key")
        }
    }
}
