import Foundation
package import Primitives
import Synchronization

/// Makes papers: certificates, working papers, slips, previews.
///
/// It owns its fonts: a fontconfig that knows no file but the project's. Pango and HarfBuzz objects are not safe to
/// share, so a lock lets one render at a time; callers on any number of threads may use one press, and each waits its
/// turn (a few milliseconds). Nothing here suspends, and nothing is kept of a paper once it is made.
package final class PaperPress: Sendable {
    private let shelf: Mutex<FontShelf>

    /// - Parameter fonts: the folder with the font files; the project's own by default.
    /// - Throws: ``PaperError/fontUnusable(file:)``
    package init(fonts: String? = nil) throws(PaperError) {
        let folder = fonts ?? Bundle.module.resourcePath.map { $0 + "/Fonts" } ?? "Fonts"
        shelf = Mutex(try FontShelf(folder: folder))
    }

    /// A tagged PDF/A-1b with an empty signature field over the printed signature box.
    package func certificate(_ sheet: CertificateSheet) throws(PaperError) -> SignableDocument {
        try shelf.withLock { shelf throws(PaperError) in
            let layout = CertificateLayout(sheet: sheet, setter: try TextSetter(shelf: shelf))
            let drawn = try layout.draw()
            let title = "\(sheet.title.hindi) / \(sheet.title.english) \(sheet.number)"
            let document = PDFDocument(
                pages: drawn.pages, outline: drawn.outline,
                metadata: PDFMetadata(title: title, producedAt: sheet.producedAt),
                signature: SignatureField(box: drawn.signature, signedAt: sheet.signer.signedAt))
            return try document.write(from: shelf)
        }
    }

    /// Lays a certificate out and forgets it: whether it would come about.
    package func layOut(_ sheet: CertificateSheet) throws(PaperError) {
        try shelf.withLock { shelf throws(PaperError) in
            _ = try CertificateLayout(sheet: sheet, setter: try TextSetter(shelf: shelf)).draw()
        }
    }

    /// The acknowledgement as dots for a thermal head.
    package func slip(_ slip: AcknowledgementSlip, width: SlipWidth) throws(PaperError) -> DotRaster {
        try shelf.withLock { shelf throws(PaperError) in
            let pen = try SlipPen(width, setter: try TextSetter(shelf: shelf))
            try SlipLayout(slip: slip, pen: pen).draw()
            return pen.raster()
        }
    }

    /// A slip about money as dots for a thermal head.
    package func slip(_ slip: LedgerSlip, width: SlipWidth) throws(PaperError) -> DotRaster {
        try shelf.withLock { shelf throws(PaperError) in
            let pen = try SlipPen(width, setter: try TextSetter(shelf: shelf))
            try LedgerLayout(slip: slip, pen: pen).draw()
            return pen.raster()
        }
    }

    /// A working paper of one sheet or more, PDF/A-1b without a signature field.
    package func workingPaper(_ sheet: WorkingPaper) throws(PaperError) -> [UInt8] {
        try shelf.withLock { shelf throws(PaperError) in
            let drawn = try WorkingLayout(sheet: sheet, setter: try TextSetter(shelf: shelf)).draw()
            let title = "\(sheet.title.hindi) / \(sheet.title.english) \(sheet.number)"
            let document = PDFDocument(
                pages: drawn.pages, outline: drawn.outline,
                metadata: PDFMetadata(title: title, producedAt: sheet.producedAt), signature: nil)
            return try document.write(from: shelf).bytes
        }
    }

    /// The first sheet of a certificate as PNG, for the screen: the same layout as the PDF.
    ///
    /// - Parameter dotsPerInch: brought into 36…300.
    package func preview(_ sheet: CertificateSheet, dotsPerInch: Int) throws(PaperError) -> [UInt8] {
        try shelf.withLock { shelf throws(PaperError) in
            let drawn = try CertificateLayout(sheet: sheet, setter: try TextSetter(shelf: shelf)).draw()
            return try PagePainter(page: drawn.pages[0], dotsPerInch: min(300, max(36, dotsPerInch))).portableGraphic()
        }
    }
}
