package import Domain
package import Primitives

/// The services that the catalogue offers.
package struct ServicesPage: PageView {
    package static let template = "services"

    /// A service to choose.
    package struct Line: Sendable {
        package let id: String
        package let name: String
        package let english: String?
        package let detail: String
        package let days: String
        package let isUnconfirmed: Bool
        package let fee: String
        /// Whether this centre can sign it itself.
        package let isSignedHere: Bool
    }

    package let rail: [Station]
    package let whose: Whose
    package let count: String
    package let lines: [Line]

    /// - Parameter signedHere: The Act's numbers of the services that a lease of this node covers.
    package init(
        catalogue: Catalogue, household: Household, member: Member, signedHere: Set<String>, texts: Texts,
        today: CivilDate
    ) {
        let language = texts.language
        rail = VisitStep.service.rail(texts)
        whose = Whose(household: household, member: member, texts: texts, today: today)
        count = String(catalogue.services.count)
        lines = catalogue.services.map { service in
            let fee = FeeReceipt(service: service, fees: catalogue.processingFees, withPrintedCopy: true).total
            return Line(
                id: service.id.text, name: service.name(language),
                english: language == .hindi ? service.name.english : nil,
                detail: service.department(language) + " · " + texts("services.number", ["n": service.number]),
                days: texts.counted("services.days", service.timeLimit.value),
                isUnconfirmed: service.timeLimit.confidence == .unconfirmed, fee: fee.display,
                isSignedHere: signedHere.contains(service.number))
        }
    }
}
