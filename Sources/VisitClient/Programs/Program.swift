import Glibc
import Synchronization

/// A program that we started, in a process group of its own, so that a signal reaches what it started in turn.
package final class Program: Sendable {
    /// How a program ended.
    package enum Ending: Sendable, Hashable {
        case exited(Int32)
        case killed(signal: Int32)
    }

    /// The program could not be started.
    package struct NotStarted: Error, CustomStringConvertible {
        package let program: String
        /// `errno` of the attempt.
        package let code: Int32

        package var description: String { "\(program) could not be started: \(String(cString: strerror(code)))." }
    }

    private static let pollInterval = Duration.milliseconds(5)

    package let name: String
    package let processID: Int32
    private let ending = Mutex<Ending?>(nil)

    /// Starts `path` (looked up in `PATH` where it has no slash).
    ///
    /// - Parameters:
    ///   - environment: Set on top of our own environment.
    ///   - input: A file to read as standard input.
    ///   - output: A file to append standard output to.
    ///   - errors: A file to append the error output to; `nil`: where `output` goes.
    package init(
        _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
        input: String = "/dev/null", output: String = "/dev/null", errors: String? = nil
    ) throws(NotStarted) {
        name = String(path.split(separator: "/").last ?? "")
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        if let errors {
            posix_spawn_file_actions_addopen(&files, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        } else {
            posix_spawn_file_actions_adddup2(&files, 1, 2)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals that we block or ignore are nothing that our children should.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var started: Int32 = 0
        let code = withCStrings([path] + arguments) { words in
            withCStrings(Self.merged(environment)) { variables in
                posix_spawnp(&started, path, &files, &attributes, words, variables)
            }
        }
        guard code == 0 else { throw NotStarted(program: path, code: code) }
        processID = started
    }

    /// Sends a signal to the program and what it started; nothing where it has ended.
    package func send(_ signal: Int32) {
        guard endingSoFar() == nil else { return }
        kill(-processID, signal)
    }

    /// How it ended, or `nil` while it runs.
    package func endingSoFar() -> Ending? {
        ending.withLock { ending in
            if ending != nil { return ending }
            var status: Int32 = 0
            guard waitpid(processID, &status, WNOHANG) == processID else { return nil }
            let signal = status & 0x7F
            ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
            return ending
        }
    }

    /// Waits for the end.
    package func end() async throws -> Ending {
        while true {
            if let ending = endingSoFar() { return ending }
            try await Task.sleep(for: Self.pollInterval)
        }
    }

    /// Asks the program to end, and kills it where it has not within `patience`. It waits in a cancelled task too, so
    /// that an interrupted run ends its programs in good order.
    @discardableResult
    package func stop(patience: Duration = .seconds(10)) async -> Ending? {
        send(SIGTERM)
        for _ in 0..<Int(patience / Self.pollInterval) {
            if let ending = endingSoFar() { return ending }
            _ = await Task { try? await Task.sleep(for: Self.pollInterval) }.value
        }
        return killNow()
    }

    /// SIGKILL, and waits until it is gone.
    @discardableResult
    package func killNow() -> Ending? {
        guard endingSoFar() == nil else { return endingSoFar() }
        kill(-processID, SIGKILL)
        var status: Int32 = 0
        return ending.withLock { ending in
            if ending == nil, waitpid(processID, &status, 0) == processID { ending = .killed(signal: SIGKILL) }
            return ending
        }
    }

    private static func merged(_ changes: [String: String]) -> [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if changes[String(text.prefix { $0 != "=" })] == nil { variables.append(text) }
            next += 1
        }
        return variables + changes.map { "\($0.key)=\($0.value)" }.sorted()
    }
}

/// The texts as a C array that ends with a null pointer.
private func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
}
