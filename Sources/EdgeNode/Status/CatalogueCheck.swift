import Domain
import Primitives
import Store

/// Whether the node knows any service.
struct CatalogueCheck: DoctorCheck {
    func findings(of node: EdgeNode) async -> [DoctorFinding] {
        let catalogue = try? await node.catalogue()
        let refused = try? await node.store.catalogueStanding().refused
        guard let catalogue, let families = try? await node.store.householdCount() else {
            return [refused.map { refusal($0, nil) } ?? none]
        }
        if let refused { return [refusal(refused, catalogue)] }
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

    private var none: DoctorFinding {
        DoctorFinding(
            "catalogue", "none", .attention, CatalogueError.none.summary, advice: CatalogueError.none.recovery)
    }

    /// The state published a catalogue that this node did not take.
    private func refusal(_ refused: RefusedCatalogue, _ catalogue: CatalogueIndex?) -> DoctorFinding {
        let reason = CatalogueProblem(rawValue: refused.reason)?.summary ?? refused.reason
        let stays = catalogue.map { "version \($0.version) stays" } ?? "none is installed"
        return DoctorFinding(
            "catalogue", "refused", .attention,
            "version \(refused.version) was refused at \(refused.at.dayAndClock): \(reason); \(stays)",
            advice: "Bring the node's software up to date, then exchange; the state sends the catalogue again within a "
                + "day. If it is refused again, tell the state administrator.",
            [
                "version": catalogue.map { String($0.version) } ?? "–", "refused": String(refused.version),
                "time": refused.at.dayAndClock,
            ])
    }
}
