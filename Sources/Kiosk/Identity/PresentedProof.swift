package import IdentityProofs
package import Primitives

/// A verified proof between its reading and the decision about it: in the session's memory only, never stored.
package struct PresentedProof: Sendable, Hashable {
    package var identity: VerifiedIdentity
    package var family: SamagraFamilyID
    package var member: SamagraMemberID
    package var at: Timestamp

    /// After so long the proof is forgotten, decided or not.
    package static let lifetimeSeconds: Int64 = 600

    package init(identity: VerifiedIdentity, family: SamagraFamilyID, member: SamagraMemberID, at: Timestamp) {
        self.identity = identity
        self.family = family
        self.member = member
        self.at = at
    }

    /// Whether it is still there for this member.
    package func isFor(_ member: SamagraMemberID, at now: Timestamp) -> Bool {
        self.member == member && now <= at.advanced(bySeconds: Self.lifetimeSeconds)
    }
}
