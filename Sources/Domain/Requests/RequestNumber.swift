import Primitives

/// The number on the slip, like `MDL03-26-018274-6`: centre, year, serial number, check digit.
///
/// The state's own format is not public; this one is configured. The check digit (Verhoeff) covers every digit before
/// it.
package struct RequestNumber: Sendable, Hashable, Codable, CustomStringConvertible {
    package let text: String

    package init(centre: String, year: Int, serial: Int) {
        text = numbered(prefix: centre, year: year, serial: serial)
    }

    /// Parses what a person types: any case, spaces ignored.
    ///
    /// - Returns: `nil` where the shape or the check digit is wrong.
    package init?(_ text: String) {
        let text = text.filter { !$0.isWhitespace }.uppercased()
        guard isNumbered(text) else { return nil }
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = RequestNumber(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a request number")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }
}

/// The number on an issued certificate, like `62-MDL03-26-004127-1`: service, centre, year, serial number, check digit.
package struct CertificateNumber: Sendable, Hashable, Codable, CustomStringConvertible {
    package let text: String

    /// - Parameter service: The Act's number of the service, like `6.2`; its dot is left out.
    package init(service: String, centre: String, year: Int, serial: Int) {
        text = numbered(prefix: service.filter { $0 != "." } + "-" + centre, year: year, serial: serial)
    }

    package init?(_ text: String) {
        let text = text.filter { !$0.isWhitespace }.uppercased()
        guard isNumbered(text) else { return nil }
        self.text = text
    }

    /// The serial number, which a lease's block bounds.
    package var serial: Int {
        let parts = text.split(separator: "-")
        return Int(parts[parts.count - 2]) ?? 0
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = CertificateNumber(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a certificate number")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }
}

private func numbered(prefix: String, year: Int, serial: Int) -> String {
    let body = "\(prefix)-\(padded(year % 100, to: 2))-\(padded(serial, to: 6))"
    return "\(body)-\(Verhoeff.checkDigit(for: digits(of: body)))"
}

/// `<prefix>-<2 digits>-<at least 6 digits>-<check digit>`, at most 40 characters.
private func isNumbered(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count <= 40, parts.count >= 4,
        text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D }),
        parts.allSatisfy({ !$0.isEmpty }), parts[parts.count - 3].count == 2,
        (6...9).contains(parts[parts.count - 2].count), parts[parts.count - 1].count == 1,
        parts.suffix(3).allSatisfy({ $0.allSatisfy(\.isNumber) })
    else { return false }
    return Verhoeff.isValid(digits(of: text))
}

private func digits(of text: String) -> [Int] {
    text.utf8.filter { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
}
