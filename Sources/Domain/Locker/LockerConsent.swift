package import Primitives

/// What the applicant agreed to take from the locker, and what not.
package struct LockerConsent: Sendable, Hashable {
    /// A paper of the locker that stands for one that the service asks for.
    package struct Use: Sendable, Hashable {
        /// ``RequiredDocument/id``
        package var document: String
        package var entry: RecordID
        /// ``LockerPaper/kind``
        package var kind: String

        package init(document: String, entry: RecordID, kind: String) {
            self.document = document
            self.entry = entry
            self.kind = kind
        }
    }

    /// SHA-256 of the text consented to, in UTF-8.
    package var text: ContentHash
    package var used: [Use]
    /// Ids of ``RequiredDocument`` for which a paper lay ready that the applicant did not want to give.
    package var declined: [String]

    package init(text: ContentHash, used: [Use], declined: [String]) {
        self.text = text
        self.used = used
        self.declined = declined
    }
}
