/// What somebody proves their identity with, offline. The raw value is what records and the command line call it.
package enum IdentityProofKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The signed QR on an Aadhaar letter, card or print.
    case aadhaarQR = "aadhaar-qr"
    /// The signed XML file that a holder fetches from UIDAI, in a ZIP under a share code of their own.
    case paperlessKYC = "paperless-ekyc"
}
