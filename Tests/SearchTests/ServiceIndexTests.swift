import Domain
import Primitives
import Search
import TestKit
import Testing

@Suite struct ServiceIndexTests {
    private let index: ServiceIndex
    private let texts: [ServiceTexts]

    init() throws {
        texts = try QueryFile.published()
        index = try ServiceIndex(texts)
    }

    private func found(_ text: String, limit: Int = 50) async throws -> [String] {
        try await index.find(text, limit: limit).map(\.id.text)
    }

    @Test(arguments: [
        ("domi", "gad.domicile"), ("आयुष्", "health.ayushman"), ("जाति प्रमा", "gad.caste"), ("loudsp", "home.loudspeaker"),
        ("namant", "rev.mutation"),
    ])
    func `a word that was begun finds what it begins`(text: String, id: String) async throws {
        #expect(try await found(text).first == id)
    }

    @Test(arguments: [
        ("pramanpatra jati", "gad.caste"), ("moolnivasi", "gad.domicile"), ("ankasuchi", "school.duplicate_marksheet"),
        ("नल जल कनेक्शन", "urban.water_connection"), ("home stay", "tourism.homestay"), ("बोर वेल", "agri.borewell"),
    ])
    func `words are found parted and joined`(text: String, id: String) async throws {
        #expect(try await found(text).first == id)
    }

    @Test(arguments: [
        ("6.2", "gad.income"), ("10.4", "forest.malik_makbuja"), ("B-1", "rev.b1_copy"), ("बी-1", "rev.b1_copy"),
        ("form 7", "eci.form7"), ("फ़ॉर्म 8", "eci.form8"), ("२०४७", nil),
    ])
    func `numbers are words`(text: String, id: String?) async throws {
        #expect(try await found(text).first == id)
    }

    @Test(arguments: [
        ("birth", "birth"), ("फसल का नुकसान", "failed_crop"), ("travel", "travel"), ("chunav", "election"),
    ])
    func `an event in a life gives its services`(text: String, event: String) async throws {
        let own = try QueryFile.catalogue().services.filter { $0.lifeEvents.contains(event) }.map(\.id.text)
        let all = Set(try await found(text, limit: 100))
        #expect(own.filter { !all.contains($0) } == [])
    }

    @Test(arguments: [("revenue department", "rev."), ("श्रम", "lab."), ("parivahan", "trans."), ("वन विभाग", "forest.")])
    func `a department gives its services`(text: String, prefix: String) async throws {
        let own = texts.map(\.id.text).filter { $0.hasPrefix(prefix) }
        let all = Set(try await found(text, limit: 100))
        #expect(own.filter { !all.contains($0) } == [])
    }

    @Test(arguments: ["", "  ", "qqqq", "झझझ", "k", "का के की", "\" OR *", "日本", "' -- ;"])
    func `what says nothing finds nothing`(text: String) async throws {
        #expect(try await found(text) == [])
    }

    @Test func `the best comes first, each once, no more than were asked for`() async throws {
        let found = try await index.find("praman patra", limit: 7)
        #expect(found.count == 7)
        #expect(Set(found.map(\.id)).count == 7)
        #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
        #expect(found.allSatisfy { $0.score > 0 && $0.score <= 1 })
    }

    @Test func `any text is answered`() async throws {
        let chance = SeededRandom(seed: 11)
        let index = try ServiceIndex(Array(texts.prefix(5)))
        for _ in 0..<10_000 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<chance.next(below: 12) {
                let value =
                    switch chance.next(below: 4) {
                    case 0: 0x0900 + chance.next(below: 0x80)
                    case 1: 0x61 + chance.next(below: 26)
                    case 2: 0x20 + chance.next(below: 0x60)
                    default: chance.next(below: 0x11_0000)
                    }
                if let scalar = Unicode.Scalar(UInt32(value)) { scalars.append(scalar) }
            }
            _ = try await index.find(String(scalars), limit: 5)
        }
    }
}
