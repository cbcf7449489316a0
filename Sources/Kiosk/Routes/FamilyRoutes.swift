import Domain
import EdgeNode
package import Hummingbird
import Primitives
import Store

/// From a number to a member and a service.
package struct FamilyRoutes: Sendable {
    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the pages from a number to a service.
    package func add(to router: Router<KioskContext>) {
        router.get("/find") { request, context in try await findPage(request, context) }
        router.post("/find") { _, context in try await find(context) }
        router.get("/families") { request, context in try await familiesPage(request, context) }
        router.post("/families") { _, context in try await chooseFamily(context) }
        router.get("/family") { request, context in try await familyPage(request, context) }
        router.post("/family") { _, context in try await chooseMember(context) }
        router.get("/family/why") { request, context in try await whyPage(request, context) }
        router.get("/services") { request, context in try await servicesPage(request, context) }
        router.post("/services/find") { _, context in try findService(context) }
        router.post("/services") { _, context in try await chooseService(context) }
        router.post("/next") { _, context in try await nextCitizen(context) }
    }

    private func findPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        let memory = desk.memory(request, context)
        let view = FindPage(
            typed: memory?.values["number"] ?? "", problem: memory?.problems["number"], texts: desk.texts(context))
        return await desk.page(view, request, context)
    }

    private func find(_ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        guard let open = context.open else { return desk.to("/find") }
        let typed = String((context.form["number"] ?? "").prefix(FindPage.maximumLength))
        let texts = desk.texts(context)
        do {
            let found = try await desk.node.findFamilies(typed)
            let families = found.families.map {
                Session.Found(family: $0.household.family, member: $0.member.id)
            }
            // A name may mean another family than the only one that was found: a person looks first.
            let only = families.count == 1 && !found.isByName ? families.first : nil
            desk.sessions.update(open.id) {
                $0.memory = nil
                $0.member = nil
                $0.proof = nil
                $0.found = families
                $0.isFoundByName = found.isByName
                $0.family = only?.family
            }
            return desk.to(only == nil ? "/families" : "/family")
        } catch let error as FindProblem {
            let problem = typed.isEmpty ? texts("find.missing") : desk.sentence(error, texts)
            desk.remember(
                FormMemory(path: "/find", values: ["number": typed], problems: ["number": problem]), context)
            return desk.to("/find")
        }
    }

    private func familiesPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        var candidates: [FamiliesPage.Candidate] = []
        for found in context.open?.session.found ?? [] {
            if let household = try await desk.node.store.household(found.family) {
                candidates.append(FamiliesPage.Candidate(household: household, member: found.member))
            }
        }
        if candidates.isEmpty { return desk.to("/find") }
        let view = FamiliesPage(
            candidates: candidates, isByName: context.open?.session.isFoundByName == true, texts: desk.texts(context))
        return await desk.page(view, request, context)
    }

    private func chooseFamily(_ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        guard let open = context.open, let index = context.form["family"].flatMap({ Int($0) }),
            open.session.found.indices.contains(index)
        else { return desk.to("/find") }
        desk.sessions.update(open.id) { $0.family = $0.found[index].family }
        return desk.to("/family")
    }

    private func familyPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        guard let family = context.open?.session.family else { return desk.to("/find") }
        let overview = try await desk.node.overview(of: family)
        let view = FamilyPage(
            overview: overview, known: try await known(overview, by: person),
            services: try await services(of: overview), texts: desk.texts(context))
        return await desk.page(view, request, context)
    }

    /// Drafts of this person, and what is on file.
    private func known(_ overview: FamilyOverview, by person: Person) async throws -> [FamilyPage.Known] {
        let papers = try await desk.node.paperCounts(of: overview.household)
        var known = overview.household.members.map {
            FamilyPage.Known(member: $0.id, drafts: [], documentsOnFile: papers[$0.id] ?? 0)
        }
        for draft in try await desk.node.store.drafts(of: person.id) where draft.family == overview.household.family {
            guard let index = known.firstIndex(where: { $0.member == draft.member }) else { continue }
            let service = try await desk.node.service(draft.service, version: draft.serviceVersion)
            known[index].drafts.append((draft.id, draft.service, service.name))
        }
        return known
    }

    /// Those that the page names: of requests, and of what is likely.
    private func services(of overview: FamilyOverview) async throws -> [ServiceID: Service] {
        var named = Set(overview.requests.map(\.service))
        for member in overview.entitlements.members {
            named.formUnion(member.ranked.lazy.filter(\.isLikely).map(\.service))
        }
        // In a fixed order, so that the shelf of opened services keeps the same ones.
        var services: [ServiceID: Service] = [:]
        for id in named.sorted(by: { $0.text < $1.text }) { services[id] = try? await desk.node.service(id) }
        return services
    }

    /// A member was chosen, an entitlement begun, or its reasons asked for.
    private func chooseMember(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        guard let open = context.open else { return desk.to("/family") }
        let pressed = context.form["begin"] ?? context.form["why"] ?? context.form["member"] ?? ""
        let choice = pressed.split(separator: " ")
        guard let member = choice.first.flatMap({ SamagraMemberID(String($0)) }) else { return desk.to("/family") }
        let service = choice.count == 2 ? ServiceID(String(choice[1])) : nil
        desk.sessions.update(open.id) {
            $0.member = member
            $0.proof = nil
            $0.service = service
            $0.search = ""
        }
        guard let service else { return desk.to("/services") }
        guard context.form["begin"] != nil, let family = open.session.family else { return desk.to("/family/why") }
        return try await begin(service, for: member, of: family, by: person, context)
    }

    /// Why a service is the member's or not.
    private func whyPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        guard let session = context.open?.session, let family = session.family, let chosen = session.member,
            let id = session.service, let household = try await desk.node.store.household(family),
            let member = household.member(chosen)
        else { return desk.to("/family") }
        let service = try await desk.node.service(id)
        let overview = try await desk.node.overview(of: household, on: desk.now.civilDate)
        let register = overview.register(chosen)
        guard let eligibility = service.eligibility(register) else { return desk.to("/family") }
        let view = WhyPage(
            service: service, eligibility: eligibility, register: register, member: member, draft: nil,
            texts: desk.texts(context))
        return await desk.page(view, request, context)
    }

    private func servicesPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        guard let session = context.open?.session, let family = session.family, let chosen = session.member,
            let household = try await desk.node.store.household(family), let member = household.member(chosen)
        else { return desk.to("/find") }
        let catalogue = try await desk.node.catalogue()
        let found = session.search.isEmpty ? nil : try await desk.node.services(meaning: session.search)
        let (calendar, now) = (try await desk.node.calendar(), desk.now)
        let overview = try await desk.node.overview(of: household, on: now.civilDate)
        let view = ServicesPage(
            catalogue: catalogue, household: household, member: member, search: session.search,
            found: found?.map(\.service), signedHere: try await desk.node.servicesSignedHere(),
            entitlements: overview.entitlements.of(chosen), texts: desk.texts(context), today: now.civilDate,
            sameDay: { catalogue.guarantee?.sameDay?.promise(for: $0, takenAt: now, calendar) })
        return await desk.page(view, request, context)
    }

    private func findService(_ context: KioskContext) throws -> Response {
        _ = try desk.person(context, .operator)
        let sought = context.form["event"] ?? (context.form["clear"] == nil ? context.form["search"] : nil) ?? ""
        if let open = context.open {
            desk.sessions.update(open.id) { $0.search = String(sought.trimmed.prefix(ServicesPage.maximumSearch)) }
        }
        return desk.to("/services")
    }

    private func chooseService(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        guard let session = context.open?.session, let family = session.family, let member = session.member,
            let service = context.form["service"]
        else { return desk.to("/find") }
        return try await begin(ServiceID(service), for: member, of: family, by: person, context)
    }

    /// To the draft of a service for a member: the one that is there, or a new one.
    private func begin(
        _ service: ServiceID, for member: SamagraMemberID, of family: SamagraFamilyID, by person: Person,
        _ context: KioskContext
    ) async throws -> Response {
        let drafts = try await desk.node.store.drafts(of: person.id)
        if let draft = drafts.first(where: { $0.member == member && $0.service == service }) {
            return desk.to("/drafts/\(draft.id)")
        }
        do {
            let draft = try await desk.node.beginDraft(service: service, family: family, member: member, by: person)
            return desk.to("/drafts/\(draft.id)")
        } catch let error as StoreError where ["request.duplicate", "request.held"].contains(error.key) {
            let texts = desk.texts(context)
            desk.leave(Notice(.attn, title: texts("error.title"), text: desk.sentence(error, texts)), context)
            return desk.to("/family")
        }
    }

    /// Forgets the family, so that the next citizen does not see it.
    private func nextCitizen(_ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        if let open = context.open {
            desk.sessions.update(open.id) {
                $0.family = nil
                $0.member = nil
                $0.proof = nil
                $0.service = nil
                $0.found = []
                $0.memory = nil
                $0.checked = [:]
                $0.search = ""
            }
        }
        return desk.to("/find")
    }
}

extension ListedRequest {
    init(_ summary: RequestSummary) {
        self.init(
            id: summary.id, number: summary.number, service: summary.service, status: summary.status,
            applicant: summary.applicant, dueOn: summary.dueOn, needsAttention: summary.needsAttention)
    }
}
