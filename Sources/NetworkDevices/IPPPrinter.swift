package import Devices

/// A page printer that speaks the Internet Printing Protocol (RFC 8011): every network printer of the last years, and
/// CUPS.
package struct IPPPrinter: PagePrinter {
    /// As configured: `ipp://printer.local/ipp/print`.
    package let url: String
    private let httpURL: String
    private let limits: IPPLimits

    /// - Parameter url: `ipp://` or `ipps://`, or `http(s)://` where the port is another than 631.
    /// - Returns: `nil` where it is none of these.
    package init?(url: String, limits: IPPLimits = IPPLimits()) {
        guard let httpURL = Self.httpURL(of: url) else { return nil }
        self.url = url
        self.httpURL = httpURL
        self.limits = limits
    }

    /// Get-Printer-Attributes; `unplugged` where nobody answers.
    package func status() async -> PrinterStatus {
        do {
            return try await IPPLink.with(url: httpURL) { link in
                await result { () async throws(PrinterError) in try await printerStatus(link) }
            }
        } catch {
            return error == .unplugged || error == .timedOut ? .unplugged : .unknown
        }
    }

    /// Validates, sends and follows the job; one that fails is cancelled.
    package func print(pdf: [UInt8], title: String) async throws(PrinterError) {
        guard pdf.count <= IPPLimits.maximumDocumentBytes else {
            throw .tooLarge(bytes: pdf.count, maximumBytes: IPPLimits.maximumDocumentBytes)
        }
        try await IPPLink.with(url: httpURL) { link in
            await result { () async throws(PrinterError) in try await print(pdf, title: title, over: link) }
        }
    }

    private func print(_ pdf: [UInt8], title: String, over link: IPPLink) async throws(PrinterError) {
        _ = try await link.ask(
            .validateJob(printer: url, title: title, requestID: 1), timeout: limits.requestTimeout)
        let taken = try await link.ask(
            .printJob(printer: url, title: title, requestID: 2), document: pdf, timeout: limits.documentTimeout)
        guard let job = taken.values(of: "job-id").first?.number else { throw .refused(status: "no job-id") }
        do {
            try await awaitEnd(of: job, over: link)
        } catch {
            // It counts as not printed: it must not come out later, beside its reprint.
            _ = try? await link.ask(.cancelJob(printer: url, job: job, requestID: 3), timeout: limits.requestTimeout)
            throw error
        }
    }

    private func awaitEnd(of job: Int32, over link: IPPLink) async throws(PrinterError) {
        let deadline = ContinuousClock.now.advanced(by: limits.jobTimeout)
        var requestID: UInt32 = 4
        while ContinuousClock.now < deadline {
            let answer = try await link.ask(
                .jobState(printer: url, job: job, requestID: requestID), timeout: limits.requestTimeout)
            switch answer.jobState {
            case .completed: return
            case .aborted: throw .refused(status: "job aborted")
            case .stopped: throw try await printerStatus(link).obstacle ?? .fault
            case .waiting, nil: break
            }
            switch try await printerStatus(link) {
            case .paperOut: throw .paperOut
            case .coverOpen: throw .coverOpen
            default: break
            }
            requestID &+= 1
            do { try await Task.sleep(for: limits.pollInterval) } catch { throw .timedOut }
        }
        throw .timedOut
    }

    private func printerStatus(_ link: IPPLink) async throws(PrinterError) -> PrinterStatus {
        try await link.ask(.printerState(printer: url, requestID: 1), timeout: limits.requestTimeout).printerStatus
    }

    /// `ipp` is HTTP on port 631 (RFC 3510).
    private static func httpURL(of url: String) -> String? {
        guard let end = url.firstRange(of: "://") else { return nil }
        let rest = url[end.upperBound...]
        guard let authority = rest.split(separator: "/").first, !rest.hasPrefix("/") else { return nil }
        let hasPort = authority.split(separator: "]").last.map { $0.contains(":") } ?? false
        let path = rest.dropFirst(authority.count)
        switch url[..<end.lowerBound] {
        case "http", "https": return url
        case "ipp": return "http://" + authority + (hasPort ? "" : ":631") + path
        case "ipps": return "https://" + authority + (hasPort ? "" : ":631") + path
        default: return nil
        }
    }
}

/// A typed throw as a value, to carry it through a closure that ends a conversation.
private func result<Success>(
    _ body: () async throws(PrinterError) -> Success
) async -> Result<Success, PrinterError> {
    do { return .success(try await body()) } catch { return .failure(error) }
}
