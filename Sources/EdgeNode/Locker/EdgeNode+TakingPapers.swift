import Devices
package import Domain
import Imaging
package import Primitives
package import Store

extension EdgeNode {
    /// Pages of one paper.
    package static let mostPages = 20
    /// Bytes of a picture that is taken as a page.
    package static let mostPictureBytes = ImageLimits.fileBytes

    /// Begins to take a paper that a draft asks for; one that was begun before goes on.
    ///
    /// - Throws: `StoreError/unknownPaper` where the draft asks for no such paper.
    package func beginPaper(
        _ document: String, ofDraft id: RecordID, step: String, by person: Person
    ) async throws -> PaperDraft {
        let open = try await openDraft(id, by: person)
        guard
            let asked = open.brought.map(\.document).first(where: { $0.id == document && !$0.isSeenOnly })
        else {
            throw StoreError.unknownPaper
        }
        return try await beginPaper(
            of: open.applicant, kinds: asked.kinds, goal: .draft(id, step: step), by: person)
    }

    /// Begins to take a paper that a returned request lacks.
    package func beginPaper(
        _ document: String, ofCompletion id: RecordID, by person: Person
    ) async throws -> PaperDraft {
        try allow(.operator, person)
        let completing = try await openCompletion(id, answers: [:])
        guard
            let asked = completing.service.documents.first(where: {
                $0.id == document && $0.isBrought && !$0.isSeenOnly
            })
        else {
            throw StoreError.unknownPaper
        }
        return try await beginPaper(
            of: completing.request.submission.applicant, kinds: asked.kinds, goal: .completion(id), by: person)
    }

    /// Begins to take a newer paper in place of one that lies in the locker.
    package func beginPaper(inPlaceOf id: RecordID, by person: Person) async throws -> PaperDraft {
        try allow(.operator, person)
        let entry = try await store.lockerEntry(id)
        let member = entry.paper.member
        guard let household = try await store.household(of: member), let known = household.member(member),
            let kind = try await catalogue().documentKinds.first(where: { $0.id == entry.paper.kind })
        else { throw StoreError.unknownPaper }
        return try await beginPaper(of: Applicant(known, of: household), kinds: [kind], goal: .locker, by: person)
    }

    private func beginPaper(
        of applicant: Applicant, kinds: [DocumentKind], goal: PaperDraft.Goal, by person: Person
    ) async throws -> PaperDraft {
        let kinds = kinds.filter(\.mayBeCopied)
        try await store.dropOldPaperDrafts()
        let begun = try await store.paperDrafts(of: person.id).first {
            $0.member == applicant.member.id && $0.kinds == kinds && $0.goal == goal
        }
        if let begun { return begun }
        guard let first = kinds.first else { throw StoreError.unknownPaper }
        let now = clock.now()
        let draft = PaperDraft(
            id: RecordID(at: now, random: random), owner: person.id, family: applicant.family,
            member: applicant.member.id, kinds: kinds, kind: first.id, goal: goal, changedAt: now)
        try await store.save(draft)
        return draft
    }

    /// Adds a picture from a camera or a file as the last page. The file itself is not kept: what is kept was read
    /// within limits and written anew.
    ///
    /// - Throws: `ImageProblem`, ``PaperProblem/tooManyPages``.
    package func addPage(_ picture: [UInt8], to id: RecordID, by person: Person) async throws {
        try await addPage(picture, origin: .photographed, to: id, by: person)
    }

    /// Scans the sheet that lies in the scanner as the last page.
    ///
    /// - Throws: `ScannerError`, `ImageProblem`, ``PaperProblem/tooManyPages``.
    package func scanPage(to id: RecordID, by person: Person) async throws {
        try allow(.operator, person)
        _ = try await store.paperDraft(id, of: person.id)
        try await addPage(try await scanner.scan(.page), origin: .scanned, to: id, by: person)
    }

    private func addPage(
        _ picture: [UInt8], origin: LockerPaper.Origin, to id: RecordID, by person: Person
    ) async throws {
        try allow(.operator, person)
        let taken = NewDocument(
            kind: "page", mediaType: PagePicture.mediaType, bytes: try await pictures.taken(picture))
        var draft = try await store.paperDraft(id, of: person.id)
        guard draft.pages.count < Self.mostPages else { throw PaperProblem.tooManyPages }
        draft.pages.append(PaperDraft.Page(content: taken.content, origin: origin))
        draft.changedAt = clock.now()
        try await store.save(draft, picture: taken)
    }

    /// Changes a page.
    package func edit(_ edit: PageEdit, page index: Int, of id: RecordID, by person: Person) async throws {
        try allow(.operator, person)
        var draft = try await store.paperDraft(id, of: person.id)
        draft.pages = edit.applied(to: draft.pages, at: index)
        draft.changedAt = clock.now()
        try await store.save(draft)
    }

    /// Which paper it is and its date, as they were typed.
    @discardableResult
    package func describe(
        _ id: RecordID, kind: String?, date: String?, by person: Person
    ) async throws -> PaperDraft {
        try allow(.operator, person)
        var draft = try await store.paperDraft(id, of: person.id)
        if let kind, draft.kinds.contains(where: { $0.id == kind }) { draft.kind = kind }
        if let date { draft.typedDate = String(date.trimmed.prefix(20)) }
        draft.changedAt = clock.now()
        try await store.save(draft)
        return draft
    }

    /// Keeps a paper in the member's locker. What it was taken for has it from then on.
    ///
    /// - Throws: ``PaperProblem``.
    @discardableResult
    package func keepPaper(_ id: RecordID, by person: Person) async throws -> LockerEntry {
        try allow(.operator, person)
        let draft = try await store.paperDraft(id, of: person.id)
        guard let kind = draft.kinds.first(where: { $0.id == draft.kind }) else { throw StoreError.unknownPaper }
        guard let firstPage = draft.pages.first else { throw PaperProblem.noPages }
        let date = try date(of: draft, kind)
        var pages: [NewDocument] = []
        for page in draft.pages {
            let finished = try await pictures.finished(
                picture(page), turns: page.quarterTurns, trim: page.trim)
            pages.append(NewDocument(kind: kind.id, mediaType: PagePicture.mediaType, bytes: finished))
        }
        if case .draft(let draftID, _) = draft.goal { try await wish(for: kind, inDraft: draftID, by: person) }
        return try await store.keepPaper(
            PaperOrder(
                draft: id, member: draft.member, kind: kind.id, datedOn: date,
                validUntil: kind.validUntil(datedOn: date), origin: firstPage.origin, pages: pages),
            by: Actor(person))
    }

    private func date(of draft: PaperDraft, _ kind: DocumentKind) throws(PaperProblem) -> CivilDate? {
        guard !draft.typedDate.isEmpty else {
            guard kind.validMonths == nil else { throw .dateMissing }
            return nil
        }
        guard let date = CivilDate(typed: draft.typedDate) else { throw .notADate }
        guard date <= clock.now().civilDate else { throw .dateInFuture }
        return date
    }

    /// Who brings a paper for a draft wants to give it, even where they declined another one before.
    private func wish(for kind: DocumentKind, inDraft id: RecordID, by person: Person) async throws {
        guard var draft = try? await store.draft(id, of: person.id), let declined = draft.declinedPapers else { return }
        let documents = try await service(draft.service, version: draft.serviceVersion).documents
        draft.declinedPapers = declined.filter { id in
            !documents.contains { $0.id == id && $0.kinds.contains { $0.id == kind.id } }
        }
        if draft.declinedPapers != declined { try await store.save(draft) }
    }

    /// A page of a paper that is being taken, for the screen.
    ///
    /// - Parameter isWhole: Shows what is cut off too, darkened.
    package func picture(
        page index: Int, of id: RecordID, side: Int, isWhole: Bool, by person: Person
    ) async throws -> [UInt8] {
        let pages = try await store.paperDraft(id, of: person.id).pages
        guard pages.indices.contains(index) else { throw StoreError.unknownPaper }
        let page = pages[index]
        return try await pictures.preview(
            picture(page), turns: page.quarterTurns, trim: page.trim, side: side, isWhole: isWhole)
    }

    private func picture(_ page: PaperDraft.Page) async throws -> [UInt8] {
        guard let kept = try await store.document(page.content) else { throw StoreError.damaged("document") }
        return kept.bytes
    }
}
