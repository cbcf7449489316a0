import CUMockdev

/// Answers a client's usbfs requests for one plugged-in printer: a GObject class derived from umockdev's.
enum IoctlHandler {
    private static let key = "eseva-plugged-printer"
    /// An empty reap is answered this much later: the client's poll() sees our file as always ready and would spin.
    private static let emptyReapMilliseconds: guint = 2
    private static let capabilities: UInt32 =
        UInt32(USBDEVFS_CAP_ZERO_PACKET) | UInt32(USBDEVFS_CAP_BULK_CONTINUATION)
        | UInt32(USBDEVFS_CAP_NO_PACKET_SIZE_LIM) | UInt32(USBDEVFS_CAP_REAP_AFTER_DISCONNECT)

    private static let type: GType = {
        var parent = GTypeQuery()
        g_type_query(umockdev_ioctl_base_get_type(), &parent)
        let initialise: GClassInitFunc = { classPointer, _ in
            classPointer?.assumingMemoryBound(to: UMockdevIoctlBaseClass.self).pointee.handle_ioctl = handle
        }
        return g_type_register_static_simple(
            umockdev_ioctl_base_get_type(), "EsevaIoctlHandler", guint(parent.class_size), initialise,
            guint(parent.instance_size), nil, GTypeFlags(rawValue: 0))
    }()

    /// A handler that keeps the printer alive as long as umockdev keeps the handler. The caller owns one reference.
    static func make(for printer: PluggedPrinter) -> UnsafeMutablePointer<UMockdevIoctlBase>? {
        guard let object = g_object_new_with_properties(type, 0, nil, nil) else { return nil }
        g_object_set_data_full(object, key, Unmanaged.passRetained(printer).toOpaque()) { pointer in
            if let pointer { Unmanaged<PluggedPrinter>.fromOpaque(pointer).release() }
        }
        return UnsafeMutableRawPointer(object).assumingMemoryBound(to: UMockdevIoctlBase.self)
    }

    private static let handle:
        @convention(c) (UnsafeMutablePointer<UMockdevIoctlBase>?, UnsafeMutablePointer<UMockdevIoctlClient>?)
            -> gboolean = { handler, client in
                guard let handler, let client else { return 0 }
                let object = UnsafeMutableRawPointer(handler).assumingMemoryBound(to: GObject.self)
                guard let pointer = g_object_get_data(object, key) else { return 0 }
                answer(client, Unmanaged<PluggedPrinter>.fromOpaque(pointer).takeUnretainedValue())
                return 1
            }

    private static func answer(_ client: UnsafeMutablePointer<UMockdevIoctlClient>, _ printer: PluggedPrinter) {
        let request = umockdev_ioctl_client_get_request(client)
        guard let argument = umockdev_ioctl_client_get_arg(client) else { return complete(client, errno: EFAULT) }
        switch request {
        case UInt(usbfs_get_capabilities):
            guard let data = resolve(argument, bytes: 4) else { return complete(client, errno: EFAULT) }
            defer { g_object_unref(data) }
            UnsafeMutableRawPointer(data.pointee.data).storeBytes(of: capabilities, as: UInt32.self)
            complete(client, errno: 0)
        case UInt(usbfs_claim_interface), UInt(usbfs_release_interface),
            UInt(usbfs_reset), UInt(usbfs_clear_halt), UInt(usbfs_set_interface):
            complete(client, errno: printer.isGone ? ENODEV : 0)
        // No kernel driver holds the interface: nothing to name, to detach or to attach.
        case UInt(usbfs_get_driver), UInt(usbfs_driver_ioctl): complete(client, errno: ENODATA)
        case UInt(usbfs_submit_urb):
            guard let data = resolve(argument, bytes: MemoryLayout<usbdevfs_urb>.size) else {
                return complete(client, errno: EFAULT)
            }
            defer { g_object_unref(data) }
            complete(client, errno: URB(header: data).map(printer.submit) ?? EFAULT)
        case UInt(usbfs_discard_urb):
            let address = UnsafeMutableRawPointer(argument.pointee.data).loadUnaligned(as: UInt.self)
            complete(client, errno: printer.discard(clientAddress: address))
        case UInt(usbfs_reap_urb), UInt(usbfs_reap_urb_no_delay):
            reap(client, argument, printer)
        default: complete(client, errno: ENOTTY)
        }
    }

    private static func reap(
        _ client: UnsafeMutablePointer<UMockdevIoctlClient>, _ argument: UnsafeMutablePointer<UMockdevIoctlData>,
        _ printer: PluggedPrinter
    ) {
        switch printer.reap() {
        case .transfer(let urb):
            // The argument points to where the client wants the transfer's address.
            guard let place = resolve(argument, bytes: MemoryLayout<UInt>.size) else {
                return complete(client, errno: EFAULT)
            }
            defer { g_object_unref(place) }
            urb.hand(to: place)
            complete(client, errno: 0)
        case .nothing: complete(client, errno: EAGAIN)
        case .gone: complete(client, errno: ENODEV)
        case .nothingYet:
            let timer = g_timeout_source_new(emptyReapMilliseconds)
            g_source_set_callback(
                timer,
                { client in
                    guard let client else { return 0 }
                    IoctlHandler.complete(client.assumingMemoryBound(to: UMockdevIoctlClient.self), errno: EAGAIN)
                    return 0
                }, g_object_ref(client), { g_object_unref($0) })
            g_source_attach(timer, g_main_context_get_thread_default())
            g_source_unref(timer)
        }
    }

    private static func resolve(
        _ argument: UnsafeMutablePointer<UMockdevIoctlData>, bytes: Int
    ) -> UnsafeMutablePointer<UMockdevIoctlData>? {
        umockdev_ioctl_data_resolve(argument, 0, gsize(bytes), nil)
    }

    private static func complete(_ client: UnsafeMutablePointer<UMockdevIoctlClient>, errno: Int32) {
        umockdev_ioctl_client_complete(client, errno == 0 ? 0 : -1, errno)
    }
}
