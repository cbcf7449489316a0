/// One command of ESC/POS, without the dots that may follow it.
enum ESCPOSCommand {
    case nothing
    case initialise
    case feed(dots: Int)
    case cut
    case statusRequest
    case raster(rowBytes: Int, rows: Int)
    case text
    case unknown(String)

    /// The outcome of looking at the bytes that came so far.
    enum Parsed {
        case incomplete
        case complete(ESCPOSCommand)
    }

    /// Parses the bytes of one command, at most 8.
    static func parse(_ bytes: [UInt8]) -> Parsed {
        switch bytes[0] {
        case 0x10: realTime(bytes)
        case 0x1B: escape(bytes)
        case 0x1D: group(bytes)
        case 0x0A: .complete(.feed(dots: ESCPOSInterpreter.lineDots))
        case 0x00, 0x0D: .complete(.nothing)
        case 0x20...0x7E, 0x80...0xFF: .complete(.text)
        default: .complete(.unknown(name(bytes)))
        }
    }

    /// `DLE EOT n` is answered elsewhere, at once; in the stream it does nothing.
    private static func realTime(_ bytes: [UInt8]) -> Parsed {
        if bytes.count < 2 { return .incomplete }
        guard bytes[1] == 0x04 || bytes[1] == 0x05 else { return .complete(.unknown(name(bytes))) }
        return bytes.count < 3 ? .incomplete : .complete(.nothing)
    }

    private static func escape(_ bytes: [UInt8]) -> Parsed {
        if bytes.count < 2 { return .incomplete }
        switch bytes[1] {
        case 0x40: return .complete(.initialise)
        case 0x4A: return bytes.count < 3 ? .incomplete : .complete(.feed(dots: Int(bytes[2])))
        case 0x64:
            guard bytes.count == 3 else { return .incomplete }
            return .complete(.feed(dots: Int(bytes[2]) * ESCPOSInterpreter.lineDots))
        default: return .complete(.unknown(name(bytes)))
        }
    }

    private static func group(_ bytes: [UInt8]) -> Parsed {
        if bytes.count < 2 { return .incomplete }
        switch bytes[1] {
        case 0x72: return bytes.count < 3 ? .incomplete : .complete(.statusRequest)
        case 0x56: return cut(bytes)
        case 0x76: return raster(bytes)
        default: return .complete(.unknown(name(bytes)))
        }
    }

    /// `GS V m` with m = 0, 1, 48, 49, or `GS V m n` with m = 65, 66.
    private static func cut(_ bytes: [UInt8]) -> Parsed {
        if bytes.count < 3 { return .incomplete }
        switch bytes[2] {
        case 0, 1, 48, 49: return .complete(.cut)
        case 65, 66: return bytes.count < 4 ? .incomplete : .complete(.cut)
        default: return .complete(.unknown(name(bytes)))
        }
    }

    /// `GS v 0 m xL xH yL yH`, of which only m = 0 or 48 (no scaling) is drawn.
    private static func raster(_ bytes: [UInt8]) -> Parsed {
        if bytes.count >= 3, bytes[2] != 0x30 { return .complete(.unknown(name(bytes))) }
        if bytes.count >= 4, bytes[3] != 0, bytes[3] != 48 { return .complete(.unknown(name(bytes))) }
        if bytes.count < 8 { return .incomplete }
        return .complete(
            .raster(rowBytes: Int(bytes[4]) | Int(bytes[5]) << 8, rows: Int(bytes[6]) | Int(bytes[7]) << 8))
    }

    private static func name(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
    }
}
