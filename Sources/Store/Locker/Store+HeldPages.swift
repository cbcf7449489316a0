import GRDB
import Primitives

extension Store {
    /// Says which documents a paper holds from now on; those that nothing holds any more, and no request has, go.
    func hold(_ contents: [ContentHash], for holder: RecordID, in database: Database) throws {
        let before = try Blob.fetchAll(
            database, cached: "SELECT content FROM held_page WHERE holder = ?", arguments: [Blob(holder.bytes)]
        ).compactMap { ContentHash(bytes: $0.bytes) }
        for content in contents {
            try database.execute(
                cached: "INSERT OR IGNORE INTO held_page(content, holder) VALUES (?, ?)",
                arguments: [Blob(content.bytes), Blob(holder.bytes)])
        }
        for content in before where !contents.contains(content) {
            try database.execute(
                cached: "DELETE FROM held_page WHERE content = ? AND holder = ?",
                arguments: [Blob(content.bytes), Blob(holder.bytes)])
            try release(content, in: database)
        }
    }
}
