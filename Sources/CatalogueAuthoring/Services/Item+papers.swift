import Domain
import Primitives

/// What a service asks for and gives on paper, and to whom.
struct ServicePapers {
    var eligibility: ReadEligibility?
    var documents: [RequiredDocument]
    var declaration: Declaration?
    var certificate: CertificateText?
}

extension Entry {
    /// What a declaration may name besides the answers: ``Domain/Declaration/filled(for:_:_:_:)``.
    private static let applicantPlaces: Set<String> = ["applicant", "guardian", "address", "birth_date", "samagra"]

    /// - Parameter place: The form after its last question.
    func papers(at place: FormPlace) -> ServicePapers? {
        let eligibility = nullable("eligibility") { $0.eligibility(at: place) }
        let documents = required("documents").flatMap { $0.documents(at: place) }
        let declaration = nullable("declaration") { item in
            item.declaration(
                places: place.scope.isWhole ? place.scope.paths.union(Self.applicantPlaces) : nil,
                taken: place.scope.paths.intersection(Self.applicantPlaces).subtracting(place.scope.corrected))
        }
        let certificate = nullable("certificate") { $0.certificate(at: place) }
        let output = Service.Output(rawValue: value(of: "output")?.written ?? "")
        let decidedAt = Service.DecisionPlace(rawValue: value(of: "decided_at")?.written ?? "")
        guard let eligibility, let documents, let declaration, let certificate else { return nil }
        // Where one of the two words is none, that is fault enough.
        guard let output, let decidedAt else { return nil }
        let isIssued = output == .certificate && decidedAt == .node
        if (certificate != nil) != isIssued {
            value(of: "certificate")?.note(
                isIssued ? "The centre signs a certificate without words." : "The centre signs no such certificate.",
                "`certificate` belongs to `output: certificate` with `decided_at: node`, and only there.")
            return nil
        }
        if declaration == nil, documents.contains(where: { $0.origin == .declaration }) {
            value(of: "declaration")?.note(
                "The papers name a declaration, but there is none.", "Write its title and text, or take it from them.")
            return nil
        }
        return ServicePapers(
            eligibility: eligibility, documents: documents, declaration: declaration, certificate: certificate)
    }
}

extension Item {
    /// What an applicant must show or sign.
    fileprivate func documents(at place: FormPlace) -> [RequiredDocument]? {
        var lines: [String: Int] = [:]
        return list(upTo: CatalogueLimits.documents, of: "document") { item -> RequiredDocument? in
            guard let document = item.entry({ $0.document(at: place) }) else { return nil }
            if let line = lines[document.id] {
                item.note("The same paper stands in line \(line) already.", "Keep one of the two.")
                return nil
            }
            lines[document.id] = item.line
            return document
        }
    }

    fileprivate func kinds(at place: FormPlace) -> [DocumentKind]? {
        let kinds = list(upTo: CatalogueLimits.kindsOfDocument, of: "document") {
            $0.listed(in: place.lists.documents, CatalogueFolder.documents)
        }
        guard let kinds else { return nil }
        guard kinds.count >= 2, Set(kinds.map(\.id)).count == kinds.count else {
            note("`any_of` needs two different papers.", "Name each once, or write `document: …`.")
            return nil
        }
        return kinds
    }

    fileprivate func declaration(places: Set<String>?, taken: Set<String>) -> Declaration? {
        entry { entry in
            let title = entry.required("title").flatMap { $0.localized() }
            let textItem = entry.required("text")
            let text = textItem.flatMap { $0.localized(places: places) }
            guard let title, let text else { return nil }
            if let name = text.hindi.places.map(\.name).first(where: taken.contains) {
                textItem?.note("`{\(name)}` is filled from the register already.", "Give the question another id.")
                return nil
            }
            return Declaration(title: title, text: text)
        }
    }

    fileprivate func certificate(at place: FormPlace) -> CertificateText? {
        entry { entry in
            let title = entry.required("title").flatMap { $0.localized() }
            let statute = entry.required("statute").flatMap { $0.localized(places: ["financial_year"]) }
            let note = entry.required("note").flatMap { $0.localized() }
            let isConfirmed = entry.required("wording_confirmed").flatMap { $0.flag() }
            let facts = entry.required("facts").flatMap { $0.facts(at: place) }
            let validity = entry.nullable("validity_years") {
                $0.sourced { $0.integer(in: 1...CatalogueLimits.validityYears) }
            }
            guard let title, let statute, let note, let isConfirmed, let facts, let validity else { return nil }
            return CertificateText(
                title: title, statute: statute, note: note, isWordingConfirmed: isConfirmed, facts: facts,
                validityYears: validity)
        }
    }

    private func facts(at place: FormPlace) -> [String]? {
        let facts = list(upTo: CatalogueLimits.questions, of: "fact") { item -> String? in
            guard let path = item.text(upTo: 2 * CatalogueLimits.idBytes) else { return nil }
            switch place.find(path) {
            case .question: return path
            case .faulty: return nil
            case .nothing:
                item.note("The form has no question `\(shown(path))`.", "Name a question by its path.")
                return nil
            }
        }
        guard let facts else { return nil }
        guard Set(facts).count == facts.count else {
            note("A fact stands twice.", "Name each once.")
            return nil
        }
        return facts
    }
}

extension Entry {
    fileprivate func document(at place: FormPlace) -> RequiredDocument? {
        let kinds: [DocumentKind]?
        switch present(["document", "any_of"]) {
        case ["document"]:
            kinds = required("document")?.listed(in: place.lists.documents, CatalogueFolder.documents).map { [$0] }
        case ["any_of"]: kinds = required("any_of")?.kinds(at: place)
        default:
            allow(["document", "any_of"])
            item.note("A paper is a `document` or `any_of` several.", "Write one of the two.")
            kinds = nil
        }
        let origin = required("origin").flatMap { $0.word(among: RequiredDocument.Origin.allCases) }
        let requirement = required("required").flatMap { $0.requirement(at: place) }
        var sureness: Confidence?? = .some(nil)
        if !present(["source", "confidence"]).isEmpty {
            let source = optional("source") { $0.source() }
            sureness = confidence(source: source).map { .some($0) }
        }
        guard let kinds, let origin, let requirement, let sureness else { return nil }
        return RequiredDocument(kinds: kinds, origin: origin, requirement: requirement, confidence: sureness)
    }
}
