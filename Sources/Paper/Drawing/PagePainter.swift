import CPango

/// Paints a page with Cairo: the same marks as in the PDF, for the screen.
struct PagePainter {
    let page: Page
    let dotsPerInch: Int

    /// The page as PNG.
    func portableGraphic() throws(PaperError) -> [UInt8] {
        let scale = Double(dotsPerInch) / 72
        let width = Int32((page.width * scale).rounded())
        let height = Int32((page.height * scale).rounded())
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height) else {
            throw .drawingFailed(step: "cairo")
        }
        defer { cairo_surface_destroy(surface) }
        guard let cairo = cairo_create(surface) else { throw .drawingFailed(step: "cairo") }
        defer { cairo_destroy(cairo) }
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_paint(cairo)
        cairo_scale(cairo, scale, scale)
        for mark in page.marks { paint(mark, cairo) }
        cairo_surface_flush(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { throw .drawingFailed(step: "cairo") }
        let output = Output()
        let closure = Unmanaged.passUnretained(output).toOpaque()
        let status = cairo_surface_write_to_png_stream(
            surface,
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let bytes = UnsafeBufferPointer(start: data, count: Int(length))
                Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes.append(contentsOf: bytes)
                return CAIRO_STATUS_SUCCESS
            }, closure)
        guard status == CAIRO_STATUS_SUCCESS else { throw .drawingFailed(step: "png") }
        return output.bytes
    }

    private final class Output {
        var bytes: [UInt8] = []
    }

    private func paint(_ mark: Mark, _ cairo: OpaquePointer) {
        switch mark {
        case .text(let set, let line, let x, let baseline, _):
            setInk(.black, cairo)
            cairo_new_path(cairo)
            cairo_move_to(cairo, x, baseline)
            pango_cairo_show_layout_line(cairo, set.lines[line].pointer)
            cairo_new_path(cairo)
        case .stroke(let path, let width, let ink, let dash):
            trace(path, cairo)
            stroke(width, ink, dash, cairo)
        case .fill(let path, let ink):
            trace(path, cairo)
            setInk(ink, cairo)
            cairo_fill(cairo)
        case .symbol(let symbol, let corner, let module, _):
            for bar in symbol.bars {
                cairo_rectangle(
                    cairo, corner.x + Double(bar.column) * module, corner.y + Double(bar.row) * module,
                    Double(bar.width) * module, Double(bar.height) * module)
            }
            setInk(.black, cairo)
            cairo_fill(cairo)
        case .copies(let path, let copies, let width, let ink, let clip):
            cairo_save(cairo)
            if let clip {
                cairo_rectangle(cairo, clip.x, clip.y, clip.width, clip.height)
                cairo_clip(cairo)
            }
            for copy in copies {
                cairo_save(cairo)
                var matrix = cairo_matrix_t(xx: copy.a, yx: copy.b, xy: copy.c, yy: copy.d, x0: copy.e, y0: copy.f)
                cairo_transform(cairo, &matrix)
                trace(path, cairo)
                stroke(width, ink, [], cairo)
                cairo_restore(cairo)
            }
            cairo_restore(cairo)
        }
    }

    private func stroke(_ width: Double, _ ink: Ink, _ dash: [Double], _ cairo: OpaquePointer) {
        setInk(ink, cairo)
        cairo_set_line_width(cairo, width)
        cairo_set_dash(cairo, dash, Int32(dash.count), 0)
        cairo_stroke(cairo)
    }

    private func setInk(_ ink: Ink, _ cairo: OpaquePointer) {
        let parts = ink.components
        cairo_set_source_rgb(cairo, parts.red, parts.green, parts.blue)
    }

    private func trace(_ path: Path, _ cairo: OpaquePointer) {
        cairo_new_path(cairo)
        for step in path.steps {
            switch step {
            case .move(let to): cairo_move_to(cairo, to.x, to.y)
            case .line(let to): cairo_line_to(cairo, to.x, to.y)
            case .curve(let first, let second, let to):
                cairo_curve_to(cairo, first.x, first.y, second.x, second.y, to.x, to.y)
            case .close: cairo_close_path(cairo)
            }
        }
    }
}
