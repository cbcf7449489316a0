/// What the emulated printer says about itself on the bus (USB 2.0 §9.5–9.6, printer class 1.1).
enum PrinterDescriptors {
    static let vendor: UInt16 = 0x1209
    static let product: UInt16 = 0x0001
    static let manufacturer = "eSeva"
    static let productName = "Emulated slip printer"
    static let serial = "EMULATED"

    static let device: [UInt8] = [
        18, 1, 0x00, 0x02, 0, 0, 0, 64, 0x09, 0x12, 0x01, 0x00, 0x00, 0x01, 1, 2, 3, 1,
    ]
    /// One interface of class 7 (printer, bidirectional), bulk out 0x01, bulk in 0x82.
    static let configuration: [UInt8] = [
        9, 2, 32, 0, 1, 1, 0, 0xC0, 1,
        9, 4, 0, 0, 2, 7, 1, 2, 0,
        7, 5, 0x01, 2, 0x00, 0x02, 0,
        7, 5, 0x82, 2, 0x00, 0x02, 0,
    ]
    /// IEEE 1284 device id.
    private static let deviceID = "MFG:eSeva;MDL:Emulated;CMD:ESC/POS;CLS:PRINTER;"

    /// The answer to a control request, or `nil` for a stall.
    static func answer(to request: ControlRequest, portStatus: UInt8) -> [UInt8]? {
        switch (request.type, request.request) {
        case (0x80, 6): descriptor(request.value)
        case (0xA1, 0): deviceIDAnswer
        case (0xA1, 1): [portStatus]
        case (0x21, 2), (0x23, 2): []
        default: nil
        }
    }

    private static func descriptor(_ value: UInt16) -> [UInt8]? {
        switch (value >> 8, value & 0xFF) {
        case (1, _): device
        case (2, _): configuration
        case (3, 0): [4, 3, 0x09, 0x04]
        case (3, 1): string(manufacturer)
        case (3, 2): string(productName)
        case (3, 3): string(serial)
        default: nil
        }
    }

    private static func string(_ text: String) -> [UInt8] {
        let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return [UInt8(units.count + 2), 3] + units
    }

    private static var deviceIDAnswer: [UInt8] {
        let text = Array(deviceID.utf8)
        return [UInt8((text.count + 2) >> 8), UInt8((text.count + 2) & 0xFF)] + text
    }
}

/// The setup packet of a control transfer: 8 bytes, little-endian (USB 2.0 §9.3).
struct ControlRequest {
    static let byteCount = 8

    let type: UInt8
    let request: UInt8
    let value: UInt16
    let length: Int

    init(_ setup: UnsafePointer<UInt8>) {
        type = setup[0]
        request = setup[1]
        value = UInt16(setup[2]) | UInt16(setup[3]) << 8
        length = Int(setup[6]) | Int(setup[7]) << 8
    }
}
