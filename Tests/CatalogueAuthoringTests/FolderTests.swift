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

    @Test(arguments: ["catalogue.yaml", "fees.yaml", "holidays.yaml"])
    func `a file that is missing is named`(name: String) throws {
        #expect(try reasons { $0.files[name] = nil } == ["The file is missing."])
    }

    @Test(arguments: ["fee.yaml", "services/dep.other.yml", "services.yml"])
    func `a file that nobody reads is named`(name: String) throws {
        #expect(try reasons { $0.files[name] = "version: 1" } == ["The compiler does not read this file."])
    }

    @Test func `other files are let alone`() throws {
        #expect(try reasons { $0.files["README.md"] = "# Words" } == [])
    }

    @Test func `a catalogue without a service is refused`() throws {
        #expect(try reasons { $0.files[CatalogueFixture.service] = nil } == ["There is no service."])
    }

    @Test func `a file that is too long is refused`() throws {
        let long = String(repeating: "# long\n", count: CatalogueLimits.fileBytes / 7 + 1)
        #expect(
            try reasons { $0.files["fees.yaml"]?.append(long) } == ["The file has more than 262144 bytes."])
    }

    @Test func `a folder that is not there is refused`() throws {
        let error = #expect(throws: CatalogueFaults.self) { try CatalogueCompiler.compile(folder: "/nowhere") }
        #expect(error?.faults.first?.reason == "The folder cannot be read.")
    }

    @Test func `bytes that are not UTF-8 are refused`() throws {
        var files = CatalogueFixture().files.mapValues { Array($0.utf8) }
        files["fees.yaml"] = [0xC3, 0x28]
        let error = #expect(throws: CatalogueFaults.self) { try CatalogueCompiler.compile(files: files) }
        #expect(error?.faults.map(\.reason) == ["The file is not UTF-8."])
    }

    @Test func `two services with one number are refused`() throws {
        var fixture = CatalogueFixture()
        let second = try #require(fixture.files[CatalogueFixture.service])
        fixture.files["services/dep.second.yaml"] = second.replacing("id: dep.paper", with: "id: dep.second")
        let faults = try fixture.faults()
        #expect(faults.map(\.reason) == ["services/dep.paper.yaml has the number 6.10 already."])
        #expect(faults.first?.line == 2)
    }
}
