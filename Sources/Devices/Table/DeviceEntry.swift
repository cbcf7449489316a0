/// A device that the node knows: how to recognise it, what to use it for, and where it departs from its standard.
package struct DeviceEntry: Sendable, Hashable {
    package var name: String
    package var usb: USBIdentity
    package var role: DeviceRole
    /// Dots in a row of the head; 576 on 80 mm paper, 384 on 58 mm (203 dpi).
    package var dots: Int
    /// Where the device's descriptors mislead; `nil` takes the endpoints from the descriptors.
    package var endpoints: USBEndpoints?
    package var quirks: Set<DeviceQuirk>

    package init(
        name: String, usb: USBIdentity, role: DeviceRole, dots: Int, endpoints: USBEndpoints? = nil,
        quirks: Set<DeviceQuirk> = []
    ) {
        self.name = name
        self.usb = usb
        self.role = role
        self.dots = dots
        self.endpoints = endpoints
        self.quirks = quirks
    }
}

/// Vendor and product, as `lsusb` shows them.
package struct USBIdentity: Sendable, Hashable, CustomStringConvertible {
    package let vendor: UInt16
    package let product: UInt16

    package init(vendor: UInt16, product: UInt16) {
        self.vendor = vendor
        self.product = product
    }

    /// Parses `04b8:0e15`: twice four hexadecimal digits.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let vendor = Self.word(parts[0]), let product = Self.word(parts[1]) else { return nil }
        self.init(vendor: vendor, product: product)
    }

    package var description: String { Self.text(vendor) + ":" + Self.text(product) }

    /// Four lower-case hexadecimal digits.
    package static func text(_ word: UInt16) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static func word(_ text: Substring) -> UInt16? {
        guard text.utf8.count == 4, text.allSatisfy(\.isHexDigit) else { return nil }
        return UInt16(text, radix: 16)
    }
}

/// Endpoint addresses of a printer's interface: bulk out (below 0x80) and, if it has one, bulk in (0x80 and up).
package struct USBEndpoints: Sendable, Hashable {
    package var out: UInt8
    package var `in`: UInt8?

    package init(out: UInt8, in: UInt8?) {
        self.out = out
        self.in = `in`
    }
}

/// What the node uses a device for.
package enum DeviceRole: String, Sendable, Hashable, CaseIterable {
    case slipPrinter80 = "slip-printer-80mm"
    case slipPrinter58 = "slip-printer-58mm"
}

/// Where a device departs from its standard.
package enum DeviceQuirk: String, Sendable, Hashable, CaseIterable {
    /// Never answers `DLE EOT`: only the USB port status is asked.
    case noRealTimeStatus = "no-real-time-status"
    /// Never answers `GS r`: a slip counts as printed when its last byte was taken.
    case noConfirmation = "no-confirmation"
    /// Has no cutter: the slip is fed out to the tear bar instead.
    case noCutter = "no-cutter"
}
