import Synchronization
import VisitClient

/// Invented citizens, one family each, so that every submission has somebody of its own: a second request for the same
/// person is refused while the first one is under way.
package final class Crowd: Sendable {
    /// As many as the longest test submits, and more.
    package static let size = 6_000

    private let next = Mutex(0)

    package init() {}

    /// Somebody for whom nothing was asked yet.
    package func citizen() throws -> (family: String, member: String) {
        let index = next.withLock { index in
            defer { index += 1 }
            return index
        }
        guard index < Self.size else { throw KioskProblem("the crowd is used up") }
        return Self.ids(of: index)
    }

    /// The register file that `eseva-node import-households` takes.
    package static var register: String {
        (0..<size).map { index in
            let (family, member) = ids(of: index)
            return """
                {"family":"\(family)","address":{"line":{"hi":"मकान \(index)","en":"House \(index)"},\
                "village":{"hi":"ग्राम नमूना","en":"Village Namuna"},"tehsil":{"hi":"बिछिया","en":"Bichhiya"},\
                "district":{"hi":"मंडला","en":"Mandla"},"pinCode":"481998"},"members":[{"id":"\(member)",\
                "name":{"hi":"नमूना \(index)","en":"Namuna \(index)"},"birth_date":"1980-01-01","sex":"male",\
                "relation":"head","guardian":{"hi":"उदाहरण","en":"Udaharan"}}]}
                """
        }.joined(separator: "\n")
    }

    private static func ids(of index: Int) -> (family: String, member: String) {
        (String(40_000_000 + index), String(400_000_000 + index))
    }
}
