import FaultKit
import Synchronization
import VisitClient

/// What the node acknowledged: a request counts from the moment when its number stood on a client's screen.
final class Acknowledged: Sendable {
    private let requests = Mutex<[SubmittedRequest]>([])

    var all: [SubmittedRequest] { requests.withLock { $0 } }

    func add(_ request: SubmittedRequest) {
        requests.withLock { $0.append(request) }
    }
}

/// Submits one request from a signed-in desk and gives the acknowledged number.
typealias Submitter = @Sendable (KioskDesk) async throws -> SubmittedRequest

/// Operators who submit at the same time, each in a browser of their own, until the node is gone.
struct Clients {
    /// Through the pages, as an operator does it.
    static func throughThePages(_ crowd: Crowd) -> Submitter {
        { desk in
            let citizen = try crowd.citizen()
            try await desk.find(citizen.family)
            try await desk.beginRequest(member: citizen.member)
            try await desk.answerForm(TrialPeople.answers)
            try await desk.confirmDeclaration()
            return try await desk.submit()
        }
    }

    let origin: String
    let count: Int
    let submit: Submitter

    init(origin: String, count: Int = 8, submit: @escaping Submitter) {
        self.origin = origin
        self.count = count
        self.submit = submit
    }

    /// Submits until the node does not answer any more, or `shouldStop` says so; gives what was acknowledged.
    func submitUntilTheEnd(
        browsers: Browsers, acknowledged: Acknowledged, shouldStop: @escaping @Sendable () -> Bool
    ) async {
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<count {
                group.addTask {
                    do {
                        let desk = try await KioskDesk(browsers.open(origin))
                        try await desk.signIn(TrialPeople.worker)
                        while !shouldStop() { acknowledged.add(try await submit(desk)) }
                    } catch {
                        return  // the node is gone, and with it this client's connection
                    }
                }
            }
        }
    }
}
