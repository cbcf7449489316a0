import CUMockdev
import Synchronization

/// The bus: umockdev's testbed with the emulated printer in it or not.
///
/// `@unchecked Sendable`: the testbed is a GObject whose functions lock for themselves; which printer is plugged in
/// stands under a lock.
final class USBBus: @unchecked Sendable {
    private static let port = "/sys/devices/pci0000:00/0000:00:14.0/usb1/1-1"
    /// USB device addresses end at 127.
    private static let addresses = 2...127

    private struct Socket: Sendable {
        var printer: PluggedPrinter?
        var nextAddress = USBBus.addresses.lowerBound
    }

    private let testbed: UnsafeMutablePointer<UMockdevTestbed>
    private let socket = Mutex(Socket())

    init() throws(ServingError) {
        // Outside the preload our own libudev would not see the testbed, and no event of plugging would be sent.
        guard let testbed = umockdev_testbed_new(), umockdev_in_mock_environment() != 0 else { throw .noTestbed }
        self.testbed = testbed
    }

    deinit {
        g_object_unref(testbed)
    }

    /// Puts the cable in: a new address, as the kernel gives, and the event that udev would send.
    func plug(_ printer: SharedPrinter) throws(ServingError) {
        let result: Result<Void, ServingError> = socket.withLock { socket in
            guard socket.printer == nil else { return .success(()) }
            let plugged = PluggedPrinter(printer: printer)
            let address = socket.nextAddress
            socket.nextAddress = address == Self.addresses.upperBound ? Self.addresses.lowerBound : address + 1
            let node = "/dev/bus/usb/001/" + Self.threeDigits(address)
            let handler = IoctlHandler.make(for: plugged)
            defer { g_object_unref(handler) }
            guard umockdev_testbed_attach_ioctl(testbed, node, handler, nil) != 0,
                umockdev_testbed_add_from_string(testbed, Self.description(address: address), nil) != 0
            else { return .failure(.noTestbed) }
            socket.printer = plugged
            return .success(())
        }
        try result.get()
    }

    /// Pulls the cable out.
    func unplug() {
        socket.withLock { socket in
            guard let plugged = socket.printer else { return }
            plugged.unplug()
            umockdev_testbed_uevent(testbed, Self.port, "remove")
            umockdev_testbed_remove_device(testbed, Self.port)
            socket.printer = nil
        }
    }

    var isPlugged: Bool { socket.withLock { $0.printer != nil } }

    /// umockdev's text form of a device. Strings of sysfs end with a newline: libusb wants it.
    private static func description(address: Int) -> String {
        let descriptors = hexadecimal(PrinterDescriptors.device + PrinterDescriptors.configuration)
        let number = threeDigits(address)
        let vendor = String(PrinterDescriptors.vendor, radix: 16)
        let product = String(PrinterDescriptors.product, radix: 16)
        return """
            P: \(port.dropFirst(4))
            N: bus/usb/001/\(number)=\(descriptors)
            E: DEVNAME=/dev/bus/usb/001/\(number)
            E: DEVTYPE=usb_device
            E: DRIVER=usb
            E: BUSNUM=001
            E: DEVNUM=\(number)
            E: MAJOR=189
            E: MINOR=\(address - 1)
            E: SUBSYSTEM=usb
            E: PRODUCT=\(vendor)/\(product)/100
            A: busnum=1\\n
            A: devnum=\(address)\\n
            A: speed=480\\n
            A: bConfigurationValue=1\\n
            A: bNumConfigurations=1\\n
            A: idVendor=\(vendor)\\n
            A: idProduct=000\(product)\\n
            A: manufacturer=\(PrinterDescriptors.manufacturer)\\n
            A: product=\(PrinterDescriptors.productName)\\n
            A: serial=\(PrinterDescriptors.serial)\\n
            H: descriptors=\(descriptors)

            """
    }

    private static func threeDigits(_ number: Int) -> String {
        String(repeating: "0", count: 3 - String(number).count) + String(number)
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
}
