import Foundation

/// Pictures as a camera makes them.
package enum SamplePictures {
    /// A white sheet with a black bar across its upper part, 160 by 226 pixels, as a PNG that Pillow 13 wrote.
    package static let sheet = [UInt8](Data(base64Encoded: sheetText) ?? Data())

    private static let sheetText = """
        iVBORw0KGgoAAAANSUhEUgAAAKAAAADiCAAAAADsNJOWAAAAuElEQVR42u3ZsQ0AIAhFQTDuvzIuYI3E3CupLvklWTG7FYCAgICA\
        gICAgICAHwP37ZivNGViQEBAQEBAQEBAQMBZpUcOICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg\
        ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICBgfwcr+ATD\
        gqmM9AAAAABJRU5ErkJggg==
        """
}
