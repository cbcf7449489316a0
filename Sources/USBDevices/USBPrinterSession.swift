import CUSB
import Devices

/// An opened and claimed printer: bytes out, bytes in, each within a time. Belongs to one actor.
final class USBPrinterSession {
    let entry: DeviceEntry
    /// It didn't answer `DLE EOT` when it was asked: it isn't asked again until it is plugged in anew.
    var isSilent: Bool
    /// An answer to `GS r` came since this was last set to `false`, whoever read it.
    var isConfirmed = false

    private let context: USBContext
    private let handle: OpaquePointer
    private let interface: PrinterInterface

    init(context: USBContext, device: OpaquePointer, entry: DeviceEntry) throws(PrinterError) {
        let interface = try PrinterInterface(device: device, entry: entry)
        var handle: OpaquePointer?
        let opened = libusb_open(device, &handle)
        guard opened == 0, let handle else { throw Self.error(opened) }
        // The kernel's usblp holds printers: it lets go while we claim and gets them back afterwards.
        _ = libusb_set_auto_detach_kernel_driver(handle, 1)
        let claimed = libusb_claim_interface(handle, Int32(interface.number))
        guard claimed == 0 else {
            libusb_close(handle)
            throw Self.error(claimed)
        }
        self.context = context
        self.handle = handle
        self.interface = interface
        self.entry = entry
        isSilent = entry.quirks.contains(.noRealTimeStatus) || interface.endpoints.in == nil
    }

    deinit {
        libusb_release_interface(handle, Int32(interface.number))
        libusb_close(handle)
    }

    /// Sends bytes.
    /// - Returns: How many the printer took, and libusb's result (0, or a negative `LIBUSB_ERROR`).
    func write(_ bytes: ArraySlice<UInt8>, timeout: Duration) -> (taken: Int, result: Int32) {
        var bytes = Array(bytes)
        var taken: Int32 = 0
        let result = libusb_bulk_transfer(
            handle, interface.endpoints.out, &bytes, Int32(bytes.count), &taken, Self.milliseconds(timeout))
        return (Int(taken), result)
    }

    /// What the printer sent, at most one packet; empty where nothing came in time.
    func read(timeout: Duration) throws(PrinterError) -> [UInt8] {
        guard let endpoint = interface.endpoints.in else { return [] }
        var bytes = [UInt8](repeating: 0, count: 512)
        var received: Int32 = 0
        let result = libusb_bulk_transfer(
            handle, endpoint, &bytes, Int32(bytes.count), &received, Self.milliseconds(timeout))
        guard result == 0 || result == LIBUSB_ERROR_TIMEOUT.rawValue else { throw Self.error(result) }
        let answer = Array(bytes.prefix(Int(received)))
        if answer.contains(where: ESCPOS.isConfirmation) { isConfirmed = true }
        return answer
    }

    /// GET_PORT_STATUS of the printer class; `nil` where it isn't answered.
    func portStatus(timeout: Duration) -> PortStatus? {
        var byte: UInt8 = 0
        // 0xA1: to the host, class, interface.
        let received = libusb_control_transfer(
            handle, 0xA1, 1, 0, UInt16(interface.number), &byte, 1, Self.milliseconds(timeout))
        return received == 1 ? PortStatus(byte: byte) : nil
    }

    /// Makes an endpoint that stalled usable again.
    func clearStall() {
        _ = libusb_clear_halt(handle, interface.endpoints.out)
    }

    /// libusb's result as our error.
    static func error(_ result: Int32) -> PrinterError {
        switch result {
        case LIBUSB_ERROR_NO_DEVICE.rawValue, LIBUSB_ERROR_NOT_FOUND.rawValue: .unplugged
        case LIBUSB_ERROR_ACCESS.rawValue: .notPermitted
        case LIBUSB_ERROR_BUSY.rawValue: .occupied
        case LIBUSB_ERROR_TIMEOUT.rawValue: .timedOut
        default: .transferFailed(code: Int(result))
        }
    }

    /// At least 1, because 0 means *for ever* to libusb.
    private static func milliseconds(_ duration: Duration) -> UInt32 {
        let parts = duration.components
        return UInt32(clamping: max(1, parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000))
    }
}
