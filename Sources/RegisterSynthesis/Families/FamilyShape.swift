import Domain

/// Who lives together, by the family's size.
enum FamilyShape: Sendable {
    case single, couple, nuclear, loneParent, withParents, joint

    /// Sizes of fifty families: two hundred members.
    static let sizes =
        [(1, 4), (2, 7), (3, 9), (4, 12), (5, 9), (6, 5), (7, 2), (8, 1), (10, 1)]
        .flatMap { size, families in Array(repeating: size, count: families) }

    /// A shape that a family of that size has.
    static func of(size: Int, _ chance: inout Chance) -> FamilyShape {
        switch size {
        case 1: .single
        case 2: chance.one(of: [.couple, .loneParent], weights: [56, 44])
        case 3: chance.one(of: [.nuclear, .loneParent, .withParents], weights: [58, 20, 22])
        case 4: chance.one(of: [.nuclear, .loneParent, .withParents], weights: [62, 11, 27])
        case 5, 6: chance.one(of: [.nuclear, .loneParent, .withParents, .joint], weights: [38, 5, 30, 27])
        default: chance.one(of: [.withParents, .joint], weights: [22, 78])
        }
    }

    /// The people, the head first.
    func people(size: Int, _ chance: inout Chance) -> [Person] {
        var people: [Person]
        switch self {
        case .single: return [Self.alone(&chance)]
        case .couple:
            return Self.couple(headAge: chance.happens(40) ? chance.within(20...29) : chance.within(52...80), &chance)
        case .nuclear: people = Self.couple(headAge: chance.within(27...54), &chance)
        case .loneParent: people = [Self.loneParent(age: chance.within(27...58), &chance)]
        case .withParents:
            people = Self.couple(headAge: chance.within(26...48), &chance)
            people += Self.parents(of: people[0], both: size > 4 && chance.happens(45), &chance)
        case .joint: people = Self.joint(size: size, &chance)
        }
        while people.count > size { people.removeLast() }
        return people + Self.children(size - people.count, of: people, &chance)
    }

    private static func alone(_ chance: inout Chance) -> Person {
        let isFemale = chance.happens(55)
        let age = chance.happens(60) ? chance.within(58...88) : chance.within(19...57)
        let status: Circumstances.MaritalStatus =
            age > 50
            ? (chance.happens(82) ? .widowed : .unmarried)
            : chance.one(of: [.unmarried, .divorced, .abandoned, .widowed], weights: [70, 8, isFemale ? 8 : 0, 14])
        return Person(
            relation: .head, isFemale: isFemale, age: age, maritalStatus: status,
            guardian: isFemale && status != .unmarried ? .headsHusband : .headsFather)
    }

    /// A widow mostly.
    private static func loneParent(age: Int, _ chance: inout Chance) -> Person {
        let isFemale = chance.happens(84)
        let status: Circumstances.MaritalStatus = chance.one(
            of: [.widowed, .abandoned, .divorced], weights: [84, isFemale ? 10 : 0, 6])
        return Person(
            relation: .head, isFemale: isFemale, age: age, maritalStatus: status,
            guardian: isFemale ? .headsHusband : .headsFather)
    }

    /// Husband and wife, either of whom may be the register's head.
    private static func couple(headAge: Int, _ chance: inout Chance) -> [Person] {
        let wifeLeads = chance.happens(9)
        let gap = chance.within(0...6)
        let head = Person(
            relation: .head, isFemale: wifeLeads, age: headAge, maritalStatus: .married,
            guardian: wifeLeads ? .member(1) : .headsFather)
        let spouse = Person(
            relation: wifeLeads ? .husband : .wife, isFemale: !wifeLeads,
            age: max(18, wifeLeads ? headAge + gap : headAge - gap), maritalStatus: .married,
            guardian: wifeLeads ? .stranger : .member(0))
        return [head, spouse]
    }

    private static func parents(of head: Person, both: Bool, _ chance: inout Chance) -> [Person] {
        let age = head.age + chance.within(18...30)
        let mother = Person(
            relation: .mother, isFemale: true, age: age, maritalStatus: both ? .married : .widowed,
            guardian: .headsFather)
        let father = Person(
            relation: .father, isFemale: false, age: age + chance.within(0...6),
            maritalStatus: both ? .married : .widowed, guardian: .stranger)
        if both { return [mother, father] }
        return [chance.happens(76) ? mother : father]
    }

    /// A head (and spouse), a married son with his wife and children, sometimes one who is not married yet.
    private static func joint(size: Int, _ chance: inout Chance) -> [Person] {
        var people =
            chance.happens(70)
            ? couple(headAge: chance.within(46...68), &chance) : [loneParent(age: chance.within(46...68), &chance)]
        let father: Person.Guardian = people[0].isFemale ? .headsHusband : .member(0)
        let parentAge = people.map(\.age).min() ?? 46
        let sonAge = max(21, parentAge - chance.within(18...24))
        let son = people.count
        people.append(
            Person(relation: .son, isFemale: false, age: sonAge, maritalStatus: .married, guardian: father))
        people.append(
            Person(
                relation: .other, isFemale: true, age: max(18, sonAge - chance.within(0...5)), maritalStatus: .married,
                guardian: .member(son)))
        var rest = size - people.count
        if rest > 1, chance.happens(50) {
            let isFemale = chance.happens(40)
            people.append(
                Person(
                    relation: isFemale ? .daughter : .son, isFemale: isFemale, age: chance.within(14...20),
                    maritalStatus: .unmarried, guardian: father))
            rest -= 1
        }
        for _ in 0..<max(0, rest) {
            people.append(
                Person(
                    relation: .other, isFemale: chance.happens(48), age: chance.within(0...max(0, sonAge - 20)),
                    maritalStatus: .unmarried, guardian: .member(son)))
        }
        return people
    }

    /// Children of the head, the oldest first.
    private static func children(_ count: Int, of people: [Person], _ chance: inout Chance) -> [Person] {
        guard count > 0 else { return [] }
        let parents = people.prefix { $0.relation == .head || $0.relation == .wife || $0.relation == .husband }
        let youngestParent = parents.map(\.age).min() ?? 30
        let father = parents.firstIndex { !$0.isFemale }
        let ages = (0..<count).map { _ in
            chance.within(max(0, youngestParent - 38)...max(0, min(32, youngestParent - 18)))
        }
        return ages.sorted(by: >).map { age in
            let isFemale = chance.happens(age > 23 ? 15 : 48)
            return Person(
                relation: isFemale ? .daughter : .son, isFemale: isFemale, age: age, maritalStatus: .unmarried,
                guardian: father.map { .member($0) } ?? .headsHusband)
        }
    }
}
