import Domain
import EdgeNode
import Primitives
import Store

/// One member's row of the family page.
struct FamilyRow {
    let member: Member
    let overview: FamilyOverview
    let known: FamilyPage.Known?
    let services: [ServiceID: Service]
    let texts: Texts

    var row: FamilyPage.Row {
        let waiting = drafts + returned
        let entitled = self.entitled
        let shown = entitled.filter(\.isMarked).prefix(max(0, FamilyPage.picks(of: overview.household) - waiting.count))
        let picks = waiting + shown.map(pick)
        let rest = entitled.count - shown.count
        let isAlive = member.isAlive(on: overview.today)
        return FamilyPage.Row(
            member: member.id.digits, age: String(age), name: member.name(texts.language),
            relation: texts("relation.\(member.relation.rawValue)"), picks: picks,
            idle: picks.isEmpty ? texts(isAlive ? "family.idle" : "family.died") : nil,
            more: rest > 0 ? texts("family.more", ["n": String(rest)]) : nil,
            choose: texts("family.choose.for", ["name": member.name(texts.language)]), has: has,
            papers: texts("locker.link", ["n": String(known?.documentsOnFile ?? 0)]))
    }

    /// Of who died the age at death.
    private var age: Int {
        let last = member.circumstances.diedOn.map { min($0, overview.today) } ?? overview.today
        return member.birthDate.completedYears(on: last)
    }

    private var requests: [RequestSummary] { overview.requests.filter { $0.member == member.id } }

    private func name(_ service: ServiceID) -> String {
        services[service]?.name(texts.language) ?? service.text
    }

    private var drafts: [FamilyPage.Pick] {
        (known?.drafts ?? []).map {
            FamilyPage.Pick(
                href: "/drafts/\($0.id)", choice: nil, icon: "edit", title: $0.name(texts.language),
                when: texts("family.draft"), tone: "attn", why: "")
        }
    }

    private var returned: [FamilyPage.Pick] {
        requests.filter { $0.status == .returned }.map {
            FamilyPage.Pick(
                href: "/requests/\($0.id)", choice: nil, icon: "return", title: name($0.service),
                when: texts("family.returned"), tone: "attn", why: "")
        }
    }

    /// What is likely theirs and neither begun nor had, what is given before what is written down; what is the
    /// family's only with its head.
    private var entitled: [Entitlement] {
        let theirs = overview.entitlements.of(member.id).filter { entitlement in
            entitlement.isLikely && entitlement.standing == nil
                && (!entitlement.isOfFamily || overview.household.head?.id == member.id)
                && known?.drafts.contains { $0.service == entitlement.service } != true
        }
        let isGiven = { (entitlement: Entitlement) in services[entitlement.service]?.output == .sanction }
        return theirs.filter(isGiven) + theirs.filter { !isGiven($0) }
    }

    private func pick(_ entitlement: Entitlement) -> FamilyPage.Pick {
        let isSure = entitlement.state == .entitled
        return FamilyPage.Pick(
            href: nil, choice: "\(member.id.digits) \(entitlement.service)", icon: isSure ? "good" : "unknown",
            title: title(entitlement), when: isSure ? texts("family.now") : when(entitlement),
            tone: isSure ? "good" : "open", why: texts("family.why", ["service": name(entitlement.service)]))
    }

    /// The scheme where just one of the service's fits for sure, else the service.
    private func title(_ entitlement: Entitlement) -> String {
        let service = services[entitlement.service]
        let scheme = entitlement.schemes.count == 1 ? service?.schemes?.first { $0.id == entitlement.schemes[0] } : nil
        return scheme?.name(texts.language) ?? name(entitlement.service)
    }

    /// What would settle it, in a few words.
    private func when(_ entitlement: Entitlement) -> String {
        let register = overview.register(member.id)
        guard let service = services[entitlement.service], let eligibility = service.eligibility(register),
            let first = EligibilityNote.settling(eligibility, RuleWords(service), register).first
        else { return texts("family.perhaps") }
        let rest = entitlement.open - 1
        return first(texts.language) + (rest > 0 ? " " + texts.counted("family.perhaps.more", rest) : "")
    }

    private var has: [FamilyPage.Having] {
        let words = DateWords(texts)
        let held = requests.filter { request in
            let former = FormerRequest(
                member: request.member, service: request.service, status: request.status,
                validUntil: request.validUntil)
            if case .held = former.standing(
                on: overview.today, of: services[request.service].map { ServiceSummary($0) })
            {
                return true
            }
            return false
        }
        let underWay = requests.filter { request in
            request.status == .open || request.status == .approved && !held.contains { $0.id == request.id }
        }
        return held.map {
            FamilyPage.Having(
                icon: "cert",
                text: name($0.service)
                    + ($0.validUntil.map { " — " + texts("family.until", ["date": $0.paperText]) } ?? ""),
                href: nil)
        }
            + underWay.map {
                let due = $0.dueOn.map { texts("family.due", ["date": words.long($0)]) } ?? texts("family.undated")
                return FamilyPage.Having(
                    icon: "clock", text: name($0.service) + " — " + due, href: "/requests/\($0.id)")
            }
    }
}
