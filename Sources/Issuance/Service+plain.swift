import Domain
import Primitives

extension Service {
    /// A service whose own words are short: what does not fit is somebody else's.
    static var plain: Service {
        let word = LocalizedText(hindi: "प्रमाण पत्र", english: "Certificate")
        return Service(
            id: ServiceID("trial"), number: "6.2", version: 1, name: word, about: word, department: word,
            output: .certificate, decidedAt: .node, subject: .member, lifeEvents: [], synonyms: [],
            form: Form(steps: []), eligibility: nil, declaration: nil, documents: [], timeLimit: nil,
            officer: Sourced(
                value: LocalizedText(hindi: "तहसीलदार", english: "Tehsildar"), effectiveFrom: nil, source: "",
                confidence: .unconfirmed), firstAppeal: Appeal(officer: nil, days: nil),
            secondAppeal: Appeal(officer: nil, days: nil), statutoryFee: nil,
            certificate: CertificateText(
                title: word, statute: word, note: word, isWordingConfirmed: false, facts: [], validityYears: nil))
    }
}
