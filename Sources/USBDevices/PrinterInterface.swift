import CUSB
import Devices

/// The interface of a device that prints, and its endpoints.
struct PrinterInterface {
    let number: UInt8
    let endpoints: USBEndpoints

    /// Takes the first interface of the printer class (7) with a bulk endpoint out; a table's endpoints win over the
    /// descriptors'.
    ///
    /// - Throws: `transferFailed` where the device has no such interface; `unplugged` where it cannot even be asked:
    ///   a device that was just pulled out stays in libusb's list until the event of it comes.
    init(device: OpaquePointer, entry: DeviceEntry) throws(PrinterError) {
        var configuration: UnsafeMutablePointer<libusb_config_descriptor>?
        let result = libusb_get_active_config_descriptor(device, &configuration)
        guard result == 0, let configuration else { throw .unplugged }
        defer { libusb_free_config_descriptor(configuration) }
        for index in 0..<Int(configuration.pointee.bNumInterfaces) {
            let interface = configuration.pointee.interface[index]
            guard interface.num_altsetting > 0, let setting = interface.altsetting?.pointee,
                setting.bInterfaceClass == UInt8(LIBUSB_CLASS_PRINTER.rawValue),
                let endpoints = entry.endpoints ?? Self.endpoints(of: setting)
            else { continue }
            number = setting.bInterfaceNumber
            self.endpoints = endpoints
            return
        }
        throw .transferFailed(code: Int(LIBUSB_ERROR_NOT_SUPPORTED.rawValue))
    }

    private static func endpoints(of setting: libusb_interface_descriptor) -> USBEndpoints? {
        var out: UInt8?
        var `in`: UInt8?
        for index in 0..<Int(setting.bNumEndpoints) {
            let endpoint = setting.endpoint[index]
            guard endpoint.bmAttributes & 3 == 2 else { continue }
            if endpoint.bEndpointAddress & 0x80 == 0 {
                out = out ?? endpoint.bEndpointAddress
            } else {
                `in` = `in` ?? endpoint.bEndpointAddress
            }
        }
        return out.map { USBEndpoints(out: $0, in: `in`) }
    }
}
