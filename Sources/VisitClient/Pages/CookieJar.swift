/// The cookies of one browser on one host: names and values, nothing kept across sessions.
struct CookieJar {
    private static let maximumCookies = 32
    private var cookies: [String: String] = [:]

    /// Takes one `Set-Cookie` line; a cookie that has expired goes.
    mutating func take(_ line: String) {
        let parts = line.split(separator: ";").map { trimmed($0) }
        guard let pair = parts.first, let equals = pair.firstIndex(of: "=") else { return }
        let name = String(pair[..<equals]), value = String(pair[pair.index(after: equals)...])
        let isOver = parts.dropFirst().contains { $0.lowercased() == "max-age=0" }
        if isOver || value.isEmpty {
            cookies[name] = nil
        } else if cookies.count < Self.maximumCookies || cookies[name] != nil {
            cookies[name] = value
        }
    }

    /// The `Cookie` line, or `nil` where there is none.
    var line: String? {
        cookies.isEmpty
            ? nil : cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }

    private func trimmed(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
        return start[...last]
    }
}
