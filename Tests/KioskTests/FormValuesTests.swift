import Kiosk
import Testing

@Suite struct FormValuesTests {
    private func values(_ text: String) -> FormValues? { FormValues(encoded: Array(text.utf8)) }

    @Test func `fields are decoded, the first of a name counts, all can be had`() throws {
        let form = try #require(values("a=1+2&b=%E0%A4%86&a=3&answer.x=%26&empty="))
        #expect(form["a"] == "1 2")
        #expect(form["b"] == "आ")
        #expect(form.all("a") == ["1 2", "3"])
        #expect(form["empty"] == "")
        #expect(form["none"] == nil)
        #expect(form.values(after: "answer.") == ["x": "&"])
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF"])
    func `what is not well formed is refused`(text: String) {
        #expect(values(text) == nil)
    }

    @Test func `too many fields are refused`() {
        #expect(values(Array(repeating: "a=1", count: FormValues.maximumFields).joined(separator: "&")) != nil)
        #expect(values(Array(repeating: "a=1", count: FormValues.maximumFields + 1).joined(separator: "&")) == nil)
    }
}
