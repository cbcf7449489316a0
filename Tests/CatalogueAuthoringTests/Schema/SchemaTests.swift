import CatalogueAuthoring
import FoundationEssentials
import Testing
import Yams

/// The schemas by which an editor completes and checks, against the compiler: both know the same keys.
struct SchemaTests {
    private static let names = [
        "common", "catalogue", "departments", "documents", "fees", "groups", "guarantee", "holidays", "life_events",
        "services",
    ]
    private let checker: SchemaChecker
    private let fixture = CatalogueFixture.withSchemes

    init() throws {
        var files: [String: String] = [:]
        for name in Self.names {
            files[Self.file(name)] = try Project.text("sync/catalogue/schema/" + Self.file(name))
        }
        checker = try SchemaChecker(files)
    }

    private static func file(_ name: String) -> String { name + ".schema.json" }

    /// The schema of a file of the catalogue: of `groups/bank.yaml` that of groups.
    private static func schema(of path: String) -> String {
        file(String(path.prefix { $0 != "/" && $0 != "." }))
    }

    private func document(_ path: String, _ text: String?) throws -> Node {
        let node = try compose(yaml: text ?? "", Resolver.basic)
        return try #require(node, "\(path)")
    }

    /// What the compiler says where one file is replaced by this.
    private func reasons(_ path: String, _ node: Node) throws -> [String] {
        var fixture = fixture
        fixture.files[path] = try Yams.serialize(node: node, allowUnicode: true)
        do {
            _ = try fixture.compile()
            return []
        } catch {
            return error.faults.map(\.reason)
        }
    }

    @Test func `every key that a schema allows is one that the compiler reads`() throws {
        _ = try fixture.compile()
        var used: Set<SchemaChecker.Key> = []
        for (path, text) in fixture.files {
            let keys = try checker.keys(of: document(path, text), in: Self.schema(of: path))
            used.formUnion(try #require(keys, "\(path)"))
        }
        #expect(checker.allowed.subtracting(used).map(\.description).sorted() == [])
    }

    @Test func `a key that the compiler does not read is refused by both, in every place`() throws {
        for (path, text) in fixture.files {
            let whole = try document(path, text)
            for place in whole.mappings {
                let strange = whole.changing(place[...]) { $0.append((Node("strange"), Node("1"))) }
                #expect(try checker.keys(of: strange, in: Self.schema(of: path)) == nil, "\(path) \(place)")
                #expect(try reasons(path, strange).contains { $0.hasPrefix("There is no key `strange`") }, "\(path)")
            }
        }
    }

    @Test func `a key that the compiler misses is missed by the schema, and the other way round`() throws {
        var missed = 0
        for (path, text) in fixture.files {
            let whole = try document(path, text)
            for place in whole.mappings {
                for index in 0..<whole.pairs(at: place) {
                    var key = ""
                    let shorter = whole.changing(place[...]) { key = $0.remove(at: index).0.string ?? "" }
                    let reasons = try reasons(path, shorter)
                    let isAccepted = try checker.keys(of: shorter, in: Self.schema(of: path)) != nil
                    if reasons.contains("`\(key)` is missing.") {
                        missed += 1
                        #expect(!isAccepted, "\(path) \(key)")
                    } else if !isAccepted {
                        #expect(!reasons.isEmpty, "\(path) \(key)")
                    }
                }
            }
        }
        #expect(missed > 300)
    }

    @Test func `what is published follows the schemas`() throws {
        let root = Project.root + "/sync/catalogue"
        let names = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".yaml") }
        #expect(names.count > 6)
        for name in names {
            let node = try document(name, try Project.text("sync/catalogue/" + name))
            #expect(try checker.keys(of: node, in: Self.schema(of: name)) != nil, "\(name)")
        }
    }
}

extension Node {
    /// How many pairs a mapping in it has.
    fileprivate func pairs(at place: [Int]) -> Int {
        var count = 0
        _ = changing(place[...]) { count = $0.count }
        return count
    }
}
