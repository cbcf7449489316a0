import Domain
import Primitives

extension CasePage {
    /// How many reasons of each kind the texts hold: `case.return.1` … `case.reject.3`.
    package static let reasonCounts = ["return": 3, "reject": 3]

    /// The texts' keys of the reasons of a kind, after `case.`.
    package static func reasonKeys(_ kind: String) -> [String] {
        (1...(reasonCounts[kind] ?? 1)).map { "\(kind).\($0)" }
    }

    static func reasons(_ kind: String, choice: Choice, texts: Texts) -> [Reason] {
        reasonKeys(kind).enumerated().map { index, key in
            Reason(
                name: "\(kind)-reason", id: "\(kind)-\(index)", value: key, label: texts("case.\(key)"),
                isChosen: choice.picked.contains(key))
        }
    }

    static func compare(
        _ submission: Submission, service: Service, register: Member?, address: Address?, texts: Texts
    ) -> [Comparison] {
        let language = texts.language
        let member = submission.applicant.member
        func row(_ label: String, _ application: String, _ register: String?) -> Comparison {
            Comparison(
                label: label, application: application, register: register ?? texts("case.unregistered"),
                isSame: application == register,
                isDifferent: application != register, isDeclared: false)
        }
        return [
            row(texts("fact.name"), member.name(language), register?.name(language)),
            row(texts("fact.guardian"), member.guardian(language), register?.guardian(language)),
            row(texts("fact.birth"), member.birthDate.paperText, register?.birthDate.paperText),
            row(texts("fact.village"), submission.applicant.address.village(language), address?.village(language)),
        ]
            + ToldStep.all(submission, service: service, texts: texts).flatMap(\.facts).map {
                Comparison(
                    label: $0.label, application: $0.value, register: texts("case.declared"), isSame: false,
                    isDifferent: false, isDeclared: true)
            }
    }

    static func label(daysLeft days: Int, _ texts: Texts) -> String {
        texts(days < 0 ? "case.late" : days == 1 ? "case.left.one" : "case.left.many")
    }

    /// What the certificate will state.
    static func certified(_ submission: Submission, service: Service, texts: Texts) -> String {
        let context = AnswerContext(submission)
        return (service.certificate?.facts ?? []).compactMap { path in
            service.form.field(at: path).flatMap { field in
                field.shown(submission.answers[path], texts, context).map { field.label(texts.language) + " " + $0 }
            }
        }.joined(separator: ", ")
    }

    static func ticks(_ request: ServiceRequest, service: Service, texts: Texts, now: Timestamp) -> [Tick] {
        let words = DateWords(texts)
        let papers = service.documents.compactMap { document -> Tick? in
            // A completion brings a paper anew; the last one counts.
            let brought = request.submission.documents.last { $0.kind == document.id }
            guard let attached = brought else { return nil }
            let how =
                attached.content != nil
                ? texts("case.kept") : texts(document.origin == .register ? "review.register" : "review.seen")
            return Tick.done(document.name(texts.language), at: how)
        }
        let consent = Tick.done(
            texts("case.consent"), at: words.moment(request.submission.consent.givenAt, seenAt: now))
        let identity = request.submission.identity.map { proven in
            Tick.done(
                texts("identity.proven"), at: texts("identity.kind.\(proven.kind.rawValue)"))
        }
        return papers + (identity.map { [$0] } ?? []) + [
            consent, Tick.done(texts("case.taker", ["name": request.takenBy.name(texts.language)])),
        ]
    }

    static func line(_ lease: Permission?, texts: Texts, now: Timestamp) -> LeaseLine {
        guard let lease, now <= lease.until, lease.left > 0 else {
            return LeaseLine(
                left: "0", title: texts("case.leaseless"), detail: texts("case.leaseless.text"), isMissing: true)
        }
        return LeaseLine(
            left: String(lease.left), title: texts.counted("case.lease", lease.left),
            detail: texts(
                "case.lease.detail",
                ["lease": lease.lease, "until": DateWords(texts).moment(lease.until, seenAt: now)]),
            isMissing: false)
    }
}
