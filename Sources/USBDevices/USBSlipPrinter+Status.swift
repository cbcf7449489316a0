import CUSB
import Devices

extension USBSlipPrinter {
    /// Asks in both ways that printers know and takes the worse answer.
    func status(of session: USBPrinterSession) throws(PrinterError) -> PrinterStatus {
        let answered = try session.isSilent ? .unknown : realTimeStatus(of: session)
        guard answered == .unknown else { return answered }
        guard let port = session.portStatus(timeout: limits.statusTimeout) else {
            // Gone, or merely unable to answer: a transfer of nothing tells.
            _ = try session.read(timeout: .milliseconds(1))
            return .unknown
        }
        return port.obstacle ?? (session.isSilent ? .ready : .unknown)
    }

    private func realTimeStatus(of session: USBPrinterSession) throws(PrinterError) -> PrinterStatus {
        try dropStaleAnswers(of: session)
        var status = RealTimeStatus()
        for question in RealTimeStatus.Question.allCases {
            let (_, result) = session.write(question.bytes[...], timeout: limits.statusTimeout)
            // A full printer takes no question: the port status is what is left.
            if result == LIBUSB_ERROR_TIMEOUT.rawValue { return status.status }
            guard result == 0 else { throw USBPrinterSession.error(result) }
            let answer = try session.read(timeout: limits.statusTimeout)
            let understood = answer.contains { status.take($0, for: question) }
            if !understood, question == .printer {
                session.isSilent = !isInterrupted
                return .unknown
            }
        }
        return status.status
    }

    /// Answers to earlier questions, and those that dots in a raster asked by chance.
    func dropStaleAnswers(of session: USBPrinterSession) throws(PrinterError) {
        for _ in 0..<USBLimits.maximumStaleReads {
            if try session.read(timeout: .milliseconds(1)).isEmpty { return }
        }
    }
}
