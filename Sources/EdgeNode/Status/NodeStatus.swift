package import Devices
package import Domain
package import Primitives
package import Store
import Trust

/// What the head of every page and the technician's page say of the node.
package struct NodeStatus: Sendable, Hashable {
    package var standing: NodeStanding?
    package var lanes: [LaneProgress]
    package var slipPrinter: PrinterStatus
    package var pagePrinter: PrinterStatus
    package var requests: [ServiceRequest.Status: Int]

    /// Entries that the state does not have yet, over all lanes.
    package var backlog: Int { lanes.reduce(0) { $0 + $1.backlog } }
}

/// A lease as the officer's page shows it.
package struct LeaseSummary: Sendable, Hashable {
    package var id: String
    package var notAfter: Timestamp
    /// Certificates that it still allows.
    package var left: Int
    package var signer: SignerKind
}

extension EdgeNode {
    /// The node's state now.
    package func status() async throws -> NodeStatus {
        NodeStatus(
            standing: try await store.standing(), lanes: try await store.lanes(),
            slipPrinter: printers.slip, pagePrinter: printers.page,
            requests: try await store.requestCounts())
    }

    /// The lease that an officer would sign under now; `nil` where there is none in force.
    package func leaseSummary(of officer: PersonID) async throws -> LeaseSummary? {
        try await usableLease(of: officer).map {
            LeaseSummary(
                id: $0.signed.lease.id, notAfter: $0.signed.lease.notAfter, left: $0.left, signer: $0.signer.kind)
        }
    }
}

extension EdgeNode {
    /// The Act's numbers of the services for which some officer can sign here now.
    package func servicesSignedHere() async throws -> Set<String> {
        var services: Set<String> = []
        for officer in try await store.people() where officer.role == .officer {
            guard let lease = try await usableLease(of: officer.id), lease.left > 0 else { continue }
            services.formUnion(lease.signed.lease.services)
        }
        return services
    }
}
