package import Domain
import Logging
package import Primitives
package import Store

/// The next families of a register file on their way into the register.
package struct RegisterBatch: Sendable, Hashable, Codable {
    /// Families of one batch: what a submission at the counter may have to wait for.
    package static let maximumFamilies = 100

    package var file: ContentHash
    package var households: [Household]
    /// The last line of those families; 0 only asks how far the file is.
    package var line: Int
    package var isLast: Bool

    package init(file: ContentHash, households: [Household] = [], line: Int = 0, isLast: Bool = false) {
        self.file = file
        self.households = households
        self.line = line
        self.isLast = isLast
    }
}

extension EdgeNode {
    /// Puts a batch into the register, durably; a batch that is in already changes nothing.
    ///
    /// - Returns: How far the file is then.
    package func take(_ batch: RegisterBatch) async throws -> ImportMark {
        if batch.line == 0, !batch.isLast { return try await store.importMark(of: batch.file) }
        guard batch.households.count <= RegisterBatch.maximumFamilies else { throw ImportProblem.batchTooLarge }
        let mark = try await store.putHouseholds(
            batch.households, of: batch.file, upTo: batch.line, isLast: batch.isLast)
        if batch.isLast { logger.info("households imported", metadata: ["families": "\(mark.families)"]) }
        return mark
    }
}
