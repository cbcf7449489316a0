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

    private static let holder: VerifiedIdentity = {
        let signer = (try? ProofSigners(folder: IdentityTests.samples.appending(path: "pinned").path))?.all.last
        var address = AddressParts()
        address.careOf = "S/O Shyamlal Maravi"
        address.house = "41"
        address.village = "Saraitola"
        address.subDistrict = "Bichhiya"
        address.district = "Mandla"
        address.state = "Madhya Pradesh"
        address.pinCode = "481998"
        return VerifiedIdentity(
            kind: .aadhaarQR, name: "Ramprasad Maravi", birth: .date(CivilDate(year: 1984, month: 7, day: 1)!),
            gender: .male, address: address, lastFour: "4821", issuedAt: SampleTimes.morning.advanced(byDays: -800),
            mobileLastFour: "1234", commitments: ContactCommitments(hashes: [], suffix: "", lastFour: "4821"),
            photo: [0xFF, 0xD8], signer: signer!, unproven: [])
    }()
}
