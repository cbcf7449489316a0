import Domain
import Primitives
import TestKit
import Testing

struct RequestNumberTests {
    @Test func `a number survives the round trip and a wrong digit is refused`() {
        let number = RequestNumber(centre: "MDL03", year: 2026, serial: 18_274)
        #expect(number.text.hasPrefix("MDL03-26-018274-"))
        #expect(RequestNumber(" \(number.text.lowercased()) ") == number)
        #expect(RequestNumber(number.text.replacing("018274", with: "018247")) == nil)
    }

    @Test func `a certificate number gives its serial back`() {
        let number = CertificateNumber(service: "6.2", centre: "MDL03", year: 2026, serial: 4_127)
        #expect(number.text.hasPrefix("62-MDL03-26-004127-"))
        #expect(number.serial == 4_127)
    }

    @Test(arguments: ["", "-", "A-26-018274", "MDL03-26-018274-66", "MDL03-xx-018274-6"])
    func `what is no number is refused`(text: String) {
        #expect(RequestNumber(text) == nil)
    }
}
