import Domain

extension WireHouseholdsUpdate {
    init(_ households: [Household]) throws(WireProblem) {
        self.init()
        for household in households { self.households.append(try WireHousehold(household)) }
    }

    func domain() throws(WireProblem) -> [Household] {
        guard (1...WireLimits.householdsPerMessage).contains(households.count) else {
            throw .outOfRange(field: "households")
        }
        var list: [Household] = []
        for household in households { list.append(try household.domain()) }
        return list
    }
}
