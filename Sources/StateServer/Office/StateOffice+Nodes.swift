import Domain
package import Primitives
import SQLiteLedger
package import SyncProtocol
import Trust

extension StateOffice {
    /// How long a token may wait, in days.
    package static let tokenDays = 7

    /// Names a node and makes the token that enrols it once.
    ///
    /// - Parameter url: Where nodes reach the server, like `https://state.example:8443`.
    package func invite(
        node: NodeID, centre: String, centreName: LocalizedText, url: String
    ) throws -> EnrolmentToken {
        guard (1...6).contains(centre.utf8.count), NodeID(centre) != nil else { throw OfficeProblem.centreInvalid }
        try Self.check(centreName)
        let now = clock.now()
        let secret = random.bytes(32)
        try ledger.invite(
            node: node, centre: centre, centreName: centreName, secretHash: Self.hash(of: secret),
            expires: now.advanced(byDays: Self.tokenDays), at: now)
        return EnrolmentToken(url: url, node: node, root: try authorities.trustFile.rootFingerprint, secret: secret)
    }

    /// Answers a bare board.
    ///
    /// - Throws: `LedgerError.tokenInvalid`; `IssuingProblem` where the certificate request is not the node's, which
    ///   leaves the token unused.
    package func enrol(_ request: EnrolRequest) throws -> EnrolReply {
        let now = clock.now()
        let (node, certificate) = try ledger.redeem(secretHash: Self.hash(of: request.secret), at: now) { node in
            try authorities.issueNodeIdentity(
                request: request.certificateRequest, node: node, at: now, random: random)
        }
        return EnrolReply(
            node: node.node, epoch: node.epoch, centre: node.centre, centreName: node.centreName,
            certificate: certificate, trust: trustPEM)
    }

    private static func hash(of secret: [UInt8]) -> ContentHash {
        EventCoding.hash(Array("eseva enrolment 1".utf8) + [0] + secret)
    }

    /// Names and designations as papers can hold them.
    static func check(_ text: LocalizedText) throws(OfficeProblem) {
        for part in [text.hindi, text.english] {
            guard (1...120).contains(part.trimmed.count) else { throw .textMissing }
        }
    }
}
