/// The font files that the project carries, by their file name without `.ttf`.
enum FontFile: String, CaseIterable {
    case sans = "NotoSans-Regular"
    case sansBold = "NotoSans-Bold"
    case devanagari = "NotoSansDevanagari-Regular"
    case devanagariBold = "NotoSansDevanagari-Bold"
    case serif = "NotoSerif-Regular"
    case serifDevanagariBold = "NotoSerifDevanagari-Bold"
}
