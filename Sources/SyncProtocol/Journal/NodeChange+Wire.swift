import Domain

extension WireNodeChange {
    init(_ change: NodeChange) throws(WireProblem) {
        self.init()
        switch change {
        case .provisioned(let centre): provisionedCentre = centre
        case .leaseInstalled(let lease): leaseInstalled = lease
        case .catalogueInstalled(let version):
            catalogueInstalled = try exact(version, "node_change.catalogue_installed")
        case .peopleInstalled(let count): peopleInstalled = try exact(count, "node_change.people_installed")
        }
    }

    func domain() throws(WireProblem) -> NodeChange {
        switch try required(what, "node_change.what") {
        case .provisionedCentre(let centre): .provisioned(centre: centre)
        case .leaseInstalled(let lease): .leaseInstalled(lease: lease)
        case .catalogueInstalled(let version): .catalogueInstalled(version: Int(version))
        case .peopleInstalled(let count): .peopleInstalled(count: Int(count))
        }
    }
}
