import Glibc

/// Runs a program that writes a picture to its output.
enum ScanProgram {
    struct Result: Sendable {
        /// The exit code; -1 where a signal ended it.
        var status: Int32
        var output: [UInt8]
        /// What it complained about.
        var words: String
    }

    enum Failure: Error {
        case notStarted, timedOut, tooLarge
    }

    /// How long to sleep where nothing has come.
    private static let pause = Duration.milliseconds(10)
    /// Bytes of the error output that are kept.
    private static let mostWords = 8_192
    /// Asked not to translate what it says.
    private static let plainWords = ["LC_ALL": "C"]

    /// Runs it to its end, or to the end of its time: then it is killed with all that it started.
    static func run(
        _ command: [String], environment: [String: String], within time: Duration, maximumBytes: Int
    ) async throws(Failure) -> Result {
        let output = try pipe()
        defer { close(output.read) }
        let words = try pipe()
        defer { close(words.read) }
        let child = spawn(command, environment, output: output.write, words: words.write)
        close(output.write)
        close(words.write)
        guard let child else { throw .notStarted }
        let deadline = ContinuousClock.now.advanced(by: time)
        var result = Result(status: -1, output: [], words: "")
        var said: [UInt8] = []
        while true {
            let more = drain(output.read, into: &result.output, upTo: maximumBytes)
            _ = drain(words.read, into: &said, upTo: mostWords)
            if result.output.count > maximumBytes {
                end(child)
                throw .tooLarge
            }
            if !more, let status = ending(of: child) {
                _ = drain(output.read, into: &result.output, upTo: maximumBytes)
                _ = drain(words.read, into: &said, upTo: mostWords)
                result.status = status
                result.words = String(decoding: said, as: UTF8.self)
                return result
            }
            if ContinuousClock.now > deadline || Task.isCancelled {
                end(child)
                throw .timedOut
            }
            if !more { try? await Task.sleep(for: pause) }
        }
    }

    private static func pipe() throws(Failure) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { throw .notStarted }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // Only our end does not wait.
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        return (ends[0], ends[1])
    }

    /// - Returns: Whether there was something.
    private static func drain(_ file: Int32, into bytes: inout [UInt8], upTo limit: Int) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var found = false
        while bytes.count <= limit {
            let count = read(file, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
            found = true
        }
        return found
    }

    private static func ending(of child: pid_t) -> Int32? {
        var status: Int32 = 0
        guard waitpid(child, &status, WNOHANG) == child else { return nil }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    }

    private static func end(_ child: pid_t) {
        kill(-child, SIGKILL)
        var status: Int32 = 0
        waitpid(child, &status, 0)
    }

    private static func spawn(
        _ command: [String], _ environment: [String: String], output: Int32, words: Int32
    ) -> pid_t? {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&files, output, 1)
        posix_spawn_file_actions_adddup2(&files, words, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var arguments = command.map { strdup($0) } + [nil]
        var variables = inherited(environment).map { strdup($0) } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var child: pid_t = 0
        return posix_spawnp(&child, command[0], &files, &attributes, &arguments, &variables) == 0 ? child : nil
    }

    /// The few variables that a scanner's driver needs; nothing else of ours reaches it.
    private static func inherited(_ more: [String: String]) -> [String] {
        let names = ["PATH", "HOME", "SANE_CONFIG_DIR", "LD_LIBRARY_PATH"]
        let own = names.compactMap { (name: String) in getenv(name).map { (name, String(cString: $0)) } }
        return Dictionary(own) { first, _ in first }.merging(plainWords) { _, new in new }
            .merging(more) { _, new in new }.map { "\($0.key)=\($0.value)" }.sorted()
    }
}
