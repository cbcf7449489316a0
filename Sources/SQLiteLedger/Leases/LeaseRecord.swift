package import Domain
package import Primitives

/// What the state's office asks for when it lends a key.
package struct LeaseOrder: Sendable, Hashable {
    package var node: NodeID
    package var officer: PersonID
    /// By the Act's number, like `6.2`.
    package var services: [String]
    package var days: Int
    /// Certificates at most; as many serial numbers are set aside.
    package var count: Int
    package var maximumDaysOffline: Int

    package init(
        node: NodeID, officer: PersonID, services: [String], days: Int, count: Int, maximumDaysOffline: Int
    ) {
        self.node = node
        self.officer = officer
        self.services = services
        self.days = days
        self.count = count
        self.maximumDaysOffline = maximumDaysOffline
    }
}

/// A lease in the state's book. Until the node's key has arrived, it waits: ``Domain/Lease/publicKey`` is empty.
package struct LeaseRecord: Sendable, Hashable {
    package var lease: Lease
    /// When it was signed and queued; `nil` while it waits for the officer's key.
    package var issued: Timestamp?
    /// When its officer was withdrawn; the node ends it with its next exchange.
    package var withdrawn: Timestamp?
    /// Certificates signed under it that have arrived here.
    package var certificates: Int
}
