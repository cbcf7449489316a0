package import Domain
import FoundationEssentials
import Primitives

/// A message from the state to one node, in that node's own stream.
package struct StateMessage: Sendable, Hashable {
    /// Ascending in the node's stream, from 1.
    package var position: UInt64
    package var body: Body

    package init(position: UInt64, body: Body) {
        self.position = position
        self.body = body
    }

    /// What the state says.
    package enum Body: Sendable, Hashable {
        /// An event written by the state, as ``EventCoding`` wrote it.
        case event([UInt8])
        case lease(LeaseGrant)
        case people([PersonGrant])
        /// A part of a published catalogue.
        case catalogue(CatalogueDelta)
        /// Families of the register, whole: each replaces the family of the same number.
        case households([Household])
        /// A fact of the register put right, apart from any request.
        case memberCorrection(MemberCorrection)
        /// What became of a change of the register that the node proposed.
        case proposalAnswer(ProposalAnswer)
    }

    /// Serialises the message once; the state stores and sends these bytes.
    package func encode() throws(WireProblem) -> [UInt8] {
        let bytes = try WireStateMessage(self).wireBytes()
        guard bytes.count <= WireLimits.stateMessageBytes else {
            throw .tooLarge(limit: WireLimits.stateMessageBytes)
        }
        return bytes
    }

    /// Reads a message.
    package init(decoding bytes: [UInt8]) throws(WireProblem) {
        self = try WireStateMessage(wire: bytes, limit: WireLimits.stateMessageBytes).domain()
    }
}

extension WireStateMessage {
    init(_ message: StateMessage) throws(WireProblem) {
        self.init()
        position = message.position
        switch message.body {
        case .event(let bytes): event = Data(bytes)
        case .lease(let grant): lease = WireLeaseGrant(grant)
        case .people(let grants): people = try WirePeopleUpdate(grants)
        case .catalogue(let delta): catalogue = try WireCatalogueDelta(delta)
        case .households(let households): self.households = try WireHouseholdsUpdate(households)
        case .memberCorrection(let correction): memberCorrection = try WireMemberCorrection(correction)
        case .proposalAnswer(let answer): proposalAnswer = try WireProposalAnswer(answer)
        }
    }

    func domain() throws(WireProblem) -> StateMessage {
        guard position > 0 else { throw .missing(field: "message.position") }
        return StateMessage(position: position, body: try domainBody())
    }

    private func domainBody() throws(WireProblem) -> StateMessage.Body {
        switch try required(body, "message.body") {
        case .event(let bytes):
            guard !bytes.isEmpty else { throw .missing(field: "message.event") }
            return .event(Array(bytes))
        case .lease(let grant): return .lease(try grant.domain())
        case .people(let update): return .people(try update.domain())
        case .catalogue(let delta): return .catalogue(try delta.domain())
        case .households(let update): return .households(try update.domain())
        case .memberCorrection(let correction): return .memberCorrection(try correction.domain())
        case .proposalAnswer(let answer): return .proposalAnswer(try answer.domain())
        }
    }
}
