import Domain
import FoundationEssentials
import Primitives

extension WireCompletion {
    init(_ completion: Completion) throws(WireProblem) {
        self.init()
        answers = WireAnswer.list(completion.answers)
        documents = completion.documents.map { WireAttachment($0) }
        named = try WireMember.list(completion.named)
        if let consent = completion.locker { locker = WireLockerConsent(consent) }
    }

    func domain() throws(WireProblem) -> Completion {
        Completion(
            answers: try WireAnswer.domain(answers), documents: try WireAttachment.domain(documents),
            named: try WireMember.domain(named), locker: hasLocker ? try locker.domain() : nil)
    }
}

extension WireAnswer {
    /// Answers by ascending field, so that the same answers give the same bytes.
    static func list(_ answers: Answers) -> [WireAnswer] {
        answers.sorted { $0.key < $1.key }.map { field, value in
            var answer = WireAnswer()
            answer.field = field
            answer.value = value
            return answer
        }
    }

    static func domain(_ list: [WireAnswer]) throws(WireProblem) -> Answers {
        guard list.count <= WireLimits.answersPerRequest else { throw .outOfRange(field: "answers") }
        var answers: Answers = [:]
        for answer in list {
            guard answers.updateValue(answer.value, forKey: try filled(answer.field, "answer.field")) == nil else {
                throw .outOfRange(field: "answer.field")
            }
        }
        return answers
    }
}

extension WireAttachment {
    init(_ document: AttachedDocument) {
        self.init()
        kind = document.kind
        if let content = document.content { self.content = Data(content.bytes) }
    }

    static func domain(_ list: [WireAttachment]) throws(WireProblem) -> [AttachedDocument] {
        guard list.count <= WireLimits.answersPerRequest else { throw .outOfRange(field: "documents") }
        var documents: [AttachedDocument] = []
        for attachment in list {
            documents.append(
                AttachedDocument(
                    kind: try filled(attachment.kind, "attachment.kind"),
                    content: attachment.content.isEmpty
                        ? nil : try contentHash(attachment.content, "attachment.content")))
        }
        return documents
    }
}
