package import Domain
package import IdentityProofs
import Logging
package import Primitives
import Store

extension EdgeNode {
    /// Reads a proof and checks it against the pinned certificates, which are read anew each time: a technician who
    /// adds one restarts nothing.
    ///
    /// - Throws: ``ProofProblem``, ``SignerFolderProblem``.
    package func verify(_ proof: some IdentityProof) throws -> VerifiedIdentity {
        do {
            let identity = try proof.verified(by: try ProofSigners(folder: settings.uidaiCertificates))
            logger.info("proof of identity verified", metadata: ["kind": "\(proof.kind.rawValue)"])
            return identity
        } catch let problem as any Reported {
            logger.info("proof of identity refused", metadata: ["key": "\(problem.key)"])
            throw problem
        }
    }

    /// Holds a verified identity against a member of the register.
    ///
    /// - Throws: ``FindProblem`` where the register does not know them.
    package func matchReport(
        _ identity: VerifiedIdentity, member: SamagraMemberID, of family: SamagraFamilyID
    ) async throws -> MatchReport {
        guard let household = try await store.household(family) else { throw FindProblem.unknownFamily }
        guard let found = household.member(member) else { throw FindProblem.unknownMember }
        return MatchReport(identity, found, of: household)
    }

    /// Writes down what the operator decided. Nothing of the proof is kept but its kind, its time, the last four digits
    /// and how each field compared.
    package func decideIdentity(
        _ identity: VerifiedIdentity, member: SamagraMemberID, of family: SamagraFamilyID,
        _ decision: IdentityCheck.Decision, by person: Person
    ) async throws {
        try allow(.operator, person)
        let report = try await matchReport(identity, member: member, of: family)
        let check = IdentityCheck(
            family: family, member: member, kind: identity.kind, reference: identity.issuedAt,
            lastFour: identity.lastFour, matches: report.matches, decision: decision,
            consent: IdentityConsent.hash)
        try await store.recordIdentityCheck(check, by: Actor(person))
    }

    /// The member's proven identity, as a request of today may carry it: the last check was made today and ended with
    /// "the same person".
    package func provenIdentity(of member: SamagraMemberID) async throws -> ProvenIdentity? {
        guard let last = try await store.lastIdentityCheck(of: member), last.check.decision == .samePerson,
            last.at.civilDate == clock.now().civilDate
        else { return nil }
        return ProvenIdentity(kind: last.check.kind, reference: last.check.reference, check: last.id)
    }

    /// Families in whose register a verified identity may stand, found by name and village, those with the fewest
    /// differences first; a family where birth or last digits contradict is left out.
    package func candidates(for identity: VerifiedIdentity) async throws -> [IdentityCandidate] {
        var found: [IdentityCandidate] = []
        for words in [identity.name + " " + identity.address.village, identity.name] where found.isEmpty {
            let households: [Household]
            do {
                households = try await findFamilies(words).families.map(\.household)
            } catch is FindProblem {
                continue
            }
            for household in households {
                found += household.members.map { member in
                    IdentityCandidate(
                        family: household.family, member: member.id,
                        report: MatchReport(identity, member, of: household))
                }.filter(\.isPossible)
            }
        }
        return found.sorted { ($0.report.differences, $0.member.digits) < ($1.report.differences, $1.member.digits) }
    }
}

/// A member of the register who may be the holder of a proof.
package struct IdentityCandidate: Sendable, Hashable {
    package var family: SamagraFamilyID
    package var member: SamagraMemberID
    package var report: MatchReport

    /// Whether neither name, birth nor last digits contradict.
    var isPossible: Bool {
        report.lines.allSatisfy { line in
            ![.name, .birthDate, .lastFour].contains(line.field) || line.outcome != .different
        }
    }
}
