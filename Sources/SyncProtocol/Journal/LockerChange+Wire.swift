import Domain
import FoundationEssentials
import Primitives

extension WireLockerChange {
    init(_ paper: RecordID, _ change: LockerChange) throws(WireProblem) {
        self.init()
        self.paper = Data(paper.bytes)
        switch change {
        case .kept(let paper): kept = try WireLockerPaper(paper)
        case .removed: removed = true
        }
    }

    func domain() throws(WireProblem) -> EventBody {
        let paper = try record(self.paper, "locker.paper")
        switch try required(what, "locker.what") {
        case .kept(let kept): return .locker(paper, .kept(try kept.domain()))
        case .removed(true): return .locker(paper, .removed)
        case .removed(false): throw .outOfRange(field: "locker.removed")
        }
    }
}

extension WireLockerPaper {
    init(_ paper: LockerPaper) throws(WireProblem) {
        self.init()
        member = try required(UInt32(paper.member.digits), "locker_paper.member")
        kind = paper.kind
        if let day = paper.datedOn { datedDay = try exact(day.daysSince1970, "locker_paper.dated_day") }
        if let day = paper.validUntil { validUntilDay = try exact(day.daysSince1970, "locker_paper.valid_until_day") }
        origin =
            switch paper.origin {
            case .scanned: .scanned
            case .photographed: .photographed
            case .issued: .issued
            }
        pages = paper.pages.map { Data($0.bytes) }
        if let replaced = paper.replaces { replaces = Data(replaced.bytes) }
    }

    func domain() throws(WireProblem) -> LockerPaper {
        guard let member = SamagraMemberID(digits(member, count: 9)) else {
            throw .outOfRange(field: "locker_paper.member")
        }
        guard !pages.isEmpty else { throw .missing(field: "locker_paper.pages") }
        guard pages.count <= WireLimits.pagesPerPaper else { throw .outOfRange(field: "locker_paper.pages") }
        var hashes: [ContentHash] = []
        for page in pages { hashes.append(try contentHash(page, "locker_paper.pages")) }
        return LockerPaper(
            member: member, kind: try filled(kind, "locker_paper.kind"),
            datedOn: hasDatedDay ? try date(Int(datedDay), "locker_paper.dated_day") : nil,
            validUntil: hasValidUntilDay ? try date(Int(validUntilDay), "locker_paper.valid_until_day") : nil,
            origin: try domainOrigin(), pages: hashes,
            replaces: replaces.isEmpty ? nil : try record(replaces, "locker_paper.replaces"))
    }

    private func domainOrigin() throws(WireProblem) -> LockerPaper.Origin {
        switch origin {
        case .scanned: return .scanned
        case .photographed: return .photographed
        case .issued: return .issued
        case .unspecified: throw .missing(field: "locker_paper.origin")
        case .UNRECOGNIZED: throw .unknownValue(field: "locker_paper.origin")
        }
    }
}

extension WireLockerConsent {
    init(_ consent: LockerConsent) {
        self.init()
        text = Data(consent.text.bytes)
        used = consent.used.map { use in
            var wire = WireLockerUse()
            wire.document = use.document
            wire.paper = Data(use.entry.bytes)
            wire.kind = use.kind
            return wire
        }
        declined = consent.declined
    }

    func domain() throws(WireProblem) -> LockerConsent {
        guard used.count <= WireLimits.answersPerRequest, declined.count <= WireLimits.answersPerRequest else {
            throw .outOfRange(field: "locker_consent")
        }
        var uses: [LockerConsent.Use] = []
        for use in used {
            uses.append(
                LockerConsent.Use(
                    document: try filled(use.document, "locker_use.document"),
                    entry: try record(use.paper, "locker_use.paper"), kind: try filled(use.kind, "locker_use.kind")))
        }
        for document in declined { _ = try filled(document, "locker_consent.declined") }
        return LockerConsent(
            text: try contentHash(text, "locker_consent.text"), used: uses, declined: declined)
    }
}
