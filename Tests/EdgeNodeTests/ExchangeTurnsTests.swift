import Synchronization
import Testing

@testable import EdgeNode

struct ExchangeTurnsTests {
    private struct Failed: Error {}

    /// Who is inside, and how many ever were at the same time.
    private final class Count: Sendable {
        private let counts = Mutex((running: 0, most: 0, ended: 0))

        var most: Int { counts.withLock { $0.most } }
        var ended: Int { counts.withLock { $0.ended } }

        func enter() {
            counts.withLock { counts in
                counts.running += 1
                counts.most = max(counts.most, counts.running)
            }
        }

        func leave() {
            counts.withLock { counts in
                counts.running -= 1
                counts.ended += 1
            }
        }
    }

    @Test func `one exchange runs at a time, also after one that failed`() async throws {
        let turns = ExchangeTurns(), count = Count()
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<20 {
                group.addTask {
                    try? await turns.run {
                        count.enter()
                        await Task.yield()
                        count.leave()
                        if index % 3 == 0 { throw Failed() }
                    }
                }
            }
        }
        #expect(count.ended == 20)
        #expect(count.most == 1)
    }
}
