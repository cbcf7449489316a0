package import Domain
package import Primitives
import SQLiteLedger
import SyncProtocol

/// A token, shown once.
package struct EnrolledView: Codable, Sendable {
    package var node: NodeID
    package var centre: String
    package var token: String
    package var validDays: Int
}

/// A person's access with its one-time code, shown once.
package struct AddedPersonView: Codable, Sendable {
    package var person: PersonID
    package var node: NodeID
    package var oneTimeCode: String
    package var validDays: Int
}

/// A person's access to a node.
package struct PersonView: Codable, Sendable {
    package var person: Person
    package var node: NodeID
    package var withdrawn: Bool

    init(_ grant: GrantRecord) {
        person = grant.person
        node = grant.node
        withdrawn = grant.withdrawn
    }
}

/// A lease. `issued` is absent while it waits for the officer's key from the node.
package struct LeaseView: Codable, Sendable {
    package var lease: String
    package var node: NodeID
    package var officer: PersonID
    package var services: [String]
    package var notBefore: String
    package var notAfter: String
    package var issued: String?
    /// When its officer was withdrawn, if they were.
    package var withdrawn: String?
    package var maximumCount: Int
    package var certificates: Int
    package var serials: [Int]
    package var maximumDaysOffline: Int

    init(_ record: LeaseRecord) {
        lease = record.lease.id
        node = record.lease.node
        officer = record.lease.officer
        services = record.lease.services
        notBefore = record.lease.notBefore.isoText
        notAfter = record.lease.notAfter.isoText
        issued = record.issued?.isoText
        withdrawn = record.withdrawn?.isoText
        maximumCount = record.lease.maximumCount
        certificates = record.certificates
        serials = [record.lease.serials.lowerBound, record.lease.serials.upperBound]
        maximumDaysOffline = record.lease.maximumDaysOffline
    }
}

/// A request after a decision or a correction, without personal data.
package struct RequestView: Codable, Sendable {
    package var number: RequestNumber
    package var status: ServiceRequest.Status
    package var needsAttention: Bool

    init(_ request: ServiceRequest) {
        number = request.submission.number
        status = request.status
        needsAttention = request.needsAttention
    }
}

/// A publication.
package struct PublishedView: Codable, Sendable {
    package var version: Int
    package var nodes: [NodeID]
}

/// How a node stands.
package struct NodeView: Codable, Sendable {
    /// A lane's backlog, as the node told it at its last greeting.
    package struct LaneView: Codable, Sendable {
        package var lane: String
        package var backlog: UInt64
        package var last: UInt64
    }

    package var node: NodeID
    package var centre: String
    package var centreName: LocalizedText
    package var enrolled: Bool
    package var epoch: UInt64
    package var software: String
    package var lastExchange: String?
    package var lanes: [LaneView]
    package var waitingMessages: Int
    package var requests: Int
    package var certificates: Int
    package var documents: Int
    package var needsAttention: Int
    package var leases: [LeaseView]
    /// Drawers of the last weeks whose closing has not arrived.
    package var openDrawers: Int
    /// Drawers of the last weeks that were closed with a difference, or whose sums are not those of their fees.
    package var drawersToLookAt: Int
    /// Kind and time of the newest refusal.
    package var lastRefusal: String?

    init(_ status: NodeStatus, leases: [LeaseRecord], drawers: [DrawerRecord]) {
        node = status.node.node
        centre = status.node.centre
        centreName = status.node.centreName
        enrolled = status.node.epoch > 0
        epoch = status.node.epoch
        software = status.node.software
        lastExchange = status.node.lastExchange?.isoText
        lanes = status.lanes.map { LaneView(lane: String(describing: $0.lane), backlog: $0.backlog, last: $0.last) }
        waitingMessages = status.waitingMessages
        requests = status.requests
        certificates = status.certificates
        documents = status.documents
        needsAttention = status.needsAttention
        self.leases = leases.filter { $0.lease.node == status.node.node }.map { LeaseView($0) }
        openDrawers = drawers.count { $0.closing == nil }
        drawersToLookAt = drawers.count { $0.closing?.agrees == false || ($0.difference ?? .zero) != .zero }
        lastRefusal = status.lastRefusal.map { "\($0.kind) \($0.at.isoText)" }
    }
}
