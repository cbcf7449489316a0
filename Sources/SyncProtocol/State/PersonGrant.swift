package import Domain
import FoundationEssentials
package import Primitives

/// That a person may work at a centre, or may no longer.
package struct PersonGrant: Sendable, Hashable {
    package var person: Person
    /// Proves the one-time code of the first sign-in; `nil` for a withdrawal.
    package var oneTimeCode: StretchedSecret?
    /// When the one-time code ends.
    package var expires: Timestamp
    /// The person may not sign in any more.
    package var withdrawn: Bool

    package init(person: Person, oneTimeCode: StretchedSecret?, expires: Timestamp, withdrawn: Bool) {
        self.person = person
        self.oneTimeCode = oneTimeCode
        self.expires = expires
        self.withdrawn = withdrawn
    }
}

extension WirePersonGrant {
    init(_ grant: PersonGrant) throws(WireProblem) {
        self.init()
        person = WirePerson(grant.person)
        if let verifier = grant.oneTimeCode { code = try WireOneTimeCode(verifier) }
        expiresMs = grant.expires.milliseconds
        withdrawn = grant.withdrawn
    }

    func domain() throws(WireProblem) -> PersonGrant {
        guard hasPerson else { throw .missing(field: "grant.person") }
        guard hasCode || withdrawn else { throw .missing(field: "grant.code") }
        return PersonGrant(
            person: try person.domain(), oneTimeCode: hasCode ? try code.domain() : nil,
            expires: try instant(expiresMs, "grant.expires_ms"), withdrawn: withdrawn)
    }
}

extension WirePeopleUpdate {
    init(_ grants: [PersonGrant]) throws(WireProblem) {
        self.init()
        for grant in grants { self.grants.append(try WirePersonGrant(grant)) }
    }

    func domain() throws(WireProblem) -> [PersonGrant] {
        guard (1...WireLimits.grantsPerMessage).contains(grants.count) else {
            throw .outOfRange(field: "people.grants")
        }
        var list: [PersonGrant] = []
        for grant in grants { list.append(try grant.domain()) }
        return list
    }
}
