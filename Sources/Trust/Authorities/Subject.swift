import Domain
import Primitives
import SwiftASN1
import X509

/// The distinguished names that we issue.
enum Subject {
    /// RFC 4519 attribute types that X509 does not name: serialNumber, title.
    static let serialNumber: ASN1ObjectIdentifier = [2, 5, 4, 5]
    static let title: ASN1ObjectIdentifier = [2, 5, 4, 12]

    /// An authority of the state.
    static func authority(organization: String, name: String) throws -> DistinguishedName {
        try DistinguishedName {
            CountryName("IN")
            OrganizationName(organization)
            CommonName(name)
        }
    }

    /// A node or a server.
    static func named(_ name: String) throws -> DistinguishedName {
        try DistinguishedName { CommonName(name) }
    }

    /// An officer: name and designation in Hindi, as the paper shows them, sign-in number, centre.
    static func officer(_ officer: Person, centre: String) throws -> DistinguishedName {
        DistinguishedName([
            RelativeDistinguishedName(try .init(type: .RDNAttributeType.countryName, printableString: "IN")),
            RelativeDistinguishedName(.init(type: .RDNAttributeType.organizationalUnitName, utf8String: centre)),
            RelativeDistinguishedName(.init(type: title, utf8String: officer.designation.hindi)),
            RelativeDistinguishedName(.init(type: serialNumber, utf8String: officer.id.text)),
            RelativeDistinguishedName(.init(type: .RDNAttributeType.commonName, utf8String: officer.name.hindi)),
        ])
    }

    /// The text of the first attribute of that type.
    static func text(_ type: ASN1ObjectIdentifier, in name: DistinguishedName) -> String? {
        for relative in name {
            for attribute in relative where attribute.type == type { return String(attribute.value) }
        }
        return nil
    }
}

extension Certificate {
    /// The URIs of the subject's alternative name.
    var subjectURIs: [String] {
        guard let names = try? extensions.subjectAlternativeNames else { return [] }
        return names.compactMap { if case .uniformResourceIdentifier(let uri) = $0 { uri } else { nil } }
    }
}
