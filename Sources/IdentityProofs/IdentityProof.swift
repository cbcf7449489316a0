package import Domain

/// A proof of identity that somebody hands over: a scanned code, an uploaded file.
///
/// A value holds the untrusted input with whatever opens it. One suite of tests is passed by every proof: a new kind
/// conforms, gets its case in `IdentityProofKind`, and brings its samples to that suite.
package protocol IdentityProof: Sendable {
    var kind: IdentityProofKind { get }

    /// Reads the proof and checks its signature; nothing unsigned gets into the result.
    ///
    /// - Parameter signers: Whose signatures count. Their validity is judged at the proof's own time: codes outlive
    ///   the certificates that signed them.
    /// - Throws: ``ProofProblem``; what is refused never crashes, whatever its bytes are.
    func verified(by signers: ProofSigners) throws(ProofProblem) -> VerifiedIdentity
}
