import Glibc

/// Where our executables lie: beside the program that asks.
package enum BuiltPrograms {
    /// The path of an executable of this package, built together with the running one.
    package static func path(of name: String) -> String {
        folder + "/" + name
    }

    private static var folder: String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let own = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }
}
