/// Where a state server is, like `https://state.example:8443`.
package struct StateAddress: Sendable, Hashable {
    /// Scheme, host and port, without a slash at the end.
    package let text: String

    /// - Returns: `nil` unless it is an `https` address without path, query or user.
    package init?(_ text: String) {
        var text = text
        if text.hasSuffix("/") { text.removeLast() }
        let prefix = "https://"
        guard text.hasPrefix(prefix), text.utf8.count <= 260 else { return nil }
        let host = text.dropFirst(prefix.count)
        guard !host.isEmpty,
            host.utf8.allSatisfy({ byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5B, 0x5D: true
                default: false
                }
            })
        else { return nil }
        self.text = text
    }

    func url(_ path: String) -> String { text + path }
}
