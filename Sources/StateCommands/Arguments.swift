import ArgumentParser
import Domain
import Primitives

extension NodeID: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument.uppercased()) }
}

extension PersonID: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension RequestNumber: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension RecordID: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension CivilDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(iso: argument) }
}

extension Decision.Outcome: ExpressibleByArgument {}
extension Correction.Field: ExpressibleByArgument {}
extension Person.Role: ExpressibleByArgument {}
