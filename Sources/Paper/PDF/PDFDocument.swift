import Primitives

/// Writes pages as a tagged PDF/A-1b. Identical pages and metadata give identical bytes.
struct PDFDocument {
    var pages: [Page]
    var outline: Outline
    var metadata: PDFMetadata
    var signature: SignatureField?

    /// The file; ranges of the placeholders are empty where there is no signature field.
    func write(from shelf: FontShelf) throws(PaperError) -> SignableDocument {
        var objects = PDFObjects()
        var resources = PDFResources(shelf: shelf)
        let root = objects.reserve()
        let tree = objects.reserve()
        let pageNumbers = pages.map { _ in objects.reserve() }
        var contents: [PageContent] = []
        for page in pages {
            var content = PageContent(height: page.height)
            for mark in page.marks { try content.write(mark, &resources) }
            content.finish()
            contents.append(content)
        }
        let resourceText = try resources.write(into: &objects)
        let shared = objects.add(resourceText)
        let field = try signature.map { field throws(PaperError) in
            try field.write(into: &objects, page: pageNumbers[0], pageHeight: pages[0].height)
        }
        for (index, page) in pages.enumerated() {
            let stream = try objects.addStream("", contents[index].content.bytes)
            let annotation = index == 0 ? field.map { " /Annots [\($0.widget) 0 R]" } ?? "" : ""
            var size = ContentBytes()
            size.number(page.width)
            size.number(page.height)
            objects.fill(
                pageNumbers[index],
                "<</Type /Page /Parent \(tree) 0 R /MediaBox [0 0 \(String(decoding: size.bytes, as: UTF8.self))] "
                    + "/Resources \(shared) 0 R /Contents \(stream) 0 R /StructParents \(index)\(annotation)>>")
        }
        let kids = pageNumbers.map { "\($0) 0 R" }.joined(separator: " ")
        objects.fill(tree, "<</Type /Pages /Kids [\(kids)] /Count \(pages.count)>>")
        let structure = PDFStructure(outline: outline, pages: pageNumbers, owners: contents.map(\.nodes))
            .write(into: &objects)
        let packet = try objects.addStream("/Type /Metadata /Subtype /XML", metadata.packet(), deflate: false)
        let profile = try objects.addStream("/N 3", SRGBProfile.make())
        let info = objects.reserve()
        objects.fill(info, metadata.information())
        let form = field.map { " /AcroForm <</Fields [\($0.widget) 0 R] /SigFlags 3>>" } ?? ""
        objects.fill(
            root,
            "<</Type /Catalog /Pages \(tree) 0 R /Metadata \(packet) 0 R /OutputIntents [<</Type /OutputIntent "
                + "/S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2-1) "
                + "/DestOutputProfile \(profile) 0 R>>] /MarkInfo <</Marked true>> /StructTreeRoot \(structure) 0 R "
                + "/Lang (hi-IN) /ViewerPreferences <</PrintScaling /None /DisplayDocTitle true>>\(form)>>")
        let file = objects.file(root: root, info: info)
        guard let field else { return SignableDocument(bytes: file.bytes, byteRange: 0..<0, contents: 0..<0) }
        return placed(field, in: file)
    }

    /// Finds the placeholders in the file and writes the true numbers into `/ByteRange`.
    private func placed(_ field: SignatureField.Numbers, in file: (bytes: [UInt8], starts: [Int])) -> SignableDocument {
        let start = file.starts[field.value - 1]
        let range = start + field.byteRange.lowerBound..<start + field.byteRange.upperBound
        let gap = start + field.contents.lowerBound..<start + field.contents.upperBound
        var bytes = file.bytes
        let numbers = "[0 \(gap.lowerBound) \(gap.upperBound) \(bytes.count - gap.upperBound)"
        let padding = String(repeating: " ", count: range.count - numbers.utf8.count - 1)
        bytes.replaceSubrange(range, with: (numbers + padding + "]").utf8)
        return SignableDocument(bytes: bytes, byteRange: range, contents: gap)
    }
}
