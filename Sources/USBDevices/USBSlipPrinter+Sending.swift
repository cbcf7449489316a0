import CUSB
import Devices
import Primitives

extension USBSlipPrinter {
    /// Sends one slip and waits until it is out.
    func send(_ raster: DotRaster, to session: USBPrinterSession) throws(PrinterError) {
        let entry = session.entry
        let cut = !entry.quirks.contains(.noCutter)
        let slip = try ESCPOS.slip(raster, headDots: entry.dots, cut: cut)
        if let obstacle = try status(of: session).obstacle { throw obstacle }
        let deadline = ContinuousClock.now.advanced(by: limits.jobTimeout)
        if isInterrupted {
            try send(ESCPOS.abandoning(headDots: entry.dots, cut: cut), to: session, until: deadline)
        }
        isInterrupted = true
        try send(slip, to: session, until: deadline)
        isInterrupted = false
        try awaitConfirmation(from: session)
    }

    /// Sends all bytes, or throws why the printer takes no more.
    private func send(
        _ bytes: [UInt8], to session: USBPrinterSession, until deadline: ContinuousClock.Instant
    ) throws(PrinterError) {
        var offset = 0
        var stalls = 0
        while offset < bytes.count {
            let left = deadline - ContinuousClock.now
            guard left > .zero else { throw .timedOut }
            let chunk = bytes[offset..<min(offset + USBLimits.chunkBytes, bytes.count)]
            let (taken, result) = session.write(chunk, timeout: min(limits.writeTimeout, left))
            offset += taken
            if taken > 0 { stalls = 0 }
            switch result {
            case 0: continue
            case LIBUSB_ERROR_TIMEOUT.rawValue:
                if let obstacle = try status(of: session).obstacle { throw obstacle }
            case LIBUSB_ERROR_PIPE.rawValue: session.clearStall()
            default: throw USBPrinterSession.error(result)
            }
            stalls += 1
            if stalls > limits.maximumStalls { throw .timedOut }
        }
    }

    /// The printer answers `GS r` in turn: when it has printed what came before.
    private func awaitConfirmation(from session: USBPrinterSession) throws(PrinterError) {
        if session.isSilent || session.entry.quirks.contains(.noConfirmation) {
            if let obstacle = try status(of: session).obstacle { throw obstacle }
            return
        }
        try dropStaleAnswers(of: session)
        session.isConfirmed = false
        let (_, result) = session.write(ESCPOS.confirmationRequest[...], timeout: limits.writeTimeout)
        guard result == 0 || result == LIBUSB_ERROR_TIMEOUT.rawValue else { throw USBPrinterSession.error(result) }
        let deadline = ContinuousClock.now.advanced(by: limits.confirmationTimeout)
        while result == 0, ContinuousClock.now < deadline {
            let answer = try session.read(timeout: min(.seconds(1), deadline - ContinuousClock.now))
            let obstacle = answer.isEmpty ? try status(of: session).obstacle : nil
            if session.isConfirmed { return }
            if let obstacle { throw obstacle }
        }
        throw try status(of: session).obstacle ?? .timedOut
    }
}
