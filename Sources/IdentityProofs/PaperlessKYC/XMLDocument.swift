import CXMLSec

/// A parsed XML document; freed with its owner.
///
/// Nothing is fetched and no entity is expanded: a document type is refused before the parser starts, in the one
/// encoding that is read.
final class XMLDocument {
    let pointer: xmlDocPtr
    let root: xmlNodePtr

    /// Not `XML_PARSE_NOENT` and not `XML_PARSE_HUGE`: the parser's own limits on depth and length stay.
    private static let options =
        Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOERROR.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue)
        | Int32(XML_PARSE_NOCDATA.rawValue)

    /// - Returns: `nil` where it is not well formed, not UTF-8, or has a document type.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= ProofLimits.documentBytes, String(validating: bytes, as: UTF8.self) != nil,
            !bytes.contains(UInt8(0)), !Self.hasDocumentType(bytes)
        else { return nil }
        let document = bytes.withUnsafeBytes {
            xmlReadMemory(
                $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, "UTF-8", Self.options)
        }
        guard let document else { return nil }
        guard let root = xmlDocGetRootElement(document), document.pointee.intSubset == nil else {
            xmlFreeDoc(document)
            return nil
        }
        pointer = document
        self.root = root
    }

    deinit { xmlFreeDoc(pointer) }

    private static func hasDocumentType(_ bytes: [UInt8]) -> Bool {
        for mark in ["<!DOCTYPE", "<!ENTITY"].map({ Array($0.utf8) }) {
            var rest = bytes[...]
            while let at = rest.firstIndex(of: mark[0]) {
                if bytes[at...].starts(with: mark) { return true }
                rest = bytes[(at + 1)...]
            }
        }
        return false
    }
}

extension xmlNodePtr {
    var name: String { pointee.name.map { String(cString: $0) } ?? "" }

    /// The namespace's address; empty where there is none.
    var namespace: String { pointee.ns?.pointee.href.map { String(cString: $0) } ?? "" }

    /// The elements directly inside.
    var elements: [xmlNodePtr] {
        var found: [xmlNodePtr] = []
        var child = pointee.children
        while let node = child {
            if node.pointee.type == XML_ELEMENT_NODE { found.append(node) }
            child = node.pointee.next
        }
        return found
    }

    /// An attribute without a namespace; `nil` where it is absent.
    func attribute(_ name: String) -> String? {
        guard let value = xmlGetNoNsProp(self, name) else { return nil }
        defer { xmlReleaseText(value) }
        return String(cString: value)
    }

    /// How many attributes there are, whatever they are called.
    var attributeCount: Int {
        var count = 0
        var attribute = pointee.properties
        while let one = attribute {
            count += 1
            attribute = one.pointee.next
        }
        return count
    }

    /// All text inside.
    var text: String {
        guard let value = xmlNodeGetContent(self) else { return "" }
        defer { xmlReleaseText(value) }
        return String(cString: value)
    }
}
