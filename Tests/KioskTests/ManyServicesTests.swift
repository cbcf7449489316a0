import FoundationEssentials
import Kiosk
import NodeKit
import TestKit
import Testing

/// The kiosk over as many services as the government has.
struct ManyServicesTests {
    @Test func `of 1,750 services the list shows its first part, and any of them opens`() async throws {
        try await withKiosk(offering: SampleCatalogue.many(1_750)) { _, client in
            let visitor = Visitor(client)
            try await visitor.signIn("OP02", NodeFixture.takerPIN)
            try await visitor.post("/find", [("number", "12345678")])
            try await visitor.post("/family", [("member", VisitTests.head)])
            #expect(visitor.path == "/services")
            #expect(visitor.html.contains("1750"))
            #expect(visitor.html.components(separatedBy: "value=\"sample.s").count - 1 == ServicesPage.longestList)
            try await visitor.post("/services", [("service", "sample.s1749")])
            #expect(visitor.html.contains("नमूना सेवा 1749"))
            #expect(visitor.html.contains("answer.annual_income"))
        }
    }
}
