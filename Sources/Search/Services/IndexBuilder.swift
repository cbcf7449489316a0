import Domain
import GRDB
import Primitives
import Transliteration

/// Fills an empty database with what ``ServiceIndex`` asks.
enum IndexBuilder {
    /// `unicode61` shatters Devanagari unless vowel signs (Mn, Mc) count as letters.
    private static let schema = """
        CREATE VIRTUAL TABLE found USING fts5(
            \(TextPlace.allCases.map(\.column).joined(separator: ", ")), content = '', detail = column,
            tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
        );
        CREATE TABLE service(rowid INTEGER PRIMARY KEY, id TEXT NOT NULL, texts BLOB NOT NULL) STRICT;
        CREATE TABLE word(key TEXT NOT NULL, plain TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, plain))
            STRICT, WITHOUT ROWID;
        CREATE TABLE piece(piece TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (piece, key)) STRICT, WITHOUT ROWID;
        """

    static func build(_ services: [ServiceTexts], in database: Database) throws -> Vocabulary {
        try database.execute(sql: schema)
        var words = WordList()
        let insertService = try database.makeStatement(sql: "INSERT INTO service(rowid, id, texts) VALUES (?, ?, ?)")
        let insertText = try database.makeStatement(
            sql: "INSERT INTO found(rowid, name, synonym, life_event, about, department) VALUES (?, ?, ?, ?, ?, ?)")
        for (index, service) in services.enumerated() {
            var packed = PackedTexts()
            var columns: [String] = []
            for place in TextPlace.allCases {
                let texts = place.texts(of: service).map { words.numbers(of: $0) }
                for text in texts where !text.isEmpty { packed.append(text, at: place) }
                columns.append(texts.flatMap { $0 }.map { words.indexed($0) }.joined(separator: " "))
            }
            words.countService(packed)
            try insertService.execute(arguments: [index + 1, service.id.text, packed.bytes])
            try insertText.execute(arguments: [index + 1] + StatementArguments(columns))
        }
        try insert(words, in: database)
        return words.vocabulary(services: services.count)
    }

    private static func insert(_ words: WordList, in database: Database) throws {
        let insertWord = try database.makeStatement(sql: "INSERT INTO word(key, plain, number) VALUES (?, ?, ?)")
        let insertPiece = try database.makeStatement(sql: "INSERT OR IGNORE INTO piece(piece, key) VALUES (?, ?)")
        for (number, word) in words.words.enumerated() {
            try insertWord.execute(arguments: [word.key, word.plain, number])
            for piece in NameKeys.of(word.plain) { try insertPiece.execute(arguments: [piece, word.key]) }
        }
    }
}

extension TextPlace {
    /// The service's texts that stand here.
    func texts(of service: ServiceTexts) -> [String] {
        switch self {
        case .name: [service.name.hindi, service.name.english]
        case .synonym: service.synonyms + [service.number].compactMap { $0 }
        case .lifeEvent: service.lifeEvents.flatMap { [$0.hindi, $0.english] }
        case .about: [service.about.hindi, service.about.english]
        case .department: [service.department.hindi, service.department.english]
        }
    }
}
