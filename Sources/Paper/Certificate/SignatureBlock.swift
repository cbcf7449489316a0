package import Primitives

/// Who signed, with which key, under which lease, and where.
package struct SignatureBlock: Sendable, Hashable {
    /// Signed without a network, at this centre.
    package struct OfflineMark: Sendable, Hashable {
        /// The centre's name.
        package var centre: LocalizedText
        /// The centre's code, as `LSK-MDL-03`.
        package var code: String

        package init(centre: LocalizedText, code: String) {
            self.centre = centre
            self.code = code
        }
    }

    /// The officer's name.
    package var name: LocalizedText
    /// The officer's post.
    package var designation: LocalizedText
    /// What keeps the key: `सॉफ्टवेयर कुंजी` / `software key`.
    package var keyKind: LocalizedText
    /// The lease's code.
    package var lease: String
    /// The lease's last day.
    package var leaseEnds: CivilDate
    /// When it was signed; the signature field states it too.
    package var signedAt: Timestamp
    /// First eight bytes of the signing certificate's SHA-256, as `7F3A 91C2 04BE 6D18`.
    package var fingerprint: String
    /// Set where it was signed without a network.
    package var offline: OfflineMark?

    package init(
        name: LocalizedText, designation: LocalizedText, keyKind: LocalizedText, lease: String, leaseEnds: CivilDate,
        signedAt: Timestamp, fingerprint: String, offline: OfflineMark?
    ) {
        self.name = name
        self.designation = designation
        self.keyKind = keyKind
        self.lease = lease
        self.leaseEnds = leaseEnds
        self.signedAt = signedAt
        self.fingerprint = fingerprint
        self.offline = offline
    }
}
