import Crypto
import Domain
package import Primitives
import SQLiteLedger
package import SyncProtocol
import Trust

extension StateOffice {
    /// One exchange with a node. When this returns, what it acknowledges is on the disk.
    ///
    /// - Parameter certified: The node that the client certificate names; the request must name the same.
    /// - Returns: A reply; one with a refusal where nothing was kept.
    package func exchange(_ request: ExchangeRequest, certified: NodeID?) throws -> ExchangeReply {
        let now = clock.now()
        guard request.node == certified else { return refusing(Refusal(kind: .wrongNode), at: now) }
        let known: [LaneKnown]
        do {
            known = try ledger.take(request, at: now, isProven: Self.isProven)
        } catch let refusal as Refusal {
            return refusing(refusal, at: now)
        }
        if request.hello?.signingKeys.isEmpty == false { _ = try fulfilLeases(of: request.node) }
        let (messages, end) = try ledger.messages(for: request.node, after: request.cursor)
        return ExchangeReply(known: known, streamEnd: end, messages: messages, time: now)
    }

    /// Whether the certificate request is signed by the very key that is to be lent, under its officer's number.
    private static func isProven(_ key: SigningKeyRequest) -> Bool {
        guard let request = try? EnrolmentRequest(der: key.certificateRequest) else { return false }
        return request.name == key.officer.text
            && Array(request.publicKey.compressedRepresentation) == key.publicKey
    }

    private func refusing(_ refusal: Refusal, at now: Timestamp) -> ExchangeReply {
        ExchangeReply(
            known: Lane.allCases.map { LaneKnown(lane: $0, through: 0) }, streamEnd: 0, messages: [],
            refusal: refusal, time: now)
    }
}
