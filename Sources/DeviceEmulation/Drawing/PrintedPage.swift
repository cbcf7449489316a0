package import Primitives

/// What came out of the printer between two cuts.
package struct PrintedPage: Sendable, Hashable {
    /// Every row from the first dot command to the last; paper that was only fed before the cut is not part of it.
    package var raster: DotRaster
    /// `false` where the bytes ended, or the printer was initialised, before the paper was cut.
    package var isCut: Bool

    package init(raster: DotRaster, isCut: Bool) {
        self.raster = raster
        self.isCut = isCut
    }
}

/// Something in the bytes that the interpreter doesn't print.
package struct DrawingProblem: Sendable, Hashable, CustomStringConvertible {
    /// Offset from the first byte ever fed.
    package let offset: Int
    package let what: String

    package var description: String { "byte \(offset): \(what)" }
}
