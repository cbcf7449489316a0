/// What a proof may measure at most. Genuine ones stay well below.
package enum ProofLimits {
    /// Decimal digits of a Secure QR: a version 40 symbol holds 7,089.
    package static let qrDigits = 8_000
    /// Bytes of a Secure QR once inflated.
    package static let inflatedBytes = 16 << 10
    /// How many bytes one compressed byte may become.
    package static let inflationRatio = 16
    /// Bytes of a paperless e-KYC file, packed.
    package static let archiveBytes = 512 << 10
    /// Bytes of the XML inside.
    package static let documentBytes = 1 << 20
    /// How many bytes one packed byte of it may become.
    package static let archiveRatio = 64
    /// Bytes of one text field, after decoding.
    package static let fieldBytes = 512
    /// Bytes of the picture as it stands in a proof.
    package static let photoBytes = 256 << 10
    /// Pixels on either side of the picture.
    package static let photoSide = 1_024
    /// Tiles of a JPEG 2000 picture.
    package static let photoTiles = 64
    /// Bytes of one certificate file.
    package static let certificateFileBytes = 64 << 10
    /// Certificates that are pinned at a time.
    package static let certificates = 64
}
