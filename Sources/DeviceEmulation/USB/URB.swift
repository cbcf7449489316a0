import CUMockdev

/// A transfer that the client handed to the kernel, which here is us: its header and its bytes in umockdev's copy.
///
/// `@unchecked Sendable`: a pair of pointers into objects that this value keeps referenced; they are touched only by
/// the one owner of the list of transfers, under its lock.
final class URB: @unchecked Sendable {
    private let header: UnsafeMutablePointer<UMockdevIoctlData>
    private let bytes: UnsafeMutablePointer<UMockdevIoctlData>?
    /// Monotonic microseconds at which it was handed over.
    let submittedAt: Int64
    /// Bytes done so far.
    var progress = 0

    /// - Returns: `nil` where the client's memory cannot be read.
    init?(header: UnsafeMutablePointer<UMockdevIoctlData>) {
        self.header = header
        submittedAt = Int64(g_get_monotonic_time())
        let urb = Self.urb(header)
        guard urb.pointee.buffer_length > 0 else {
            bytes = nil
            g_object_ref(header)
            return
        }
        let offset = gsize(MemoryLayout<usbdevfs_urb>.offset(of: \.buffer) ?? 0)
        let resolved = umockdev_ioctl_data_resolve(header, offset, gsize(urb.pointee.buffer_length), nil)
        guard let resolved else { return nil }
        bytes = resolved
        g_object_ref(header)
    }

    deinit {
        if let bytes { g_object_unref(bytes) }
        g_object_unref(header)
    }

    var isControl: Bool { Int32(Self.urb(header).pointee.type) == USBDEVFS_URB_TYPE_CONTROL }
    var isIn: Bool { Self.urb(header).pointee.endpoint & 0x80 != 0 }
    var length: Int { bytes == nil ? 0 : Int(Self.urb(header).pointee.buffer_length) }
    /// The address that the client knows the transfer by.
    var clientAddress: UInt { header.pointee.client_addr }

    var setup: ControlRequest? {
        guard let data = bytes?.pointee.data, length >= ControlRequest.byteCount else { return nil }
        return ControlRequest(data)
    }

    /// The bytes to the device that were not taken yet, at most `maximum`.
    func outgoing(maximum: Int) -> [UInt8] {
        guard let data = bytes?.pointee.data else { return [] }
        return Array(UnsafeBufferPointer(start: data + progress, count: max(0, min(maximum, length - progress))))
    }

    /// Writes an answer of the device, as far as there is room from `offset`.
    /// - Returns: How many bytes were written.
    func answer(_ answer: [UInt8], at offset: Int) -> Int {
        guard let data = bytes?.pointee.data else { return 0 }
        let count = max(0, min(answer.count, length - offset))
        for index in 0..<count { data[offset + index] = answer[index] }
        return count
    }

    /// Marks it as ended: 0 or a negative errno, and the bytes that were done.
    func end(status: Int32, actualLength: Int) {
        let urb = Self.urb(header)
        urb.pointee.status = status
        urb.pointee.actual_length = Int32(actualLength)
    }

    /// Gives it back as the result of a reap.
    func hand(to place: UnsafeMutablePointer<UMockdevIoctlData>) {
        umockdev_ioctl_data_set_ptr(place, 0, header)
    }

    private static func urb(_ header: UnsafeMutablePointer<UMockdevIoctlData>) -> UnsafeMutablePointer<usbdevfs_urb> {
        UnsafeMutableRawPointer(header.pointee.data).assumingMemoryBound(to: usbdevfs_urb.self)
    }
}
