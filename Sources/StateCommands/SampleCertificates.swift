import CatalogueAuthoring
import Domain
import Issuance
import Paper
import Primitives

/// Tries every service's certificate before it is published.
enum SampleCertificates {
    /// - Throws: ``CatalogueFaults`` that name file and key of what does not fit.
    static func check(_ catalogue: Catalogue, folder: String) throws {
        let trial = try trial()
        let faults = try catalogue.services.compactMap { service in
            try trial.problem(of: service).map { unfit in
                CatalogueFault(
                    file: "\(folder)/services/\(service.id.text).yaml", line: 0,
                    reason: "`\(unfit.key)`: \(unfit.reason)", remedy: unfit.remedy)
            }
        }
        guard faults.isEmpty else { throw CatalogueFaults(faults) }
    }

    /// - Throws: ``UnfitOfficer`` where name or designation would not fit a certificate.
    static func check(officer: Person) throws {
        if let unfit = try trial().problem(ofOfficer: officer) { throw UnfitOfficer(text: unfit) }
    }

    private static func trial() throws -> CertificateTrial {
        try CertificateTrial(press: try PaperPress(), at: SystemClock().now(), random: SystemRandom())
    }
}

/// An officer whose certificates would fail at the signing.
struct UnfitOfficer: Error, CustomStringConvertible {
    let text: UnfitText

    var description: String { "The officer's \(text.key): \(text.reason) \(text.remedy)" }
}
