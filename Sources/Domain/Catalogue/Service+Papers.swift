extension Service {
    /// A paper that belongs to a request, and whether the request is incomplete without it.
    package struct AskedPaper: Sendable, Hashable {
        package var document: RequiredDocument
        package var isRequired: Bool

        package init(document: RequiredDocument, isRequired: Bool) {
            self.document = document
            self.isRequired = isRequired
        }
    }

    /// The papers that these answers call for, in the catalogue's order; those that nobody has to bring are among them.
    package func papers(_ answers: Answers, _ facts: some Knowledge) -> [AskedPaper] {
        documents.compactMap { document in
            switch document.requirement {
            case .always: AskedPaper(document: document, isRequired: true)
            case .never: AskedPaper(document: document, isRequired: false)
            case .when(let condition):
                form.truth(of: condition, answers, facts) == .holds
                    ? AskedPaper(document: document, isRequired: true) : nil
            }
        }
    }
}

extension Service {
    /// The papers that a request calls for, as it stands.
    package func papers(of submission: Submission) -> [AskedPaper] {
        papers(
            submission.answers,
            RegisterKnowledge(context: AnswerContext(submission), answers: submission.answers))
    }

    /// The papers without which a request is incomplete.
    package func missingPapers(of submission: Submission) -> [RequiredDocument] {
        papers(of: submission).filter { paper in
            paper.isRequired && !submission.documents.contains { $0.kind == paper.document.id }
        }.map(\.document)
    }
}

extension RequiredDocument {
    /// Whether the applicant brings it: everything that the centre does not make and the register does not vouch for.
    package var isBrought: Bool {
        switch origin {
        case .locker, .seen, .upload: true
        case .declaration, .register: false
        }
    }

    /// Whether it is enough that the operator saw it. Of anything else that is brought a copy is kept.
    package var isSeenOnly: Bool { origin == .seen }
}
