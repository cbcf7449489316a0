import GRDB
import Synchronization

/// Lets changes that arrive while a commit is on its way to the disk share the next one.
///
/// Each change runs in its own savepoint: one that throws undoes only itself. Nobody is answered before the commit
/// that holds their change has been synced. When the medium fails, the store refuses everything from then on: a failed
/// fsync may have dropped the data, and a later one that succeeds says nothing about it.
final class GroupCommit: Sendable {
    private struct Change: Sendable {
        let apply: @Sendable (Database) throws -> Void
        /// Called after the commit, with its error if it failed.
        let finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var pending: [Change] = []
        var isRunning = false
        var failure: StoreError?
    }

    /// At most so many changes in one commit, so that the first doesn't wait for a flood.
    private static let maximumChanges = 256

    private let writer: any DatabaseWriter
    private let state = Mutex(State())

    init(writer: any DatabaseWriter) {
        self.writer = writer
    }

    /// Why the medium failed, once it did.
    var failure: StoreError? { state.withLock { $0.failure } }

    /// Runs one change and returns when it is durable.
    func commit<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let outcome = Mutex<Swift.Result<Result, any Error>?>(nil)
            let change = Change(
                apply: { database in
                    do {
                        let value = try database.savepoint(body)
                        outcome.withLock { $0 = .success(value) }
                    } catch {
                        outcome.withLock { $0 = .failure(error) }
                        if GroupCommit.isMediumError(error) { throw error }
                    }
                },
                finish: { error in
                    let result = outcome.withLock { $0 }
                    switch (error, result) {
                    case (_, .failure(let own)?): continuation.resume(throwing: own)
                    case (let error?, _): continuation.resume(throwing: error)
                    case (nil, .success(let value)?): continuation.resume(returning: value)
                    case (nil, nil): continuation.resume(throwing: StoreError.mediumFailed("not run"))
                    }
                })
            enqueue(change)
        }
    }

    private func enqueue(_ change: Change) {
        enum Next { case wait, run, refuse(StoreError) }
        let next: Next = state.withLock { state in
            if let failure = state.failure { return .refuse(failure) }
            state.pending.append(change)
            if state.isRunning { return .wait }
            state.isRunning = true
            return .run
        }
        switch next {
        case .wait: break
        case .refuse(let failure): change.finish(failure)
        case .run: writer.asyncWriteWithoutTransaction { database in self.drain(database) }
        }
    }

    private func drain(_ database: Database) {
        while let changes = takePending() {
            let failure = commit(changes, in: database)
            for change in changes { change.finish(failure) }
        }
    }

    private func takePending() -> [Change]? {
        state.withLock { state in
            if state.failure != nil || state.pending.isEmpty {
                state.isRunning = false
                return nil
            }
            let taken = Array(state.pending.prefix(Self.maximumChanges))
            state.pending.removeFirst(taken.count)
            return taken
        }
    }

    /// - Returns: `nil` once the commit is on the medium.
    private func commit(_ changes: [Change], in database: Database) -> StoreError? {
        do {
            try database.inTransaction(.immediate) {
                for change in changes { try change.apply(database) }
                return .commit
            }
            return nil
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            return .mediumFull
        } catch {
            let failure = StoreError.mediumFailed("\((error as? DatabaseError)?.extendedResultCode.rawValue ?? -1)")
            let abandoned = state.withLock { state in
                state.failure = failure
                defer { state.pending = [] }
                return state.pending
            }
            for change in abandoned { change.finish(failure) }
            return failure
        }
    }

    private static func isMediumError(_ error: any Error) -> Bool {
        guard let code = (error as? DatabaseError)?.resultCode else { return false }
        return [.SQLITE_IOERR, .SQLITE_FULL, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_READONLY].contains(code)
    }
}

extension Database {
    /// Runs `body` in a savepoint; an error undoes what it did and goes on.
    fileprivate func savepoint<Result>(_ body: (Database) throws -> Result) throws -> Result {
        var result: Result?
        try inSavepoint {
            result = try body(self)
            return .commit
        }
        guard let result else { throw StoreError.mediumFailed("savepoint") }
        return result
    }
}
