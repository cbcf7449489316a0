import Domain
import Primitives

extension Service {
    /// A service whose own words are short: what does not fit is somebody else's.
    static var plain: Service {
        let word = LocalizedText(hindi: "प्रमाण पत्र", english: "Certificate")
        return Service(
            id: ServiceID("trial"), number: "6.2", version: 1, name: word, department: word, fields: [],
            declaration: Declaration(title: word, text: word), documents: [],
            timeLimit: Sourced(value: 1, effectiveFrom: nil, source: "", confidence: .unconfirmed),
            officer: Sourced(
                value: LocalizedText(hindi: "तहसीलदार", english: "Tehsildar"), effectiveFrom: nil, source: "",
                confidence: .unconfirmed), firstAppeal: Appeal(officer: nil, days: nil),
            statutoryFee: Sourced(value: .zero, effectiveFrom: nil, source: "", confidence: .unconfirmed),
            certificate: CertificateText(
                title: word, statute: word, note: word, isWordingConfirmed: false,
                validityYears: Sourced(value: 1, effectiveFrom: nil, source: "", confidence: .unconfirmed)))
    }
}
