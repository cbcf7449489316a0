import Domain
import Foundation
import IdentityProofs
import Kiosk
import Primitives
import Store
import TestKit

extension Fixtures {
    /// Giving a proof, and holding it against the register.
    var identity: [Shown] {
        let wrong = identityPage(last: nil, problems: ["share": texts("error.identity.shareCodeWrong")])
        let find = IdentityFindPage(problems: [:], isAgreed: false, texts: texts)
        let wrongFind = IdentityFindPage(
            problems: ["code": texts("error.identity.malformed")], isAgreed: true, texts: texts)
        let undecided = matchPage(Self.holder, isChecked: true)
        var stranger = Self.holder
        stranger.name = "Rajesh Kumar Sahu"
        stranger.birth = .year(1991)
        stranger.address.village = "Sarai Tola"
        stranger.address.careOf = ""
        stranger.photo = nil
        stranger.unproven = VerifiedIdentity.Unproven.allCases
        return [
            Shown(name: "identity", view: identityPage(last: .samePerson)),
            Shown(name: "identity-wrong", view: wrong, errors: wrong.summary(texts)),
            Shown(name: "identity-unsure", view: identityPage(last: .unsure)),
            Shown(name: "identityfind", view: find),
            Shown(name: "identityfind-wrong", view: wrongFind, errors: wrongFind.summary(texts)),
            Shown(name: "identitymatch", view: matchPage(Self.holder)),
            Shown(name: "identitymatch-stranger", view: matchPage(stranger)),
            Shown(name: "identitymatch-undecided", view: undecided, errors: undecided.summary(texts)),
        ]
    }

    private var whose: Whose {
        Whose(household: household, member: member, texts: texts, today: now.civilDate)
    }

    private func identityPage(
        last: IdentityCheck.Decision?, problems: [String: String] = [:]
    ) -> IdentityPage {
        let check = last.map { decision in
            RecordedIdentityCheck(
                id: draft, at: now, by: SampleJournal.operator,
                check: IdentityCheck(
                    family: household.family, member: member.id, kind: .aadhaarQR, reference: now, lastFour: "4821",
                    matches: [], decision: decision, consent: .zero))
        }
        return IdentityPage(
            whose: whose, last: check, problems: problems, isAgreed: !problems.isEmpty, texts: texts)
    }

    private func matchPage(_ identity: VerifiedIdentity, isChecked: Bool = false) -> IdentityMatchPage {
        IdentityMatchPage(
            whose: whose, identity: identity, report: MatchReport(identity, member, of: household),
            isChecked: isChecked, texts: texts)
    }

    /// The holder of an invented code, as its verification gives them.
    private static let holder: VerifiedIdentity = {
        let signers = try? ProofSigners(folder: IdentityTests.samples.appending(path: "pinned").path)
        let code = AadhaarQR(scanned: Array(((try? IdentityTests.digits()) ?? "").utf8))
        return try! code.verified(by: signers ?? ProofSigners([]))
    }()
}
