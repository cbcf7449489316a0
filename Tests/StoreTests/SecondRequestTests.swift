import Domain
import Primitives
import Store
import TestKit
import Testing

/// Whether a member may ask for a service again.
struct SecondRequestTests {
    private static let today = CivilDate(iso: "2026-11-24")!

    private static func service(_ output: Service.Output, signed: Bool) -> Service {
        var service = SampleCatalogue.income
        service.output = output
        if !signed { service.certificate = nil }
        return service
    }

    @Test(arguments: [ServiceRequest.Status.open, .returned])
    func `what waits stands in the way of a second one, whatever the service gives`(status: ServiceRequest.Status) {
        for output in Service.Output.allCases {
            let service = Self.service(output, signed: false)
            #expect(service.standing(of: status, validUntil: nil, on: Self.today) == .underWay)
        }
    }

    @Test(arguments: [
        (nil as String?, true), ("2029-11-24", true), ("2026-12-25", true), ("2026-12-24", false),
        ("2026-01-01", false),
    ])
    func `a certificate is held until thirty days before it runs out`(validUntil: String?, isHeld: Bool) {
        let standing = Self.service(.certificate, signed: true).standing(
            of: .certified, validUntil: validUntil.flatMap { CivilDate(iso: $0) }, on: Self.today)
        #expect(standing == (isHeld ? .held : .past))
    }

    @Test(
        arguments: zip(
            [Service.Output.sanction, .registration, .licence, .record, .connection, .work, .answer],
            [true, true, false, false, false, false, false]))
    func `what the office approved is held, or can be wanted again`(output: Service.Output, isHeld: Bool) {
        let standing = Self.service(output, signed: false).standing(of: .approved, validUntil: nil, on: Self.today)
        #expect(standing == (isHeld ? .held : .past))
    }

    @Test func `who was rejected may ask again`() {
        let service = Self.service(.certificate, signed: true)
        #expect(service.standing(of: .rejected, validUntil: nil, on: Self.today) == .past)
        #expect(service.standing(of: .approved, validUntil: nil, on: Self.today) == .underWay)
    }

    @Test func `the store refuses a second request for what is held`() async throws {
        let node = try await StoreFixture()
        let first = try await node.store.submit(node.order(), by: StoreFixture.taker)
        let approval = Decision(outcome: .approved, reasons: "", completeBy: nil)
        var service = SampleCatalogue.income
        (service.certificate, service.output) = (nil, .sanction)
        try await node.store.decide(first.id, approval, by: StoreFixture.officer)
        let member = node.family.members[1].id
        await #expect(throws: StoreError.held(first.number.text)) {
            try await node.store.refuseSecond(of: service, for: member, on: Self.today)
        }
        service.output = .answer
        try await node.store.refuseSecond(of: service, for: member, on: Self.today)
        var second = try node.order(key: 2)
        second.service = service
        #expect(try await node.store.submit(second, by: StoreFixture.taker).number != first.number)
    }
}
