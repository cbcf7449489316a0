import Domain
import FoundationEssentials
import Primitives
import Store
import SyncProtocol
import Trust

/// Why a message of the state is refused; nothing of its batch is applied.
package enum InboundProblem: String, Reported {
    case eventUnreadable, eventNotOfState, leaseRefused, catalogueNotSigned, catalogueUnreadable

    package var key: String { "inbound.\(rawValue)" }
    package var summary: String {
        switch self {
        case .eventUnreadable: "An event of the state can't be read."
        case .eventNotOfState: "An event that came from the state names another origin."
        case .leaseRefused: "A lease is not signed by the state's authority, or not for its certificate."
        case .catalogueNotSigned: "A catalogue is not signed by the state's authority."
        case .catalogueUnreadable: "A catalogue can't be read by this version."
        }
    }
    package var recovery: String { "Nothing was changed. Bring node and state to one version; call the administrator." }
}

/// Checks what the state sends before the store takes it: signatures, origins, forms.
struct InboundCheck {
    /// The purpose under which the state signs catalogues.
    static let cataloguePurpose = "catalogue"

    let trust: TrustFile

    /// - Throws: ``InboundProblem``.
    func change(of message: StateMessage) throws(InboundProblem) -> InboundChange {
        switch message.body {
        case .event(let bytes):
            guard let event = try? EventCoding.decode(bytes) else { throw .eventUnreadable }
            guard event.origin == .state else { throw .eventNotOfState }
            return .event(event, bytes: bytes)
        case .lease(let grant):
            return .lease(try installation(of: grant))
        case .people(let grants):
            return .people(grants.map(Self.change))
        case .catalogue(let package):
            return try catalogue(package)
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

    private func catalogue(_ package: CataloguePackage) throws(InboundProblem) -> InboundChange {
        guard
            DetachedSignature.isValid(
                package.signature, over: package.json, purpose: Self.cataloguePurpose, trust: trust)
        else { throw .catalogueNotSigned }
        guard let catalogue = try? JSONDecoder().decode(Catalogue.self, from: Data(package.json)),
            catalogue.version == package.version
        else { throw .catalogueUnreadable }
        return .catalogue(version: package.version, package: package.json)
    }

    private static func change(_ grant: PersonGrant) -> PersonChange {
        if grant.withdrawn { return .withdrawn(grant.person.id) }
        return .named(
            PersonAccess(
                person: grant.person, oneTimeCode: grant.oneTimeCode,
                codeExpires: grant.oneTimeCode == nil ? nil : grant.expires, pin: nil))
    }
}
