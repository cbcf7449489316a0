/// How long a network printer may keep us waiting, and how much it may send.
package struct IPPLimits: Sendable, Hashable {
    /// For an answer to a question.
    package var requestTimeout: Duration = .seconds(10)
    /// For a whole document to be taken.
    package var documentTimeout: Duration = .seconds(60)
    /// For a job to be printed after it was taken.
    package var jobTimeout: Duration = .seconds(120)
    /// Between two questions how the job is getting on.
    package var pollInterval: Duration = .milliseconds(500)

    /// 16 MiB; a certificate has some 100 KB.
    package static let maximumDocumentBytes = 16_777_216

    package init() {}
}
