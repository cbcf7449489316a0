package import Domain
import Imaging
package import Primitives
import Store

/// A paper of the locker as its page shows it.
package struct ShownPaper: Sendable, Hashable {
    package var entry: LockerEntry
    package var name: LocalizedText
    package var standing: LockerStanding
    /// Whether the end of its validity is confirmed by a source.
    package var isEndConfirmed: Bool
    /// Whether a newer one can be taken in its place.
    package var isReplaceable: Bool

    package init(
        entry: LockerEntry, name: LocalizedText, standing: LockerStanding, isEndConfirmed: Bool, isReplaceable: Bool
    ) {
        self.entry = entry
        self.name = name
        self.standing = standing
        self.isEndConfirmed = isEndConfirmed
        self.isReplaceable = isReplaceable
    }
}

/// What lies in a member's locker.
package struct ShownLocker: Sendable, Hashable {
    package var household: Household
    package var member: Member
    /// The newest first.
    package var papers: [ShownPaper]

    package init(household: Household, member: Member, papers: [ShownPaper]) {
        self.household = household
        self.member = member
        self.papers = papers
    }
}

extension EdgeNode {
    /// A member's papers.
    ///
    /// - Throws: ``FindProblem/unknownMember``.
    package func locker(of member: SamagraMemberID) async throws -> ShownLocker {
        guard let household = try await store.household(of: member), let known = household.member(member) else {
            throw FindProblem.unknownMember
        }
        let catalogue = try await catalogue()
        let kinds = Dictionary(catalogue.documentKinds.map { ($0.id, $0) }) { first, _ in first }
        let today = clock.now().civilDate
        let papers = try await store.locker(of: member).reversed().map { entry in
            let kind = kinds[entry.paper.kind]
            return ShownPaper(
                entry: entry,
                name: kind?.name ?? catalogue.name(ofKind: entry.paper.kind)
                    ?? LocalizedText(hindi: "अन्य कागज़", english: "Another paper"),
                standing: entry.paper.standing(on: today),
                isEndConfirmed: kind?.validMonths.map { $0.confidence != .unconfirmed } ?? true,
                isReplaceable: kind != nil && entry.paper.origin != .issued)
        }
        return ShownLocker(household: household, member: known, papers: Array(papers))
    }

    /// How many papers lie in each member's locker.
    package func paperCounts(of household: Household) async throws -> [SamagraMemberID: Int] {
        var counts: [SamagraMemberID: Int] = [:]
        for member in household.members { counts[member.id] = try await store.locker(of: member.id).count }
        return counts
    }

    /// The kinds of valid papers in each member's locker, as rules ask for them.
    package func validPapers(
        of household: Household, on day: CivilDate
    ) async throws -> [SamagraMemberID: Set<String>] {
        var kinds: [SamagraMemberID: Set<String>] = [:]
        for member in household.members {
            kinds[member.id] = try await store.locker(of: member.id).validKinds(on: day)
        }
        return kinds
    }

    /// Takes a paper out on the member's wish.
    package func removePaper(_ id: RecordID, by person: Person) async throws {
        try allow(.operator, person)
        try await store.removePaper(id, by: Actor(person))
    }

    /// A page of a paper in the locker, for the screen.
    ///
    /// - Throws: `StoreError/unknownPaper` where there is no such page, or it is no picture.
    package func picture(page index: Int, ofPaper id: RecordID, side: Int) async throws -> [UInt8] {
        let pages = try await store.lockerEntry(id).paper.pages
        guard pages.indices.contains(index) else { throw StoreError.unknownPaper }
        return try await picture(of: pages[index], side: side)
    }

    /// A page that a request has, for the screen.
    ///
    /// - Parameter index: Among the documents of the request.
    package func picture(document index: Int, ofRequest id: RecordID, side: Int) async throws -> [UInt8] {
        let documents = try await store.request(id).submission.documents
        guard documents.indices.contains(index), let content = documents[index].content else {
            throw StoreError.unknownPaper
        }
        return try await picture(of: content, side: side)
    }

    private func picture(of content: ContentHash, side: Int) async throws -> [UInt8] {
        guard let kept = try await store.document(content) else { throw StoreError.damaged("document") }
        guard kept.mediaType == PagePicture.mediaType else { throw StoreError.unknownPaper }
        return try await pictures.preview(kept.bytes, side: side)
    }

    /// How a certificate that is signed now will lie in the applicant's locker.
    func issuedPaper(
        _ service: Service, _ submission: Submission, certificate: IssuedCertificate
    ) async throws -> IssuedPaper {
        let kind = try await catalogue().issuedKind(of: service)
        let stated = Set(service.certificate?.facts ?? [])
        return IssuedPaper(
            kind: kind.id,
            validUntil: kind.validUntil(
                datedOn: certificate.issuedAt.civilDate, ownEnd: certificate.validUntil),
            facts: submission.answers.filter { stated.contains($0.key) })
    }
}
