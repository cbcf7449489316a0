import CatalogueAuthoring
import Testing

/// What may lie in the folder.
struct FolderTests {
    private func reasons(_ change: (inout CatalogueFixture) -> Void) throws -> [String] {
        var fixture = CatalogueFixture()
        change(&fixture)
        return try fixture.faults().map { fault in
            #expect(fault.line == 0)
            return fault.reason
        }
    }

    @Test(arguments: [
        "catalogue.yaml", "fees.yaml", "holidays.yaml", "guarantee.yaml", "departments.yaml", "life_events.yaml",
        "documents.yaml",
    ])
    func `a file that is missing is named, and nothing else because of it`(name: String) throws {
        #expect(try reasons { $0.files[name] = nil } == ["The file is missing."])
    }

    @Test(arguments: [
        "fee.yaml", "services/other.yml", "services.yml", "services/old/dep.yaml", "groups/old/bank.yaml",
        "drafts/dep.yaml", "groups/.yaml",
    ])
    func `a file that nobody reads is named`(name: String) throws {
        #expect(try reasons { $0.files[name] = "version: 1" } == ["The compiler does not read this file."])
    }

    @Test func `other files are let alone`() throws {
        #expect(try reasons { $0.files["README.md"] = "# Words" } == [])
        #expect(try reasons { $0.files["schema/services.schema.json"] = "{}" } == [])
    }

    @Test func `a catalogue without a service is refused`() throws {
        #expect(try reasons { $0.files[CatalogueFixture.service] = nil } == ["There is no service."])
    }

    @Test func `a group that cannot be read is the only fault`() throws {
        var fixture = CatalogueFixture()
        fixture.files[CatalogueFixture.group]?.replace("kind: text", with: "kind: words")
        #expect(try fixture.faults().map(\.reason) == ["`kind` is none of the known words."])
    }

    @Test func `a question that shows what the register knows may have its name`() throws {
        let question = "id: at, label: { hi: समय, en: At }, kind: time, required: false"
        func reasons(from: String) throws -> [String] {
            var fixture = CatalogueFixture()
            fixture.files[CatalogueFixture.service]?.replace(
                question,
                with: "id: guardian, from: \(from), label: { hi: क, en: G }, kind: time, required: true")
            return try fixture.faults().map(\.reason)
        }
        #expect(try reasons(from: "register.guardian") == [])
        #expect(try reasons(from: "register.name") == ["`{guardian}` is filled from the register already."])
    }

    @Test func `a file that is too long is refused`() throws {
        let long = String(repeating: "# long\n", count: CatalogueLimits.fileBytes / 7 + 1)
        #expect(
            try reasons { $0.files["fees.yaml"]?.append(long) } == ["The file has more than 1048576 bytes."])
    }

    @Test func `a folder that is not there is refused`() throws {
        let error = #expect(throws: CatalogueFaults.self) { try CatalogueCompiler.compile(folder: "/nowhere") }
        #expect(error?.faults.map(\.reason) == ["The folder cannot be read."])
    }

    @Test func `bytes that are not UTF-8 are refused`() throws {
        var files = CatalogueFixture().files.mapValues { Array($0.utf8) }
        files["fees.yaml"] = [0xC3, 0x28]
        let error = #expect(throws: CatalogueFaults.self) { try CatalogueCompiler.compile(files: files) }
        #expect(error?.faults.map(\.reason) == ["The file is not UTF-8."])
    }
}
