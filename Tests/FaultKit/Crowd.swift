import Synchronization
import VisitClient

/// Invented citizens, one family each, so that every submission has somebody of its own: a second request for the same
/// person is refused while the first one is under way.
package final class Crowd: Sendable {
    private struct Queue {
        var next = 0
        var end = 0
    }

    private let queue = Mutex(Queue())

    /// How many came and did not have their turn yet.
    package var waiting: Int { queue.withLock { $0.end - $0.next } }

    /// Somebody for whom nothing was asked yet.
    package func citizen() throws -> (family: String, member: String) {
        let index = queue.withLock { queue in
            defer { queue.next += 1 }
            return queue.next < queue.end ? queue.next : nil
        }
        guard let index else { throw KioskProblem("the crowd is used up") }
        return Self.ids(of: index)
    }

    /// So many more come.
    ///
    /// - Returns: The register file with them that `eseva-node import-households` takes.
    func welcome(_ count: Int) -> String {
        let newcomers = queue.withLock { queue in
            defer { queue.end += count }
            return queue.end..<queue.end + count
        }
        return newcomers.map { index in
            let (family, member) = Self.ids(of: index)
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
