import Dispatch
import Glibc

/// A program that sees the emulated devices instead of the machine's own, until it ends.
package enum WrappedCommand {
    /// What `umockdev-wrapper` preloads.
    private static let preload = "libumockdev-preload.so.0"
    private static let forwarded = [SIGTERM, SIGINT, SIGHUP]

    /// Runs a command with the preload, passes SIGTERM, SIGINT and SIGHUP on to it, and waits for its end.
    ///
    /// The command gets a process group of its own: a terminal's Ctrl-C reaches it once, through us. What it leaves
    /// behind in the group is ended with it.
    ///
    /// - Returns: Its exit code; 128 + the signal where a signal ended it.
    package static func run(_ command: [String]) throws(ServingError) -> Int32 {
        let child = try spawn(command)
        let queue = DispatchQueue(label: "eseva.signals")
        let sources = forwarded.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { kill(-child, number) }
            source.resume()
            return source
        }
        defer { sources.forEach { $0.cancel() } }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return 1 } }
        kill(-child, SIGTERM)
        let number = status & 0x7F
        return number == 0 ? status >> 8 & 0xFF : 128 + number
    }

    /// Starts this program anew under the preload, unless it runs under it: umockdev sends its events of plugging
    /// through libudev, which must see the testbed in our own process too.
    package static func enterMockEnvironment() throws(ServingError) {
        if let preloaded = getenv("LD_PRELOAD"), String(cString: preloaded).contains(preload) { return }
        var variables: [UnsafeMutablePointer<CChar>?] = environment().map { strdup($0) } + [nil]
        execve("/proc/self/exe", CommandLine.unsafeArgv, &variables)
        throw .cannotRun(command: "/proc/self/exe", errno: errno)
    }

    private static func spawn(_ command: [String]) throws(ServingError) -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        forwarded.forEach { sigaddset(&signals, $0) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment().map { strdup($0) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var child: pid_t = 0
        let result = posix_spawnp(&child, command[0], nil, &attributes, &arguments, &variables)
        guard result == 0 else { throw .cannotRun(command: command[0], errno: result) }
        return child
    }

    /// Ours, with the preload before any other. `UMOCKDEV_DIR` is in it since the testbed was made.
    private static func environment() -> [String] {
        var lines: [String] = []
        var others = ""
        var next = environ
        while let line = next.pointee {
            let text = String(cString: line)
            if text.hasPrefix("LD_PRELOAD=") { others = String(text.dropFirst(11)) } else { lines.append(text) }
            next += 1
        }
        let rest = others.split(separator: ":").map(String.init).filter { $0 != preload }
        return lines + ["LD_PRELOAD=" + ([preload] + rest).joined(separator: ":")]
    }
}
