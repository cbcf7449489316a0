import Domain
import Primitives
import Store
import SyncProtocol
import Trust

/// Why a message of the state is refused; nothing of its batch is applied.
package enum InboundProblem: String, Reported {
    case eventUnreadable, eventNotOfState, leaseRefused

    package var key: String { "inbound.\(rawValue)" }
    package var summary: String {
        switch self {
        case .eventUnreadable: "An event of the state can't be read."
        case .eventNotOfState: "An event that came from the state names another origin."
        case .leaseRefused: "A lease is not signed by the state's authority, or not for its certificate."
        }
    }
    package var recovery: String { "Nothing was changed. Bring node and state to one version; call the administrator." }
}

/// Checks what the state sends before the store takes it: signatures, origins, forms.
struct InboundCheck {
    let store: Store
    let trust: TrustFile

    /// - Throws: ``InboundProblem``; what the store throws.
    func change(of message: StateMessage) async throws -> InboundChange {
        switch message.body {
        case .event(let bytes):
            guard let event = try? EventCoding.decode(bytes) else { throw InboundProblem.eventUnreadable }
            guard event.origin == .state else { throw InboundProblem.eventNotOfState }
            return .event(event, bytes: bytes)
        case .lease(let grant):
            return .lease(try installation(of: grant))
        case .people(let grants):
            return .people(grants.map(Self.change))
        case .catalogue(let delta):
            return try await CatalogueIntake(store: store, trust: trust).change(of: delta)
        case .households(let households):
            return .households(households)
        case .memberCorrection(let correction):
            return .memberCorrection(correction.family, correction.member, correction.correction)
        case .proposalAnswer(let answer):
            return .proposalAnswer(answer)
        }
    }

    private func installation(of grant: LeaseGrant) throws(InboundProblem) -> LeaseInstallation {
        guard let certificate = SigningCertificate(der: grant.signingCertificate),
            let signed = try? SignedLease(verifying: grant.signedLease, trust: trust, certificate: certificate)
        else { throw .leaseRefused }
        return LeaseInstallation(
            id: signed.lease.id, officer: signed.lease.officer, encoded: grant.signedLease,
            certificates: [grant.signingCertificate] + grant.chain)
    }

    private static func change(_ grant: PersonGrant) -> PersonChange {
        if grant.withdrawn { return .withdrawn(grant.person.id) }
        return .named(
            PersonAccess(
                person: grant.person, oneTimeCode: grant.oneTimeCode,
                codeExpires: grant.oneTimeCode == nil ? nil : grant.expires, pin: nil))
    }
}
