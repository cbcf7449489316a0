import Devices
import TestKit
import Testing

struct PrinterAnswerTests {
    private func status(_ answers: [RealTimeStatus.Question: UInt8]) -> PrinterStatus {
        var status = RealTimeStatus()
        for (question, byte) in answers {
            let taken = status.take(byte, for: question)
            #expect(taken)
        }
        return status.status
    }

    @Test func `answers mean what the reference says`() {
        #expect(status([.printer: 0x12, .offlineCause: 0x12, .errorCause: 0x12, .paper: 0x12]) == .ready)
        #expect(status([.printer: 0x12, .paper: 0x1E]) == .paperLow)
        #expect(status([.printer: 0x1A, .offlineCause: 0x32, .paper: 0x72]) == .paperOut)
        #expect(status([.printer: 0x1A, .offlineCause: 0x16]) == .coverOpen)
        #expect(status([.printer: 0x1A, .offlineCause: 0x52, .errorCause: 0x1A]) == .fault)
        #expect(status([.printer: 0x1A, .offlineCause: 0x12, .paper: 0x12]) == .fault)
        #expect(status([:]) == .unknown)
    }

    @Test func `a byte without the fixed bits is no answer`() {
        var status = RealTimeStatus()
        for byte: UInt8 in 0...255 {
            let taken = status.take(byte, for: .paper)
            #expect(taken == (byte & 0x93 == 0x12))
            // What confirms a slip must never be taken for an answer to a question.
            if taken { #expect(!ESCPOS.isConfirmation(byte)) }
        }
    }

    @Test func `the port status tells paper and faults`() {
        #expect(PortStatus(byte: 0x18).obstacle == nil)
        #expect(PortStatus(byte: 0x38).obstacle == .paperOut)
        #expect(PortStatus(byte: 0x10).obstacle == .fault)
    }

    @Test func `no answer whatever stops the parser`() {
        let random = SeededRandom(seed: 4)
        for _ in 0..<10_000 {
            var status = RealTimeStatus()
            for byte in random.bytes(random.next(below: 16)) {
                let question = RealTimeStatus.Question.allCases[random.next(below: 4)]
                let taken = status.take(byte, for: question)
                #expect(taken == RealTimeStatus.isAnswer(byte))
            }
            #expect(PrinterStatus.allCases.contains(status.status))
        }
    }

    @Test func `every status and its obstacle have one key`() {
        for status in PrinterStatus.allCases {
            #expect(status.key.hasPrefix("printer."))
            #expect((status.obstacle == nil) == status.canPrint)
            if let obstacle = status.obstacle, status != .busy { #expect(obstacle.key == status.key) }
        }
    }
}
