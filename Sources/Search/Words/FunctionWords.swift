import Transliteration

/// Words that a search says nothing by: they tie others together, or ask for what every service is.
enum FunctionWords {
    static func holds(_ word: String) -> Bool {
        english.contains(word) || (SpokenKey(word).map { hindi.contains($0.full) } ?? true)
    }

    /// By how they sound, in either script.
    private static let hindi = Set(
        SpokenKey.words(
            of: """
                का के की को से में पर और या तक भी है हैं हो हुआ हुई था थी थे कि जो तो
                मेरा मेरी मेरे हमारा हमारी अपना अपनी अपने मुझे हमें मैं हम me mere
                लिए लिये चाहिए चाहिये कैसे क्या कहाँ करना कराना करवाना बनाना बनवाना बनवानी लेना लगवाना
                करें करे कर करो कराने करने बनवाने बनाने वाला वाली वाले होना
                गया गई गयी गए जाना जाए रहा रही रहे दिया दी विभाग department
                """
        ).map(\.full))

    /// As they are written: `by` sounds like बी, `as` like आशा.
    private static let english = Set(
        """
        the of for in on a an to and or is are with by from at as my me i we our how do get want need please apply
        online
        """.split { $0.isWhitespace }.map(String.init))
}
