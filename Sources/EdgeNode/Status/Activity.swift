import Metrics
import Synchronization

/// What the node has done since it was started: counters that the doctor reports. They live in memory only, and say
/// nothing about anybody.
struct Activity: Sendable {
    /// Something that is counted.
    enum Event: String, CaseIterable, Sendable {
        case submitted, decided, certified, printed, exchanged
        case exchangeFailed = "failed exchanges"
        case printFailed = "failed prints"
    }

    private let board = TallyBoard()
    private let counters: [Event: Counter]

    init() {
        let board = board
        counters = Dictionary(
            uniqueKeysWithValues: Event.allCases.map { ($0, Counter(label: $0.rawValue, factory: board)) })
    }

    func count(_ event: Event) { counters[event]?.increment() }

    /// Every event with its count, in the order of their declaration.
    var finding: DoctorFinding {
        let counts = Event.allCases.map { "\($0.rawValue) \(board.tally(of: $0.rawValue))" }
        return DoctorFinding("activity", "counts", .good, "since the start: " + counts.joined(separator: ", "))
    }
}

/// Keeps what is counted in memory. Recorders and timers are taken and not kept: nothing of the node reads them.
private final class TallyBoard: MetricsFactory {
    private let tallies = Mutex<[String: Tally]>([:])

    func tally(of label: String) -> Int64 { tallies.withLock { $0[label]?.value ?? 0 } }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        tallies.withLock { tallies in
            let tally = tallies[label] ?? Tally()
            tallies[label] = tally
            return tally
        }
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        NOOPMetricsHandler.instance
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler { NOOPMetricsHandler.instance }
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}
}

/// One count.
private final class Tally: CounterHandler {
    private let count = Atomic<Int64>(0)

    var value: Int64 { count.load(ordering: .relaxed) }

    func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }
    func reset() { count.store(0, ordering: .relaxed) }
}
