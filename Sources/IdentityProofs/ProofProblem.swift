import Primitives

/// Why a proof is not accepted. No case carries anything of the proof.
package enum ProofProblem: String, Reported, Hashable {
    /// More digits or bytes than any genuine proof has.
    case tooLarge
    /// Not what a scanner or UIDAI writes.
    case malformed
    /// The code on an old letter, which carries no signature: it proves nothing.
    case unsignedFormat
    /// The share code is not four digits.
    case shareCodeMalformed
    /// The file does not open with this share code.
    case shareCodeWrong
    /// The signature covers something else than the whole document, or is built in a way that UIDAI's never is.
    case signatureUnusual
    /// No pinned certificate made this signature: forged, altered, or signed by a key that is not known here.
    case notSigned
    /// The signature holds, but its certificate was not valid at the time that the proof gives.
    case signerNotValidThen
    /// There is no certificate to check against.
    case noSigners

    package var key: String { "identity.\(rawValue)" }

    /// Whether the input was read and its signature does not count; everything else is malformed input.
    package var isAboutSignature: Bool {
        switch self {
        case .signatureUnusual, .notSigned, .signerNotValidThen, .noSigners: true
        case .tooLarge, .malformed, .unsignedFormat, .shareCodeMalformed, .shareCodeWrong: false
        }
    }

    package var summary: String {
        switch self {
        case .tooLarge: "This is larger than any proof of identity."
        case .malformed: "This is no Aadhaar Secure QR and no paperless e-KYC file, or a part of it is missing."
        case .unsignedFormat: "This is the code of an old Aadhaar letter; it carries no signature and proves nothing."
        case .shareCodeMalformed: "A share code has four digits."
        case .shareCodeWrong: "The file does not open with this share code."
        case .signatureUnusual: "The signature does not cover the whole document in the way UIDAI signs."
        case .notSigned: "No pinned UIDAI certificate made this signature."
        case .signerNotValidThen: "The signing certificate was not valid when this proof was made."
        case .noSigners: "No UIDAI certificate is installed on this node."
        }
    }

    package var recovery: String {
        switch self {
        case .tooLarge, .malformed: "Scan the code again from edge to edge, or fetch the file again."
        case .unsignedFormat: "Ask for a newer letter or card, or a paperless e-KYC file."
        case .shareCodeMalformed, .shareCodeWrong: "Ask the holder for the code that they chose at the download."
        case .signatureUnusual, .notSigned:
            "Do not accept it. If the proof is new, ask the technician for UIDAI's present certificate."
        case .signerNotValidThen: "Do not accept it; ask for a proof made lately."
        case .noSigners: "Put UIDAI's certificates into the folder of `identity.certificates`."
        }
    }
}
