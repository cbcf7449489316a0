import Domain
import Kiosk
import Primitives
import TestKit

/// Pages with invented people, under a fixed clock: every state that a page can show.
struct Fixtures {
    /// A page as it is shown in a state.
    struct Shown {
        let name: String
        let view: any PageView
        var errors: ErrorSummary?
        var notice: Notice?
        var isSignedIn = true
        var isHighContrast = false
    }

    let renderer: PageRenderer
    let texts: Texts
    let english: Texts
    let now = SampleTimes.morning
    let household = SampleHouseholds.maravi
    var member: Member { household.members[0] }
    let service = Fixtures.income
    let draft = RecordID("0192f3a4b5c67d8e9fa0b1c2d3e4f506")!
    let answers: Answers = ["annual_income": "96000", "income_source": "farming", "purpose": "scholarship"]

    init(renderer: PageRenderer, language: Language) {
        self.renderer = renderer
        texts = renderer.texts(language)
        english = renderer.texts(.english)
    }

    func frame(_ shown: Shown) -> Frame {
        Frame(
            reading: Reading(language: texts.language, isHighContrast: shown.isHighContrast), texts: texts,
            centre: Self.centre, now: now,
            state: [
                StateItem(icon: "offline", text: texts("state.offline.some", ["n": "14"]), isNetwork: true),
                StateItem(icon: "print", text: texts("printer.ready")),
            ],
            person: shown.isSignedIn
                ? Badge(name: texts.language == .hindi ? "कविता धुर्वे" : "Kavita Dhurve", role: texts("role.operator"))
                : nil,
            token: "00ff", path: "/", errors: shown.errors, notice: shown.notice)
    }

    func html(_ shown: Shown) -> String {
        func render(_ view: some PageView) -> String { renderer.html(view, in: frame(shown)) }
        return render(shown.view)
    }

    var all: [Shown] { access + visit + identity + office + endings + cash + board + papers }

    private var access: [Shown] {
        let people = [Self.kavita, Self.anil]
        let problems = FirstSignInPage.Problems(
            code: texts("error.access.codeExpired"), again: texts("error.access.pinsDiffer"))
        let wrong = FirstSignInPage(people: [], chosen: "OP02", problems: problems, texts: texts)
        return [
            Shown(name: "start", view: StartPage(role: nil, texts: texts, english: english), isSignedIn: false),
            Shown(name: "start-operator", view: StartPage(role: .operator, texts: texts, english: english)),
            Shown(
                name: "signin", view: SignInPage(people: people, chosen: "OP02", error: nil, texts: texts),
                isSignedIn: false),
            Shown(
                name: "signin-wrong",
                view: SignInPage(
                    people: [], chosen: "OP02", error: texts("error.access.wrongSecret", ["left": "3"]), texts: texts),
                notice: Notice(.wait, title: texts("signin.ended"), text: texts("signin.ended.text")),
                isSignedIn: false),
            Shown(
                name: "firstsignin",
                view: FirstSignInPage(
                    people: people, chosen: "", problems: FirstSignInPage.Problems(), texts: texts),
                isSignedIn: false),
            Shown(name: "firstsignin-wrong", view: wrong, errors: wrong.summary(texts), isSignedIn: false),
            Shown(name: "error", view: ErrorPage(kind: "missing", icon: "search", href: "/", texts: texts)),
            Shown(
                name: "error-expired", view: ErrorPage(kind: "expired", icon: "lock", href: "/sign-in", texts: texts)),
            Shown(name: "help", view: HelpPage(back: "/find", texts: texts), isHighContrast: true),
        ]
    }

    private var visit: [Shown] {
        let wrongForm = form(answers: ["annual_income": "छियानवे हज़ार"], seen: [], isChecked: true)
        let wrongKinds = form(
            Self.everything,
            answers: [
                "kind": "birth", "since": "31-02-2026", "at": "25:00", "weight": "1.234", "twins": "maybe",
                "more": String(repeating: "क", count: 301),
            ],
            isChecked: true)
        let unconfirmed = declaration(isConfirmed: false, isChecked: true, printed: nil)
        let unconsented = review(isChecked: true)
        return [
            Shown(name: "find", view: FindPage(typed: "", problem: nil, texts: texts)),
            Shown(
                name: "find-wrong",
                view: FindPage(typed: "1234 567", problem: texts("error.find.malformed"), texts: texts)),
            Shown(name: "families", view: families(household, isByName: false)),
            Shown(name: "families-named", view: families(household, isByName: true)),
            Shown(name: "family", view: family()),
            Shown(name: "family-mourning", view: family { $0.members[2].circumstances.diedOn = now.civilDate }),
            Shown(name: "why", view: why(member: 1)),
            Shown(name: "why-not", view: why(member: 0)),
            Shown(name: "why-holds", view: why(member: 1, draft: draft, isWidow: true)),
            Shown(name: "why-plain", view: whyPlain),
            Shown(name: "services-theirs", view: services(entitlements: entitled)),
            Shown(name: "record", view: record(isAnswered: false)),
            Shown(name: "record-answered", view: record(isAnswered: true)),
            Shown(name: "propose", view: propose(.birthDate, isChecked: false)),
            Shown(name: "propose-word", view: propose(.casteCategory, isChecked: false)),
            Shown(name: "propose-wrong", view: propose(.birthDate, isChecked: true)),
            Shown(name: "services", view: services()),
            Shown(name: "services-sameday", view: services(sameDay: sameDay)),
            Shown(
                name: "services-found",
                view: services(
                    search: "income", found: [service, Self.unconfirmed].map { ServiceSummary($0) })),
            Shown(name: "services-none", view: services(search: "xyz", found: [])),
            Shown(name: "services-cut", view: services(signedHere: [], longestList: 2)),
            Shown(name: "form", view: form(answers: answers, seen: ["identity"], isChecked: false)),
            Shown(name: "form-refused", view: form(minimumAge: 60)),
            Shown(name: "form-entitled", view: form(minimumAge: 18)),
            Shown(name: "form-open", view: form(minimumAge: nil)),
            Shown(name: "form-kinds", view: form(Self.everything, answers: Self.everythingTold, isChecked: false)),
            Shown(name: "form-kinds-wrong", view: wrongKinds, errors: wrongKinds.summary(texts)),
            Shown(
                name: "form-people",
                view: form(Self.everything, step: 1, answers: Self.everythingTold, isChecked: false)),
            Shown(
                name: "form-nobody",
                view: form(Self.everything, step: 1, answers: [:], isChecked: false, isAlone: true)),
            Shown(name: "form-wrong", view: wrongForm, errors: wrongForm.summary(texts)),
            Shown(
                name: "declaration", view: declaration(isConfirmed: true, isChecked: false, printed: now),
                notice: Notice(.good, title: texts("declaration.sent"))),
            Shown(name: "declaration-wrong", view: unconfirmed, errors: unconfirmed.summary(texts)),
            Shown(name: "review", view: review(isChecked: false)),
            Shown(name: "review-copy", view: incompleteReview),
            Shown(name: "review-unpromised", view: unpromisedReview),
            Shown(name: "review-wrong", view: unconsented, errors: unconsented.summary(texts)),
            Shown(name: "slip-sameday", view: sameDaySlip),
            Shown(name: "slip", view: slip(printed: now, isSent: false, request: Life.printed.request)),
            Shown(
                name: "slip-paperless", view: slip(printed: nil, isSent: true, request: Life.open.request),
                notice: Notice(
                    .stop, title: texts("slip.unprinted"), text: texts("error.printer.paper-out"))),
        ]
    }

    private var office: [Shown] {
        let summaries = ServiceRequest.Status.allCases.enumerated().map { listed($1, index: $0) }
        func name(_ id: ServiceID) -> LocalizedText? { id == service.id ? service.name : nil }
        let wrongCase = casePage(Life.open.request, outcome: .returned, isChecked: true)
        let wrongReject = casePage(Life.open.request, outcome: .rejected, isChecked: true)
        let complete = complete(Life.returned.request, isChecked: false)
        return [
            Shown(
                name: "day",
                view: DayPage(
                    today: summaries, waiting: [listed(.certified, index: 7, attention: true)],
                    overdue: [listed(.open, index: 9)], service: name, texts: texts)),
            Shown(
                name: "day-empty",
                view: DayPage(
                    today: [], waiting: [], service: name, typed: "MDL03", problem: texts("day.malformed"),
                    texts: texts)),
            Shown(name: "request", view: request(Life.corrected.request, role: .operator)),
            Shown(name: "request-returned", view: request(Life.returned.request, role: .operator)),
            Shown(name: "complete", view: complete),
            Shown(
                name: "complete-kinds",
                view: self.complete(
                    Life.returned.request, of: Self.everything, answers: Self.everythingTold, isChecked: false)),
            Shown(
                name: "cases",
                view: CasesPage(
                    open: summaries.filter { $0.status == .open },
                    approved: summaries.filter { $0.status == .approved },
                    attention: [listed(.certified, index: 8, attention: true)],
                    service: name, texts: texts)),
            Shown(
                name: "cases-empty",
                view: CasesPage(open: [], approved: [], attention: [], service: name, texts: texts)),
            Shown(name: "case", view: casePage(Life.open.request, outcome: .approved, isChecked: false)),
            Shown(name: "case-leaseless", view: casePage(Life.open.request, outcome: .rejected, isChecked: false)),
            Shown(name: "case-return", view: wrongCase, errors: wrongCase.summary(texts)),
            Shown(name: "case-reject", view: wrongReject, errors: wrongReject.summary(texts)),
            Shown(
                name: "case-own",
                view: casePage(
                    Life.open.request, outcome: .approved, isChecked: false, refusal: texts("case.own"))),
            Shown(name: "certificate", view: certificate(Life.certified.request, isSent: false)),
            Shown(name: "certificate-copy", view: certificate(Life.corrected.request, isSent: true)),
        ]
    }

    private var board: [Shown] {
        let good = Chip(.good, icon: "good", text: texts("printer.ready"))
        let bad = Chip(.attn, icon: "attn", text: texts("printer.paper-out"))
        let lanes = [
            ("control", 3, "first"), ("requests", 13, "second"), ("documents", 27, "third"), ("reference", 0, "fourth"),
        ]
        return [
            Shown(
                name: "status",
                view: StatusPage(
                    node: "MDL03-1",
                    devices: [
                        StatusPage.Device(icon: "print", name: texts("status.slip-printer"), detail: "USB", chip: good),
                        StatusPage.Device(icon: "print", name: texts("status.page-printer"), detail: "IPP", chip: bad),
                    ],
                    lanes: lanes.enumerated().map { index, lane in
                        StatusPage.Lane(
                            rank: index + 1, name: texts("status.lane.\(lane.0)"), waiting: lane.1,
                            detail: texts("status.lane.\(lane.2)"), texts: texts)
                    },
                    link: Chip(.wait, icon: "offline", text: texts("status.link.offline")),
                    gauges: [
                        StatusPage.Gauge(
                            icon: "key", name: texts("status.lease"), value: "17", detail: "LS-MDL03-0001",
                            remedy: nil, tone: .good),
                        StatusPage.Gauge(
                            icon: "disk", name: texts("status.disk"), value: "0.4 GiB", detail: "/var/lib/eseva-node",
                            remedy: "Free space, or plan a larger medium.", tone: .attn),
                        StatusPage.Gauge(
                            icon: "clock", name: texts("status.clock"), value: "0.4 s", detail: "RTC", remedy: nil,
                            tone: .good),
                    ], texts: texts))
        ]
    }
}
