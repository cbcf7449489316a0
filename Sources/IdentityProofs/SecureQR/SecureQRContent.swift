import Domain
import Primitives

/// What a Secure QR says, once its signature is known to hold: fields that end with 0xFF each, the picture, hashes.
///
/// The picture holds 0xFF too, so exactly as many fields are split off as the version has.
struct SecureQRContent {
    /// `V2` and later write their name first; the first version has none.
    let version: Int
    let fields: [String]
    /// A raw JPEG 2000 codestream; empty where there is none.
    let photo: [UInt8]
    let hashes: [[UInt8]]

    /// In the order of the first version; the name of the version stands before it, the mobile's last digits after.
    enum Field: Int, CaseIterable {
        case indicator, reference, name, birth, gender, careOf, district, landmark, house, locality, pinCode
        case postOffice, state, street, subDistrict, village
        /// From `V2` on.
        case mobile
    }

    private static let separator: UInt8 = 0xFF
    /// The last version whose order of fields was seen.
    private static let newestVersion = 9
    private static let hashBytes = 32

    /// - Parameter signed: Everything before the signature.
    init(_ signed: ArraySlice<UInt8>) throws(ProofProblem) {
        var rest = signed
        version = try Self.version(&rest)
        var fields: [String] = []
        for _ in 0..<(version >= 2 ? Field.allCases.count : Field.allCases.count - 1) {
            guard let end = rest.firstIndex(of: Self.separator), end - rest.startIndex <= ProofLimits.fieldBytes else {
                throw .malformed
            }
            fields.append(Self.text(rest[rest.startIndex..<end]))
            rest = rest[(end + 1)...]
        }
        self.fields = fields
        (photo, hashes) = try Self.split(rest, indicator: fields[Field.indicator.rawValue], version: version)
    }

    subscript(_ field: Field) -> String {
        fields.indices.contains(field.rawValue) ? fields[field.rawValue] : ""
    }

    private static func version(_ rest: inout ArraySlice<UInt8>) throws(ProofProblem) -> Int {
        guard rest.first == UInt8(ascii: "V") else { return 1 }
        guard let end = rest.firstIndex(of: separator),
            let version = Int(text(rest[(rest.startIndex + 1)..<end])), (2...newestVersion).contains(version)
        else { throw .malformed }
        rest = rest[(end + 1)...]
        return version
    }

    /// ISO-8859-1; what would break a line becomes a space.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        for byte in bytes {
            let isControl = byte < 0x20 || (0x7F...0x9F).contains(byte)
            text.unicodeScalars.append(isControl ? " " : Unicode.Scalar(byte))
        }
        return text
    }

    /// The picture ends where its end marker stands before as many hashes as there may be: those of the indicator
    /// first, since a later version need not carry any.
    private static func split(
        _ rest: ArraySlice<UInt8>, indicator: String, version: Int
    ) throws(ProofProblem) -> (photo: [UInt8], hashes: [[UInt8]]) {
        guard let code = Int(indicator), (0...3).contains(code) else { throw .malformed }
        let expected = code == 3 ? 2 : code == 0 ? 0 : 1
        let counts = version == 1 ? [expected] : [0, 1, 2]
        for count in counts {
            let photo = rest.dropLast(count * hashBytes)
            guard rest.count >= count * hashBytes, photo.isEmpty || JPEG2000.isCodestream(photo) else { continue }
            let tail = Array(rest.suffix(count * hashBytes))
            let hashes = stride(from: 0, to: tail.count, by: hashBytes).map { Array(tail[$0..<($0 + hashBytes)]) }
            return (Array(photo), hashes)
        }
        throw .malformed
    }
}
