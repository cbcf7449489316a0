import Domain
import Primitives
import SyncProtocol
import TestKit

/// Writes events as the state server would.
struct StateWriter {
    let clock: ManualClock
    let random: SeededRandom

    func event(_ body: EventBody, position: UInt64) throws -> (JournalEvent, [UInt8]) {
        clock.advance(bySeconds: 1)
        let event = JournalEvent(
            id: RecordID(at: clock.now(), random: random), origin: .state, epoch: 0, position: position,
            previous: .zero, time: HybridTime(time: clock.now(), counter: 0),
            actor: StoreFixture.actor("COLL01", "कलेक्टर", "Collector"), body: body)
        return (event, try EventCoding.encode(event))
    }
}
