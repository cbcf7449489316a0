package import Primitives

/// Where an event was written.
package enum EventOrigin: Sendable, Hashable, Codable {
    case node(NodeID)
    case state
}

/// A hybrid logical time: it follows the clock but never goes back, so that causes sort before their effects.
package struct HybridTime: Sendable, Hashable, Comparable, Codable {
    package var time: Timestamp
    /// Tells events of the same millisecond apart, or those written while the clock stood behind.
    package var counter: UInt32

    package init(time: Timestamp, counter: UInt32) {
        self.time = time
        self.counter = counter
    }

    /// The next time after this one, as seen at `now`.
    package func next(at now: Timestamp) -> HybridTime {
        now > time ? HybridTime(time: now, counter: 0) : HybridTime(time: time, counter: counter + 1)
    }

    package static func < (left: HybridTime, right: HybridTime) -> Bool {
        (left.time, left.counter) < (right.time, right.counter)
    }
}

/// Who did it.
package struct Actor: Sendable, Hashable, Codable {
    /// `nil` where the node or the state server itself acted.
    package var person: PersonID?
    package var name: LocalizedText
    package var designation: LocalizedText

    package init(person: PersonID?, name: LocalizedText, designation: LocalizedText) {
        self.person = person
        self.name = name
        self.designation = designation
    }
}

/// One thing that happened: a link of the journal. Serialised once; those bytes are hashed, stored and sent.
package struct JournalEvent: Sendable, Hashable, Identifiable {
    package var id: RecordID
    package var origin: EventOrigin
    /// The node's epoch: grows when a board is restored from a copy. 0 for the state's events.
    package var epoch: UInt64
    /// Position in the origin's journal, from 1.
    package var position: UInt64
    /// Hash of the origin's event before this one; zero for the first.
    package var previous: ContentHash
    package var time: HybridTime
    package var actor: Actor
    package var body: EventBody

    package init(
        id: RecordID, origin: EventOrigin, epoch: UInt64, position: UInt64, previous: ContentHash, time: HybridTime,
        actor: Actor, body: EventBody
    ) {
        self.id = id
        self.origin = origin
        self.epoch = epoch
        self.position = position
        self.previous = previous
        self.time = time
        self.actor = actor
        self.body = body
    }
}

/// What happened.
package enum EventBody: Sendable, Hashable {
    /// Something about one request.
    case request(RecordID, RequestChange)
    /// Something about a person's access, without personal data beyond the sign-in number.
    case access(AccessChange)
    /// Something about the node itself.
    case node(NodeChange)
    /// A change of the register that the centre proposes; the event's id names it.
    case proposed(RegisterProposal)
    /// Something about an operator's drawer.
    case cash(RecordID, CashChange)
    /// A proof of identity was compared with a member of the register.
    case identity(IdentityCheck)
    /// A paper of a member's locker, by its id.
    case locker(RecordID, LockerChange)

    /// The request concerned, if any.
    package var request: RecordID? {
        if case .request(let id, _) = self { id } else { nil }
    }
}

/// A change of a person's access.
package enum AccessChange: Sendable, Hashable {
    case signedIn(PersonID)
    case pinSet(PersonID)
    case wrongPIN(PersonID, failures: Int)
    case locked(PersonID, until: Timestamp)
}

/// A change of the node itself.
package enum NodeChange: Sendable, Hashable {
    case provisioned(centre: String)
    case leaseInstalled(lease: String)
    case catalogueInstalled(version: Int)
    case peopleInstalled(count: Int)
}
