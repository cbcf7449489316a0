import FoundationEssentials
import GRDB
import Primitives

extension Row {
    /// A blob's bytes.
    func bytes(_ column: String) -> [UInt8] {
        let data: Data = self[column] ?? Data()
        return Array(data)
    }

    func number(_ column: String) -> UInt64 {
        let value: Int64 = self[column] ?? 0
        return UInt64(clamping: value)
    }

    func timestamp(_ column: String) -> Timestamp? {
        let value: Int64? = self[column]
        return value.map { Timestamp(milliseconds: $0) }
    }

    func text(_ hindi: String, _ english: String) -> LocalizedText {
        LocalizedText(hindi: self[hindi] ?? "", english: self[english] ?? "")
    }
}

/// Bytes as a database value.
func blob(_ bytes: [UInt8]) -> Data { Data(bytes) }
