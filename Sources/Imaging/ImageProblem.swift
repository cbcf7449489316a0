import Primitives

/// Why a picture is not taken.
package enum ImageProblem: String, Error, Sendable, Hashable, CaseIterable {
    case empty
    /// More than ``ImageLimits/fileBytes``.
    case tooLarge
    /// More pixels, or more passes over them, than a centre's board should work through.
    case tooManyPixels
    case tooSmall
    /// Cut off, changed, or no picture at all behind its first bytes.
    case damaged
    /// A PDF: drawing foreign PDFs is left out on purpose, since their readers are the widest door into a machine.
    case pdf
    /// Another kind of file than JPEG and PNG.
    case otherKind
}

extension ImageProblem: Reported {
    package var key: String { "image.\(rawValue)" }

    package var summary: String {
        switch self {
        case .empty: "The file is empty."
        case .tooLarge: "The file is larger than \(ImageLimits.fileBytes) bytes."
        case .tooManyPixels: "The picture has more pixels than can be worked through here."
        case .tooSmall: "The picture is too small to be read."
        case .damaged: "The picture is cut off or damaged."
        case .pdf: "PDF files are not taken."
        case .otherKind: "This is neither a JPEG nor a PNG picture."
        }
    }

    package var recovery: String {
        switch self {
        case .empty, .damaged: "Take or scan it again."
        case .tooLarge, .tooManyPixels: "Photograph it with fewer megapixels, or scan it at 300 dpi."
        case .tooSmall: "Go nearer with the camera, or scan it."
        case .pdf: "Photograph the paper, or scan it."
        case .otherKind: "Photograph the paper, or scan it; pictures are taken as JPEG or PNG."
        }
    }
}
