extension IPPMessage {
    /// A4, as PWG 5101.1 names it.
    private static let media = "iso_a4_210x297mm"
    private static let maximumTitleBytes = 120

    /// Validate-Job: would this job be taken?
    package static func validateJob(printer: String, title: String, requestID: UInt32) -> IPPMessage {
        job(operation: 0x0004, printer: printer, title: title, requestID: requestID)
    }

    /// Print-Job: the PDF follows the message.
    package static func printJob(printer: String, title: String, requestID: UInt32) -> IPPMessage {
        job(operation: 0x0002, printer: printer, title: title, requestID: requestID)
    }

    /// Get-Printer-Attributes, for the state only.
    package static func printerState(printer: String, requestID: UInt32) -> IPPMessage {
        let wanted = ["printer-state", "printer-state-reasons", "printer-is-accepting-jobs"].map(IPPValue.keyword)
        return IPPMessage(
            code: 0x000B, requestID: requestID,
            groups: [
                IPPGroup(.operation, opening(printer) + [IPPAttribute(name: "requested-attributes", values: wanted)])
            ])
    }

    /// Get-Job-Attributes, for the state only.
    package static func jobState(printer: String, job: Int32, requestID: UInt32) -> IPPMessage {
        let wanted = ["job-state", "job-state-reasons"].map(IPPValue.keyword)
        return IPPMessage(
            code: 0x0009, requestID: requestID,
            groups: [
                IPPGroup(
                    .operation,
                    opening(printer) + [
                        IPPAttribute("job-id", .integer(job)),
                        user,
                        IPPAttribute(name: "requested-attributes", values: wanted),
                    ])
            ])
    }

    /// Cancel-Job.
    package static func cancelJob(printer: String, job: Int32, requestID: UInt32) -> IPPMessage {
        IPPMessage(
            code: 0x0008, requestID: requestID,
            groups: [IPPGroup(.operation, opening(printer) + [IPPAttribute("job-id", .integer(job)), user])])
    }

    private static func job(operation: UInt16, printer: String, title: String, requestID: UInt32) -> IPPMessage {
        let name = String(title.prefix(while: { !$0.isNewline }).prefix(maximumTitleBytes / 4))
        return IPPMessage(
            code: operation, requestID: requestID,
            groups: [
                IPPGroup(
                    .operation,
                    opening(printer) + [
                        user,
                        IPPAttribute("job-name", .name(name)),
                        IPPAttribute("document-format", .mediaType("application/pdf")),
                    ]),
                // A certificate keeps its size to the millimetre: nothing is scaled to fit.
                IPPGroup(
                    .job,
                    [
                        IPPAttribute("media", .keyword(media)),
                        IPPAttribute("print-scaling", .keyword("none")),
                        IPPAttribute("sides", .keyword("one-sided")),
                    ]),
            ])
    }

    /// RFC 8011 §4.1.4: charset and language stand first, then the target.
    private static func opening(_ printer: String) -> [IPPAttribute] {
        [
            IPPAttribute("attributes-charset", .charset("utf-8")),
            IPPAttribute("attributes-natural-language", .language("en")),
            IPPAttribute("printer-uri", .uri(printer)),
        ]
    }

    /// The daemon, never a person.
    private static var user: IPPAttribute { IPPAttribute("requesting-user-name", .name("eseva")) }
}
