/// The object identifiers of a CMS signature, as DER with tag and length.
enum ObjectIdentifier {
    /// 1.2.840.113549.1.7.1 (RFC 5652)
    static let data: [UInt8] = [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1]
    /// 1.2.840.113549.1.7.2
    static let signedData: [UInt8] = [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2]
    /// 1.2.840.113549.1.9.3
    static let contentType: [UInt8] = [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 3]
    /// 1.2.840.113549.1.9.4
    static let messageDigest: [UInt8] = [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 4]
    /// 1.2.840.113549.1.9.16.2.47 (RFC 5035)
    static let signingCertificateV2: [UInt8] = [0x06, 11, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 16, 2, 47]
    /// 2.16.840.1.101.3.4.2.1
    static let sha256: [UInt8] = [0x06, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1]
    /// 1.2.840.10045.4.3.2
    static let ecdsaWithSHA256: [UInt8] = [0x06, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 3, 2]
    /// The statement inside a certificate's PDF: our own, under 2.25 (a UUID as an arc, ITU-T X.667):
    /// 2.25.225115215772847883347336252035501429561, of UUID a95b9d0e-4c27-4f3a-8d65-e2a1b07c9339.
    static let certificateStatement: [UInt8] = underUUID(0xA95B_9D0E_4C27_4F3A, 0x8D65_E2A1_B07C_9339)

    private static func underUUID(_ high: UInt64, _ low: UInt64) -> [UInt8] {
        var rest = UInt128(high) << 64 | UInt128(low)
        var digits: [UInt8] = [UInt8(rest & 0x7F)]
        rest >>= 7
        while rest > 0 {
            digits.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
            rest >>= 7
        }
        // 2.25 is one subidentifier: 2 · 40 + 25 = 105.
        let content = [105] + digits
        return [0x06, UInt8(content.count)] + content
    }
}
