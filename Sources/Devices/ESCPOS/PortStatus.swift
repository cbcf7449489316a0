/// The byte with which a USB printer answers the class request GET_PORT_STATUS.
///
/// Source: USB-IF, *Universal Serial Bus Device Class Definition for Printing Devices* 1.1, §4.2.2: bit 5 paper
/// empty, bit 4 selected, bit 3 not error. Printers that can't tell answer 0x18.
package struct PortStatus: Sendable, Hashable {
    package let byte: UInt8

    package init(byte: UInt8) {
        self.byte = byte
    }

    /// `nil` where the byte says nothing against printing.
    package var obstacle: PrinterStatus? {
        if byte & 0b0010_0000 != 0 { return .paperOut }
        return byte & 0b0000_1000 == 0 ? .fault : nil
    }
}
