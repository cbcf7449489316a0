import Glibc
import SwiftASN1
import X509

/// A name or an address under which a server is reached.
enum ServerName {
    /// An address becomes its bytes, anything else a DNS name.
    static func generalName(_ text: String) -> GeneralName {
        if let bytes = address(text, family: AF_INET, count: 4) ?? address(text, family: AF_INET6, count: 16) {
            return .ipAddress(ASN1OctetString(contentBytes: bytes[...]))
        }
        return .dnsName(text)
    }

    private static func address(_ text: String, family: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }
}
