import FoundationEssentials
import Primitives
import RegisterFiles
import Testing

struct RegisterMappingTests {
    private static func sample() throws -> String {
        try String(
            contentsOfFile: RegisterReaderTests.root + "/sync/samples/register-extract.yaml", encoding: .utf8)
    }

    @Test func `the sample mapping is read`() throws {
        let mapping = try RegisterMapping(yaml: Self.sample())
        #expect(mapping.format == .csv)
        #expect(mapping.dates == .slashed)
        #expect(mapping.columns[.birthDate] == "DOB")
        #expect(mapping.words[.relation]?["self"] == "head")
        #expect(mapping.leftOutWhenWrong == [.mobile])
    }

    @Test(arguments: [
        ("format: csv", "format: xml", "it is one of csv, json-lines"),
        ("dates: dd/MM/yyyy", "dates: tomorrow", "it is one of"),
        ("separator: \",\"", "separator: \";;\"", "a separator is one character"),
        ("separator: \",\"", "seperator: \",\"", "unknown key seperator"),
        ("  birth_date: DOB", "  birthday: DOB", "unknown fact birthday"),
        ("  birth_date: DOB", "", "birth_date has no column"),
        ("F: female", "F: woman", "our words are female, male, other"),
        ("[mobile]", "[birth_date]", "no row does without birth_date"),
        ("  family: Samagra Family ID", "", "family has no column"),
        ("format: csv", "format: [", "it is no YAML"),
    ])
    func `each mistake is named with its line`(text: String, wrong: String, reason: String) throws {
        let yaml = try Self.sample().replacing(text, with: wrong)
        let error = #expect(throws: RegisterFileProblem.self) { try RegisterMapping(yaml: yaml) }
        guard case .mapping(let line, let said)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(said.contains(reason), "\(said)")
        #expect(line > 0)
    }

    @Test func `a mapping is JSON just as well`() throws {
        let facts = ["family", "member", "name.hi", "birth_date", "sex", "relation", "guardian.en", "line.hi"]
        let places = ["village.hi", "tehsil.hi", "district.hi", "pin_code"]
        let columns = (facts + places).map { "\"\($0)\": \"\($0)\"" }.joined(separator: ", ")
        let mapping = try RegisterMapping(yaml: "{\"format\": \"json-lines\", \"columns\": {\(columns)}}")
        #expect(mapping.format == .jsonLines)
        #expect(mapping.columns.count == 12)
    }

    @Test(arguments: [
        ("01/07/1980", DateForm.slashed, "1980-07-01"), ("1/7/1980", .slashed, "1980-07-01"),
        ("07/01/1980", .american, "1980-07-01"), ("1980-07-01", .iso, "1980-07-01"),
        ("01.07.1980", .dotted, "1980-07-01"), ("29-02-2012", .dashed, "2012-02-29"), ("29-02-2011", .dashed, "none"),
        ("01/07/80", .slashed, "none"), ("01-07-1980", .slashed, "none"), ("+1/07/1980", .slashed, "none"),
        ("", .iso, "none"),
        ("१/७/१९८०", .slashed, "none"), ("1980-07-01-02", .iso, "none"),
    ])
    func `dates are read in their form alone`(text: String, form: DateForm, date: String) {
        #expect(form.date(text)?.isoText ?? "none" == date)
    }
}
