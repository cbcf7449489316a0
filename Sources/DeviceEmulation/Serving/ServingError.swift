/// Why emulated devices could not be served, drawn or controlled.
package enum ServingError: Error, Sendable, CustomStringConvertible {
    case noTestbed
    case cannotWrite(path: String, errno: Int32)
    case cannotRead(path: String, errno: Int32)
    case pathTooLong(String)
    case noServer(path: String)
    case cannotRun(command: String, errno: Int32)
    case nothingPrinted
    case fileTooLarge(path: String, maximumBytes: Int)

    package var description: String {
        switch self {
        case .noTestbed: "umockdev could not make its testbed. Is libumockdev0 installed?"
        case .cannotWrite(let path, let errno): "\(path) cannot be written (errno \(errno)). Check the folder's rights."
        case .cannotRead(let path, let errno): "\(path) cannot be read (errno \(errno))."
        case .pathTooLong(let path): "\(path) is too long for a socket (107 bytes). Use a shorter --state."
        case .noServer(let path): "Nobody listens at \(path). Start `eseva-devices serve` with the same --state first."
        case .cannotRun(let command, let errno): "\(command) could not be started (errno \(errno))."
        case .nothingPrinted: "The bytes hold no printed page."
        case .fileTooLarge(let path, let maximumBytes): "\(path) has more than \(maximumBytes) bytes."
        }
    }
}
