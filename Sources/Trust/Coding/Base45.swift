/// Base45 (RFC 9285): two bytes in three characters of a QR code's alphanumeric alphabet.
enum Base45 {
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
    private static let values: [UInt8?] = {
        var values = [UInt8?](repeating: nil, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 3 + 1) / 2)
        var index = 0
        while index + 1 < bytes.count {
            let value = Int(bytes[index]) << 8 | Int(bytes[index + 1])
            text += [alphabet[value % 45], alphabet[value / 45 % 45], alphabet[value / 2025]]
            index += 2
        }
        if index < bytes.count {
            let value = Int(bytes[index])
            text += [alphabet[value % 45], alphabet[value / 45]]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// - Returns: `nil` where a character is not of the alphabet, a group is too large or a lone character is left.
    static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 3 * 2 + 1)
        var group: [Int] = []
        for character in text {
            guard let value = values[Int(character)] else { return nil }
            group.append(Int(value))
            guard group.count == 3 else { continue }
            let number = group[0] + 45 * group[1] + 2_025 * group[2]
            guard number <= 0xFFFF else { return nil }
            bytes += [UInt8(number >> 8), UInt8(number & 0xFF)]
            group.removeAll(keepingCapacity: true)
        }
        switch group.count {
        case 0: return bytes
        case 2:
            let number = group[0] + 45 * group[1]
            guard number <= 0xFF else { return nil }
            return bytes + [UInt8(number)]
        default: return nil
        }
    }
}
