/// A form with a file, `multipart/form-data` (RFC 7578).
package struct MultipartForm: Sendable, Hashable {
    /// Parts of one form.
    package static let maximumParts = 40
    /// Bytes before a part's content.
    package static let maximumHeaderBytes = 2_048
    /// Bytes of a field that is no file.
    package static let maximumFieldBytes = 8_192
    /// Bytes of the boundary (RFC 2046, §5.1.1).
    package static let maximumBoundaryBytes = 70

    package private(set) var fields: [(name: String, value: String)] = []
    /// The content of the one file; empty where none was chosen.
    package private(set) var file: [UInt8] = []

    /// - Returns: `nil` where it is not well formed, or holds more than the named limits or more than one file.
    package init?(contentType: String, body: [UInt8]) {
        guard let boundary = Self.boundary(in: contentType) else { return nil }
        let mark = Array("--".utf8) + boundary
        guard body.starts(with: mark) else { return nil }
        var position = mark.count
        let between = [0x0D, 0x0A] + mark
        for _ in 0...Self.maximumParts {
            if body[position...].starts(with: [0x2D, 0x2D]) { return }
            guard body[position...].starts(with: [0x0D, 0x0A]),
                let headerEnd = Self.find(
                    Array("\r\n\r\n".utf8), in: body, from: position, upTo: position + Self.maximumHeaderBytes),
                let end = Self.find(between, in: body, from: headerEnd + 2, upTo: body.count)
            else { return nil }
            // An empty content shares its line end with the header's.
            let content = min(headerEnd + 4, end)..<end
            guard take(header: body[position..<headerEnd], content: body[content]) else { return nil }
            position = end + between.count
        }
        return nil
    }

    private mutating func take(header: ArraySlice<UInt8>, content: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: header, as: UTF8.self)
        guard let name = Self.parameter("name", of: text) else { return false }
        if Self.parameter("filename", of: text) != nil {
            guard file.isEmpty else { return content.isEmpty }
            file = Array(content)
            return true
        }
        guard content.count <= Self.maximumFieldBytes, let value = String(validating: content, as: UTF8.self) else {
            return false
        }
        fields.append((name, value))
        return true
    }

    private static func boundary(in contentType: String) -> [UInt8]? {
        guard contentType.hasPrefix("multipart/form-data;"), let start = contentType.firstRange(of: "boundary=") else {
            return nil
        }
        let text = contentType[start.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        return (1...maximumBoundaryBytes).contains(text.utf8.count) ? Array(text.utf8) : nil
    }

    /// A quoted parameter of `Content-Disposition`.
    private static func parameter(_ name: String, of header: String) -> String? {
        for line in header.split(whereSeparator: \.isNewline)
        where line.lowercased().hasPrefix("content-disposition:") {
            for part in line.split(separator: ";").map({ $0.trimmingPrefix { $0 == " " } }) {
                guard part.hasPrefix(name + "=\"") else { continue }
                return String(part.dropFirst(name.count + 2).prefix { $0 != "\"" })
            }
        }
        return nil
    }

    private static func find(_ mark: [UInt8], in body: [UInt8], from start: Int, upTo limit: Int) -> Int? {
        body.withUnsafeBufferPointer { body in
            var position = start
            let last = min(limit, body.count) - mark.count
            while position <= last {
                if body[position] == mark[0], mark.indices.allSatisfy({ body[position + $0] == mark[$0] }) {
                    return position
                }
                position += 1
            }
            return nil
        }
    }

    package static func == (left: MultipartForm, right: MultipartForm) -> Bool {
        left.file == right.file && left.fields.elementsEqual(right.fields) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        for field in fields {
            hasher.combine(field.name)
            hasher.combine(field.value)
        }
    }
}
