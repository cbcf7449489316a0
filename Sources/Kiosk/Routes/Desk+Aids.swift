import Hummingbird
import Primitives

/// The aids: language, letters, contrast, help.
extension Desk {
    /// Does what an aid's button says, and leads back to the page that it stands on.
    func aid(_ context: KioskContext) -> Response {
        let back = Self.ownPath(context.form["back"])
        var response = to(back)
        let reading = context.reading
        func set(_ name: String, _ value: String) { response.setCookie(SessionGate.aidCookie(name, value)) }
        switch context.form["aid"] {
        case "language":
            let other: Language = reading.language == .hindi ? .english : .hindi
            set(SessionGate.CookieName.language, other.rawValue)
        case "hindi": set(SessionGate.CookieName.language, Language.hindi.rawValue)
        case "english": set(SessionGate.CookieName.language, Language.english.rawValue)
        case "letters": set(SessionGate.CookieName.letters, reading.letters.next.rawValue)
        case "contrast": set(SessionGate.CookieName.contrast, reading.isHighContrast ? "off" : "on")
        case "help":
            if let open = context.open { sessions.update(open.id) { $0.cameFrom = back } }
            return to("/help")
        default: break
        }
        return response
    }

    /// A path of this kiosk; the start where it is anything else, so that no form leads elsewhere.
    package static func ownPath(_ text: String?) -> String {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count <= 200,
            text.utf8.allSatisfy({
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x2F
            })
        else { return "/" }
        return text
    }
}
