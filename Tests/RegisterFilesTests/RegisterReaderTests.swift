import Domain
import FoundationEssentials
import Primitives
import RegisterFiles
import RegisterSynthesis
import Testing

struct RegisterReaderTests {
    static let mapping = """
        format: csv
        dates: dd/MM/yyyy
        columns:
          family: Family
          member: Member
          name.en: Name
          birth_date: DOB
          sex: Gender
          relation: Relation
          guardian.en: Guardian
          mobile: Mobile
          bpl: BPL
          village.hi: Village
        constants: {line.en: –, tehsil.hi: बिछिया, district.hi: मंडला, pin_code: "481998"}
        words:
          sex: {F: female, M: male}
          relation: {Self: head, "*": other}
          bpl: {Y: "yes", N: "no"}
        left_out_when_wrong: [mobile]
        """
    private static let head = "Member,Family,Name,DOB,Gender,Relation,Guardian,Mobile,BPL,Village,Unknown\n"
    private static let good = "200000001,10000001,Sunita Bai,01/07/1980,F,Self,Ram Lal,9876500001,Y,\"बम्हनी, माल\",x\n"

    private func items(_ text: String, _ mapping: String? = mapping) throws -> [RegisterReader.Item] {
        let file = try ScratchFile(text)
        return try Self.items(at: file.path, mapping)
    }

    static func items(at path: String, _ mapping: String?) throws -> [RegisterReader.Item] {
        var reader = try RegisterReader(path: path, mapping: try mapping.map { try RegisterMapping(yaml: $0) })
        var items: [RegisterReader.Item] = []
        while let item = try reader.next() { items.append(item) }
        #expect(reader.bytesRead == reader.bytes)
        return items
    }

    private func refusals(_ items: [RegisterReader.Item]) -> [RefusedRow] {
        items.flatMap { item -> [RefusedRow] in if case .refused(let rows) = item { rows } else { [] } }
    }

    private func families(_ items: [RegisterReader.Item]) -> [Household] {
        items.compactMap { item -> Household? in
            if case .family(let household, _) = item { household } else { nil }
        }
    }

    @Test func `rows of other columns and words become a family`() throws {
        let other = "200000002,10000001,Ritesh,15/08/2011,m,Nephew,Mohan,0000,N,elsewhere\n"
        let found = try items("\u{FEFF}" + Self.head + Self.good + other)
        guard case .family(let household, let line)? = found.first, found.count == 1 else {
            Issue.record("\(found)")
            return
        }
        #expect(line == 3)
        #expect(household.family.digits == "10000001")
        #expect(household.isBelowPovertyLine == true)
        #expect(household.address.village == LocalizedText(hindi: "बम्हनी, माल", english: "बम्हनी, माल"))
        #expect(household.address.district.hindi == "मंडला")
        #expect(household.members.map(\.relation) == [.head, .other])
        #expect(household.members.map(\.birthDate.isoText) == ["1980-07-01", "2011-08-15"])
        #expect(household.members.map { $0.mobile?.digits } == ["9876500001", nil])
        #expect(household.members[0].name == LocalizedText(hindi: "Sunita Bai", english: "Sunita Bai"))
    }

    @Test func `a row that is wrong takes its family with it, and no value of it is told`() throws {
        let bad = "200000003,10000001,Mohan Secret,31/02/1980,M,Son,Ram Lal,,Y,बम्हनी\n"
        let next = Self.good.replacing("0000001", with: "0000009")
        let found = try items(Self.head + Self.good + bad + next)
        #expect(
            refusals(found) == [
                RefusedRow(line: 2, reason: "another row of its family is refused"),
                RefusedRow(line: 3, reason: "wrong value in birth_date"),
            ])
        #expect(families(found).map(\.family.digits) == ["10000009"])
    }

    @Test(arguments: [
        (good.replacing("F,Self", with: "Q,Self"), "wrong value in sex"),
        (good.replacing("10000001", with: "1000001"), "wrong value in family"),
        (good.replacing("Sunita Bai", with: ""), "missing name.hi"),
        (good.replacing("माल\"", with: "माल"), "a quote is not closed"),
        (good.replacing("Sunita Bai", with: "\"Sunita\"x"), "something follows a closing quote"),
        (good.replacing("Sunita Bai", with: "Su\"\"nita"), "a quote stands inside of a field"),
        (good.replacing("Sunita Bai", with: String(repeating: "न", count: 201)), "too long: name.hi"),
        (good.replacing("Sunita Bai", with: "Sunita\u{7}"), "a control character in name.hi"),
        (good.replacing("Sunita Bai", with: String(repeating: "x", count: 70_000)), "the row is too long"),
        (good.replacing(",Y,", with: ",perhaps,"), "wrong value in bpl"),
        (String(repeating: ",", count: 201) + "\n", "too many columns"),
        (good + good.replacing("10000001", with: "10000002"), "a member stands in another family"),
        (good + good, "a member stands twice"),
        (good + good.replacing("0000001", with: "0000002") + good, "its family stands further up already"),
    ])
    func `each fault of a row has its reason`(rows: String, reason: String) throws {
        #expect(refusals(try items(Self.head + rows)).map(\.reason).contains(reason))
    }

    @Test func `a family of more members than a family has is refused`() throws {
        let rows = (0..<41).map { Self.good.replacing("200000001", with: String(300_000_000 + $0)) }.joined()
        let refused = refusals(try items(Self.head + rows))
        #expect(refused.count == 41)
        #expect(Set(refused.map(\.reason)) == ["too many members"])
    }

    @Test func `line feeds inside of quotes belong to the field, and lines are counted all the same`() throws {
        let twoLines = Self.good.replacing("माल\"", with: "\nमाल\"")
        let found = try items(Self.head + twoLines + "x,y\n")
        #expect(refusals(found).contains(RefusedRow(line: 4, reason: "wrong value in family")))
        #expect(refusals(found).contains(RefusedRow(line: 2, reason: "a control character in village.hi")))
    }

    @Test func `a row too long is left, and what follows is read`() throws {
        let long = String(repeating: "a,", count: 500_000) + "\n"
        let found = try items(Self.head + long + Self.good)
        #expect(refusals(found) == [RefusedRow(line: 2, reason: "the row is too long")])
        #expect(families(found).count == 1)
    }

    @Test(arguments: [2, 4_000])
    func `a quote that is not closed costs its own row and no other`(rows: Int) throws {
        let many = (0..<rows).map {
            Self.good.replacing("200000001,10000001", with: "\(300_000_000 + $0),\(20_000_000 + $0)")
        }
        let found = try items(Self.head + Self.good.replacing("माल\"", with: "माल") + many.joined())
        #expect(refusals(found) == [RefusedRow(line: 2, reason: "a quote is not closed")])
        #expect(families(found).count == rows)
        if case .family(_, let line)? = found.last { #expect(line == rows + 2) }
    }

    @Test func `a column that is not there, or no header, stops the file`() throws {
        #expect(throws: RegisterFileProblem.missingColumn("DOB")) {
            try items(Self.head.replacing("DOB", with: "Born") + Self.good)
        }
        #expect(throws: RegisterFileProblem.noHeader) { try items("") }
        #expect(throws: RegisterFileProblem.unreadable) { try Self.items(at: "/nowhere/register.csv", Self.mapping) }
        #expect(throws: RegisterFileProblem.unreadable) { try Self.items(at: "/tmp", nil) }
    }

    @Test func `flat JSON lines are read under the same mapping`() throws {
        let mapping = Self.mapping.replacing("format: csv", with: "format: json-lines")
        let row = """
            {"Member":200000001,"Family":"10000001","Name":"Sunita","DOB":"1/7/1980","Gender":"F","Relation":"Self",\
            "Guardian":"Ram","Mobile":null,"BPL":true,"Village":"बम्हनी"}

            """
        let found = try items(row + "{\"Family\": [1]}\n", mapping)
        #expect(families(found).map(\.members.count) == [1])
        #expect(families(found).first?.isBelowPovertyLine == true)
        #expect(refusals(found) == [RefusedRow(line: 2, reason: "it is no JSON object of plain values")])
    }

    @Test func `our own form names what is wrong`() throws {
        let shard = try RegisterShard(seed: 3, families: 2)
        let line = String(decoding: try ShardFile.jsonLines.bytes(of: shard.household(0)!), as: UTF8.self)
        let wrong = line.replacing("\"pinCode\"", with: "\"pin\"")
        let whole = line.replacing(/"aadhaar_last_four":"\d{4}"/, with: "\"aadhaar_last_four\":\"123412341234\"")
        let found = try items(line + "\n" + wrong + "nonsense\n" + whole + line, nil)
        #expect(
            refusals(found).map(\.reason) == [
                "missing address.pinCode", "no JSON", "wrong value in aadhaar_last_four",
                "its family stands further up already",
            ])
        #expect(families(found).count == 1)
    }

    @Test func `an extract of a made register is the same register`() throws {
        let yaml = try String(contentsOfFile: Self.root + "/sync/samples/register-extract.yaml", encoding: .utf8)
        let shard = try RegisterShard(seed: 5, families: 100)
        let households = (0..<100).compactMap { shard.household($0) }
        let file = try ScratchFile(ShardFile.csv.head + households.flatMap { try ShardFile.csv.bytes(of: $0) })
        #expect(families(try Self.items(at: file.path, yaml)) == households)
        let sample = try Self.items(at: Self.root + "/sync/samples/register-extract.csv", yaml)
        #expect(families(sample).count == 20)
        #expect(refusals(sample).count == 3)
    }

    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")
}
