package import Primitives

/// What a service is to a member: theirs now, perhaps theirs, or not.
package struct Entitlement: Sendable, Hashable {
    /// The raw value is the word of the command line.
    package enum State: String, Sendable, Hashable, Codable {
        case entitled
        /// Something that decides is not known.
        case possible
        case not
    }

    /// Whether it was had already.
    package enum Standing: Sendable, Hashable {
        case underWay
        /// - until: The last day of validity; `nil`: for ever, or none is stated.
        case held(until: CivilDate?)
    }

    package var service: ServiceID
    package var state: State
    package var standing: Standing?
    /// Ids of the schemes that came out so; empty where the service is one scheme, or is not theirs.
    package var schemes: [String]
    /// The fewest answers that would settle it; 0 where it is settled.
    package var open: Int
    /// How much of the member speaks for it: tests that hold, those that few pass counted twice.
    package var held: Int
    /// Of the whole family: the head asks for it.
    package var isOfFamily: Bool

    package init(
        service: ServiceID, state: State, standing: Standing?, schemes: [String], open: Int, held: Int,
        isOfFamily: Bool
    ) {
        self.service = service
        self.state = state
        self.standing = standing
        self.schemes = schemes
        self.open = open
        self.held = held
        self.isOfFamily = isOfFamily
    }

    /// Whether something of the member speaks for it: theirs now, or perhaps theirs and not only because nothing is
    /// known.
    package var isLikely: Bool { state == .entitled || state == .possible && held > 0 }

    /// Whether it is worth a word unasked: theirs now, or something that only few have speaks for it.
    package var isMarked: Bool { state == .entitled || state == .possible && held >= 2 }
}

/// A request of the family, as far as it bears on what they are entitled to.
package struct FormerRequest: Sendable, Hashable {
    package var member: SamagraMemberID
    package var service: ServiceID
    package var status: ServiceRequest.Status
    /// The last day of validity of what was issued; `nil`: for ever, or nothing was issued.
    package var validUntil: CivilDate?

    package init(
        member: SamagraMemberID, service: ServiceID, status: ServiceRequest.Status, validUntil: CivilDate?
    ) {
        self.member = member
        self.service = service
        self.status = status
        self.validUntil = validUntil
    }

    /// `nil` where it came to nothing, or is over.
    package func standing(on day: CivilDate, of service: ServiceSummary?) -> Entitlement.Standing? {
        switch status {
        case .open, .returned: .underWay
        // Without a paper of its own, what is approved is given; some of it can be wanted again the next day.
        case .approved:
            service?.hasCertificate != false ? .underWay : service?.output.isHeld == true ? .held(until: nil) : nil
        case .certified: validUntil.map { $0 < day } ?? false ? nil : .held(until: validUntil)
        case .rejected, .closed, .cancelled: nil
        }
    }
}
