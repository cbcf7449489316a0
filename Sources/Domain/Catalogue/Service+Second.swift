package import Primitives

extension Service {
    /// What an earlier request of the same member for this service means for a new one.
    package enum EarlierRequest: Sendable, Hashable {
        /// It waits to be decided or completed: a second one would be a duplicate.
        case underWay
        /// The member holds what the service gives.
        case held
        /// It stands in nobody's way.
        case past
    }

    /// How many days before a certificate runs out its successor can be asked for.
    package static let renewalDays = 30

    /// How an earlier request stands in the way of a new one.
    ///
    /// A certificate is held until it runs out, a sanction or a registration as long as nothing ends it. An answer, a
    /// piece of work, a connection, a copy of a record or a permission can be wanted again the next day.
    /// - Parameter validUntil: The last day of the certificate; `nil` where it has none.
    package func standing(
        of status: ServiceRequest.Status, validUntil: CivilDate?, on today: CivilDate
    ) -> EarlierRequest {
        switch status {
        case .open, .returned: return .underWay
        case .rejected, .closed, .cancelled: return .past
        case .certified:
            guard let validUntil else { return .held }
            return validUntil.daysSince1970 - today.daysSince1970 > Self.renewalDays ? .held : .past
        case .approved:
            if certificate != nil { return .underWay }
            return output.isHeld ? .held : .past
        }
    }
}

extension Service.Output {
    /// Whether who was given it has it: a second one is not wanted until something ends the first.
    package var isHeld: Bool {
        switch self {
        case .certificate, .sanction, .registration: true
        case .licence, .record, .connection, .work, .answer: false
        }
    }
}
