package import Primitives

/// The state's bounded permission to sign.
package struct Lease: Sendable, Hashable {
    /// Like `LS-MDL03-0001`, at most 20 characters.
    package var id: String
    /// The officer who may use it, and nobody else.
    package var officer: PersonID
    package var node: NodeID
    /// The centre's code in numbers, like `MDL03`.
    package var centre: String
    /// Services by the Act's number, like `6.2`.
    package var services: [String]
    package var notBefore: Timestamp
    package var notAfter: Timestamp
    /// At most so many certificates.
    package var maximumCount: Int
    /// The serial numbers that may be given out.
    package var serials: ClosedRange<Int>
    /// Signing stops so many days after the last exchange with the state.
    package var maximumDaysOffline: Int
    /// The key lent: P-256, compressed point, 33 bytes. It alone verifies the QR.
    package var publicKey: [UInt8]

    package init(
        id: String, officer: PersonID, node: NodeID, centre: String, services: [String], notBefore: Timestamp,
        notAfter: Timestamp, maximumCount: Int, serials: ClosedRange<Int>, maximumDaysOffline: Int, publicKey: [UInt8]
    ) {
        self.id = id
        self.officer = officer
        self.node = node
        self.centre = centre
        self.services = services
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.maximumCount = maximumCount
        self.serials = serials
        self.maximumDaysOffline = maximumDaysOffline
        self.publicKey = publicKey
    }
}

/// Why a lease does not allow a signature.
package enum LeaseRefusal: String, Error, Sendable, Hashable, Codable {
    case anotherOfficer, anotherService, notYetValid, ended, countUsedUp, serialOutside, offlineTooLong
    /// The state withdrew its officer.
    case withdrawn
}

extension Lease {
    /// Whether this lease allows one more certificate.
    ///
    /// - Parameters:
    ///   - issued: How many it has signed so far.
    ///   - lastExchange: The last successful exchange with the state; installing the lease counts as one.
    package func refusal(
        officer: PersonID, service: String, serial: Int, issued: Int, lastExchange: Timestamp, at now: Timestamp
    ) -> LeaseRefusal? {
        if officer != self.officer { return .anotherOfficer }
        if !services.contains(service) { return .anotherService }
        if now < notBefore { return .notYetValid }
        if now > notAfter { return .ended }
        if issued >= maximumCount { return .countUsedUp }
        if !serials.contains(serial) { return .serialOutside }
        if now > lastExchange.advanced(byDays: maximumDaysOffline) { return .offlineTooLong }
        return nil
    }
}
