/// Up to four services in 8 bytes: each 16 bits, department (7 bits, 1…127) then service (9 bits, 1…511) of the
/// Act's number, ascending, zeros after the last.
enum ServiceSet {
    private static let places = 4

    static func encode(_ services: [String]) -> [UInt8]? {
        guard (1...places).contains(services.count), Set(services).count == services.count else { return nil }
        var codes: [Int] = []
        for service in services {
            guard let code = code(service) else { return nil }
            codes.append(code)
        }
        codes.sort()
        codes += Array(repeating: 0, count: places - codes.count)
        return codes.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    /// - Returns: `nil` unless the bytes are the one encoding of a set.
    static func decode(_ bytes: [UInt8]) -> [String]? {
        guard bytes.count == 2 * places else { return nil }
        let codes = (0..<places).map { Int(bytes[2 * $0]) << 8 | Int(bytes[2 * $0 + 1]) }
        let services = codes.filter { $0 != 0 }.map { "\($0 >> 9).\($0 & 0x1FF)" }
        return encode(services) == bytes ? services : nil
    }

    private static func code(_ service: String) -> Int? {
        let parts = service.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let department = Int(parts[0]), let number = Int(parts[1]),
            (1...127).contains(department), (1...511).contains(number), service == "\(department).\(number)"
        else { return nil }
        return department << 9 | number
    }
}
