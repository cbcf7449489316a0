/// A printer, or a folder in its place, that takes finished A4 pages as PDF.
package protocol PagePrinter: Sendable {
    /// Hands over one document and waits until it is printed, within named limits.
    ///
    /// - Parameter title: The job's name on the printer's display and in its log: never a name, an id or a number
    ///   of a person.
    func print(pdf: [UInt8], title: String) async throws(PrinterError)

    /// What the printer says about itself right now. Never throws: a printer that cannot be asked is a status too.
    func status() async -> PrinterStatus
}
