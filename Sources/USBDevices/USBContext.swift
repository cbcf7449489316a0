import CUSB
import Devices

/// One libusb context and what is connected to it. Belongs to one actor.
final class USBContext {
    let pointer: OpaquePointer

    /// - Returns: `nil` on a machine without USB.
    init?() {
        var pointer: OpaquePointer?
        guard libusb_init(&pointer) == 0, let pointer else { return nil }
        self.pointer = pointer
    }

    deinit {
        libusb_exit(pointer)
    }

    /// The first connected device that the table knows, opened and claimed.
    ///
    /// - Returns: `nil` where none is connected.
    /// - Throws: Where the last one found cannot be opened.
    func openPrinter(of table: DeviceTable) throws(PrinterError) -> USBPrinterSession? {
        var list: UnsafeMutablePointer<OpaquePointer?>?
        let count = libusb_get_device_list(pointer, &list)
        guard count >= 0, let list else { return nil }
        defer { libusb_free_device_list(list, 1) }
        var obstacle: PrinterError?
        for index in 0..<Int(count) {
            guard let device = list[index], let entry = Self.entry(for: device, in: table) else { continue }
            do {
                return try USBPrinterSession(context: self, device: device, entry: entry)
            } catch {
                obstacle = error
            }
        }
        if let obstacle { throw obstacle }
        return nil
    }

    private static func entry(for device: OpaquePointer, in table: DeviceTable) -> DeviceEntry? {
        var descriptor = libusb_device_descriptor()
        guard libusb_get_device_descriptor(device, &descriptor) == 0 else { return nil }
        return table.entry(for: USBIdentity(vendor: descriptor.idVendor, product: descriptor.idProduct))
    }
}
