import Primitives

extension WireText {
    init(_ text: LocalizedText) {
        self.init()
        hi = text.hindi
        en = text.english
    }

    var domain: LocalizedText { LocalizedText(hindi: hi, english: en) }
}
