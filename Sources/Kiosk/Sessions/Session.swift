package import Domain
package import Primitives

/// What the kiosk remembers between two pages of one browser. In memory only: a restart ends every session, and
/// whatever matters is in the store.
package struct Session: Sendable {
    /// A family that a search found, and whose number or name it was.
    package struct Found: Sendable, Hashable {
        package var family: SamagraFamilyID
        package var member: SamagraMemberID
    }

    /// Proves that a form came from a page of this session: 256 bits, in hexadecimal.
    package let token: String
    package var person: Person?
    package var family: SamagraFamilyID?
    package var member: SamagraMemberID?
    /// The service whose reasons are told.
    package var service: ServiceID?
    /// Where the sign-in leads on to.
    package var next: String?
    /// Where an opened drawer leads on to: the review whose fee waits for it.
    package var afterCash: String?
    /// The page from which help was asked for.
    package var cameFrom: String?
    /// The families that a search found, until one is chosen.
    package var found: [Found] = []
    /// Whether they were found by a name.
    package var isFoundByName = false
    /// Shown once, on the next page.
    package var notice: Notice?
    /// What a form held when something was wrong with it; kept until the next form of the session.
    package var memory: FormMemory?
    /// The steps of each draft that were asked to go on: their pages say what is wrong.
    package var checked: [RecordID: Set<String>] = [:]
    /// What services were last searched for.
    package var search = ""
    /// When each draft's declaration or each request's slip was last printed here.
    package var prints: [RecordID: Timestamp] = [:]
    /// A verified proof of identity, until it is decided upon.
    package var proof: PresentedProof?
    /// Whether a session ended before this one began.
    package var followsEnded: Bool
    package var lastSeen: Timestamp

    package init(token: String, followsEnded: Bool, lastSeen: Timestamp) {
        self.token = token
        self.followsEnded = followsEnded
        self.lastSeen = lastSeen
    }
}

/// A form as it came in, with the problem found: for the page that the redirect leads to.
package struct FormMemory: Sendable, Hashable {
    /// The path of the form.
    package var path: String
    /// Values that may be shown again; never a PIN or a code.
    package var values: [String: String]
    package var lists: [String: [String]]
    /// Sentences by field.
    package var problems: [String: String]
    /// Whether the reader asked to go on, so that the page says what is wrong.
    package var isChecked: Bool

    package init(
        path: String, values: [String: String] = [:], lists: [String: [String]] = [:],
        problems: [String: String] = [:], isChecked: Bool = true
    ) {
        self.path = path
        self.values = values
        self.lists = lists
        self.problems = problems
        self.isChecked = isChecked
    }
}

/// A session with the name under which its cookie knows it.
package struct OpenSession: Sendable {
    /// 256 random bits in hexadecimal.
    package let id: String
    package let session: Session
}
