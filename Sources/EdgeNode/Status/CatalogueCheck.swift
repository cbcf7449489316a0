import Domain
import Store

/// Whether the node knows any service.
struct CatalogueCheck: DoctorCheck {
    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        guard let catalogue = try? await node.catalogue(), let families = try? await node.store.householdCount() else {
            return [
                DoctorFinding(
                    "catalogue", "none", .attention, CatalogueError.none.summary,
                    advice: CatalogueError.none.recovery)
            ]
        }
        let evidence = "version \(catalogue.version), \(catalogue.services.count) services; \(families) families"
        let figures = [
            "version": String(catalogue.version), "services": String(catalogue.services.count),
            "families": String(families),
        ]
        if families == 0 {
            return [
                DoctorFinding(
                    "catalogue", "empty", .attention, evidence,
                    advice: "Import the centre's register: `eseva-node import-households FILE`.", figures)
            ]
        }
        return [DoctorFinding("catalogue", "some", .good, evidence, figures)]
    }
}
