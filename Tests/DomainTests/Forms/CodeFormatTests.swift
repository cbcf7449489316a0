import Domain
import Testing

/// Ids and numbers with a form of their own: each with one that is right and one that is nearly so.
struct CodeFormatTests {
    @Test(arguments: [
        (CodeFormat.mobile, "98765 01234", "9876501234"), (.mobile, "९८७६५०१२३४", "9876501234"),
        (.pinCode, "481 998", "481998"), (.ifsc, "sbin0001234", "SBIN0001234"), (.account, "123456", "123456"),
        (.account, "123456789012345678", "123456789012345678"), (.email, "a.b@example.co.in", "a.b@example.co.in"),
        (.vehicle, "MP 20 CA 1234", "MP20CA1234"), (.vehicle, "mp-51-1", "MP511"), (.epic, "abc1234567", "ABC1234567"),
        (.pan, "ABCDE1234F", "ABCDE1234F"), (.gstin, "23ABCDE1234F1Z5", "23ABCDE1234F1Z5"),
        (.passport, "A1234567", "A1234567"), (.samagra, "204718364", "204718364"), (.samagra, "12345678", "12345678"),
        (.drivingLicence, "MP20 20190012345", "MP2020190012345"), (.consumerNumber, "N1234", "N1234"),
        (.registrationNumber, "reg/12-a", "REG/12-A"),
    ])
    func `a code is brought into its one form`(format: CodeFormat, typed: String, expected: String) {
        #expect(format.normalized(typed) == expected)
    }

    @Test(arguments: [
        (CodeFormat.mobile, "5876501234"), (.mobile, "987650123"), (.pinCode, "081998"), (.pinCode, "48199"),
        (.ifsc, "SBIN1001234"), (.account, "12345"), (.account, "1234567890123456789"), (.email, "a@b"),
        (.email, "a b@example.in"), (.vehicle, "M20CA1234"), (.epic, "AB1234567"), (.pan, "ABCDE12345"),
        (.gstin, "23ABCDE1234F1X5"), (.passport, "12345678"), (.samagra, "020471836"), (.samagra, "1234567"),
        (.drivingLicence, "M20"), (.consumerNumber, "1234"), (.registrationNumber, "पंजी"),
        (.registrationNumber, "abc"),
        (.mobile, ""), (.account, String(repeating: "1", count: CodeFormat.longest + 1)),
    ])
    func `what is no such code is refused`(format: CodeFormat, typed: String) {
        #expect(format.normalized(typed) == nil)
        let field = SampleForms.field("x", .code(format))
        let expected: AnswerProblem = typed.isEmpty ? .missing : .notACode
        #expect(field.problem(with: typed, isRequired: true, SampleForms.context) == expected)
    }

    @Test func `every format has its example here`() {
        let examples: Set<CodeFormat> = [
            .mobile, .pinCode, .ifsc, .account, .email, .vehicle, .epic, .pan, .gstin, .passport, .samagra,
            .drivingLicence, .consumerNumber, .registrationNumber,
        ]
        #expect(examples == Set(CodeFormat.allCases))
    }
}
