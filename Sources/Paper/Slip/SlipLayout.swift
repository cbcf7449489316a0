import Primitives

/// Lays out the acknowledgement in the order in which people ask: number, what and who, due date, officer, money,
/// documents, code, appeal.
struct SlipLayout {
    /// Dots of a module, and the largest symbol: version 5, 37 modules.
    private static let module = 7
    private static let maximumSide = 37

    let slip: AcknowledgementSlip
    let pen: SlipPen

    private var isWide: Bool { pen.width == .wide }
    private var type: SlipType { pen.type }

    func draw() throws(PaperError) {
        guard slip.fees.count <= AcknowledgementSlip.maximumLines,
            slip.documents.count <= AcknowledgementSlip.maximumLines
        else { throw .tooMuchText }
        if slip.duplicate != nil { try pen.band("प्रतिलिपि", "DUPLICATE") }
        try head()
        try number()
        try dueDate()
        try officer()
        try money()
        try documents()
        try code()
        try foot()
        if slip.duplicate != nil {
            pen.y += 6
            try pen.band("प्रतिलिपि", "DUPLICATE")
        }
    }

    private func head() throws(PaperError) {
        try pen.paragraph(slip.centre, type.strong, bold: true, align: .center, place: "centre")
        let place = slip.place + (isWide ? " · Public Service Centre" : "")
        try pen.paragraph(place, type.small, align: .center, place: "place")
        pen.rule(3, pad: 6)
        try pen.pair(
            [.bold("पावती "), .english(isWide ? "Acknowledgement" : "Receipt")], clock(slip.takenAt, gap: "  "),
            isWide ? type.body : type.small, place: "takenAt")
        if let duplicate = slip.duplicate {
            let times = "मूल \(clock(slip.takenAt)) · यह प्रति \(duplicate.copy): \(clock(duplicate.printedAt))"
            try pen.paragraph(times, type.small, place: "duplicate")
        }
        pen.rule(2, pad: 4)
    }

    private func clock(_ instant: Timestamp, gap: String = " ") -> String {
        instant.civilDate.paperText + gap + instant.clockText
    }

    private func number() throws(PaperError) {
        let groups = slip.number.split(separator: "-", omittingEmptySubsequences: false)
        let prefix = groups.count > 2 ? groups.dropLast(2).joined(separator: "-") + "-" : ""
        let large = groups.count > 2 ? groups.suffix(2).joined(separator: "-") : slip.number
        let label: [Piece] = [.plain("आवेदन क्रमांक "), .english("Request No.")]
        try pen.put(label, type.small, drop: isWide ? 12 : 0, place: "number")
        if isWide {
            try pen.put([.bold(prefix)], type.prefix, align: .right, drop: -3, place: "number")
            pen.y += 36
        } else {
            pen.y += 26
            try pen.line([.bold(prefix)], type.prefix, place: "number")
        }
        // A number of another form may be longer than ours.
        let fits = try pen.measure([.bold(large)], type.number, place: "number") <= Double(pen.room)
        try pen.line([.bold(large)], fits ? type.number : type.due, place: "number")
        pen.y += 8
        pen.rule(2, pad: 2)
        let both: [Piece] = [
            .bold(slip.service.hindi + " "), Piece(text: slip.service.english, bold: true, english: true),
        ]
        if isWide, try pen.measure(both, type.strong, place: "service") <= Double(pen.room) {
            try pen.line(both, type.strong, place: "service")
        } else {
            try pen.paragraph(slip.service.hindi, type.strong, bold: true, place: "service")
        }
        try pen.paragraph(slip.applicant, type.body, place: "applicant")
        pen.rule(2, pad: 4)
    }

    private func dueDate() throws(PaperError) {
        try pen.line([.plain("इस तिथि तक सेवा मिलेगी "), .english("Due by")], type.small, place: "due")
        guard let due = slip.due else {
            try pen.paragraph("समय-सीमा प्रकाशित नहीं है", type.strong, bold: true, place: "due")
            try pen.line([.english("No time limit is published")], type.small, place: "due")
            pen.rule(2, pad: 4)
            return
        }
        if let sameDay = due.sameDay { try promise(sameDay) }
        let date = due.date.hindiText
        let fits = try pen.measure([.bold(date)], type.due, place: "due.date") <= Double(pen.room)
        try pen.line([.bold(date)], fits ? type.due : type.strong, place: "due.date")
        if !due.days.isEmpty, due.days.count <= DueDate.maximumDays { try strip(due) }
        let mark = due.isTermConfirmed ? "" : " (अपुष्ट)"
        let term: [Piece] = [.plain(due.term.hindi + mark + " "), .english(due.term.english)]
        if try pen.measure(term, type.small, place: "due.term") <= Double(pen.room) {
            try pen.line(term, type.small, place: "due.term")
        } else {
            try pen.paragraph(due.term.hindi + mark, type.small, place: "due.term")
        }
        if !due.areHolidaysPublished {
            try pen.paragraph("अवकाश सूची अपुष्ट: तिथि आगे बढ़ सकती है।", type.small, place: "due.holidays")
        }
        pen.rule(2, pad: 4)
    }

    /// The promise of the day itself, before the Act's own limit.
    private func promise(_ sameDay: DueDate.SameDay) throws(PaperError) {
        let day = sameDay.isToday ? "आज ही, \(sameDay.date.hindiText)" : sameDay.date.hindiText
        try pen.paragraph(day, type.strong, bold: true, place: "due.sameDay")
        let mark = sameDay.isConfirmed ? "" : " (सूची अपुष्ट)"
        try pen.paragraph("समाधान एक दिन\(mark) · अधिनियम की अंतिम तिथि:", type.small, place: "due.sameDay")
    }

    /// A cell a day: working days numbered, holidays hatched, the due day framed thick.
    private func strip(_ due: DueDate) throws(PaperError) {
        let count = due.days.count
        let gap = 6
        let height = 84
        pen.y += 4
        for (index, day) in due.days.enumerated() {
            let x = index * (pen.room + gap) / count
            let width = (index + 1) * (pen.room + gap) / count - gap - x
            let isDue = day.date == due.date
            if day.kind == .holiday {
                pen.hatch(x, pen.y + 40, width, height - 40, step: 10, weight: 2)
                pen.fill(x, pen.y + 40, width, 2)
            }
            pen.frame(x, pen.y, width, height, isDue ? 6 : 2)
            let name = isWide && count < 6 ? "\(day.date.hindiWeekday) \(day.date.day)" : "\(day.date.day)"
            try pen.put(
                [Piece(text: name, bold: isDue)], type.small, x: x, width: width, align: .center, drop: 9,
                place: "due.days")
            switch day.kind {
            case .holiday: break
            case .taken:
                try pen.put(
                    [.plain("जमा")], type.small, x: x, width: width, align: .center, drop: 42, place: "due.days")
            case .working(let number):
                try pen.put(
                    [Piece(text: "\(number)", bold: isDue)], type.body, x: x, width: width, align: .center, drop: 36,
                    place: "due.days")
            }
        }
        pen.y += height + 4
    }

    private func officer() throws(PaperError) {
        try pen.line([.plain("ज़िम्मेदार अधिकारी "), .english("Officer responsible")], type.small, place: "officer")
        let mark = slip.officer.isConfirmed ? "" : " (अपुष्ट)"
        try pen.paragraph(
            slip.officer.text + mark, type.strong, boldBytes: slip.officer.text.utf8.count, place: "officer")
        pen.rule(2, dash: 6)
    }

    private func money() throws(PaperError) {
        for (index, fee) in slip.fees.enumerated() {
            let mark = fee.isConfirmed ? "" : " (अपुष्ट)"
            try pen.pair(
                [.plain(fee.label.hindi + mark + " "), .english(fee.label.english)], fee.amount, type.body,
                place: "fees[\(index)]")
        }
        if !slip.fees.isEmpty { pen.rule(2, pad: 4) }
        var pieces: [Piece] = [
            .bold("कुल "), Piece(text: "Total", bold: true, english: true), .bold(" – \(slip.payment.hindi)"),
        ]
        if isWide { pieces.append(Piece(text: " " + slip.payment.english, bold: true, english: true)) }
        try pen.pair(pieces, slip.total, type.strong, bold: true, place: "total")
        if let receipt = slip.receipt {
            try pen.pair([.plain("शुल्क रसीद क्र. "), .english("Receipt No.")], receipt, type.small, place: "receipt")
        }
        pen.rule(2, dash: 6)
    }

    private func documents() throws(PaperError) {
        guard !slip.documents.isEmpty else { return }
        let isComplete = slip.documents.allSatisfy(\.isHandedIn)
        var title: [Piece] =
            isComplete
            ? [.bold("दस्तावेज़ जमा "), .english("Documents handed in")]
            : [.bold("अभी लाना है "), .english("Still to bring")]
        let until = isComplete ? nil : slip.bringUntil.map { "\($0.paperText) तक" }
        if isWide, let until { title.append(.plain(" – \(until)")) }
        try pen.line(title, type.body, place: "documents")
        if !isWide, let until { try pen.line([.plain(until)], type.body, place: "documents") }
        let missing = slip.documents.filter { !$0.isHandedIn }
        for (index, document) in (missing + slip.documents.filter(\.isHandedIn)).enumerated() {
            pen.tickBox(ticked: document.isHandedIn)
            let text = document.isHandedIn ? document.name + " – जमा" : document.name
            try pen.paragraph(text, type.body, x: 34, place: "documents[\(index)]")
        }
        pen.rule(2, pad: 6)
    }

    private func code() throws(PaperError) {
        let symbol = try QRSymbol(slip.qrText, maximumSide: Self.maximumSide)
        let quiet = 4 * Self.module
        let title: [Piece] = [.bold("स्थिति जानें "), .english("Status")]
        let safe = "आवेदन सुरक्षित दर्ज है।"
        if isWide {
            pen.y += 20
            let side = pen.code(symbol, x: quiet, module: Self.module)
            let x = side + quiet + 36
            let top = pen.y
            pen.y -= 8
            try pen.line(title, type.body, x: x, place: "code")
            try pen.paragraph("QR केन्द्र पर दिखाएँ।", type.body, x: x, place: "code")
            pen.y += 8
            try pen.paragraph(safe, type.body, x: x, place: "code")
            pen.y = max(pen.y, top + side + 22)
        } else {
            try pen.line(title, type.body, align: .center, place: "code")
            pen.y += 24
            let side = pen.code(symbol, x: (pen.room - symbol.side * Self.module) / 2, module: Self.module)
            pen.y += side + 22
            try pen.line([.plain(safe)], type.small, place: "code")
        }
        pen.rule(2, pad: 4)
    }

    private func foot() throws(PaperError) {
        let appeal = slip.appeal
        try pen.paragraph(
            appeal.lead + " " + appeal.rest, type.body, boldBytes: appeal.lead.utf8.count, place: "appeal")
        if !appeal.english.isEmpty {
            try pen.paragraph(appeal.english, type.small, language: .english, place: "appeal")
        }
        pen.rule(2, dash: 6, pad: 6)
        let operatorText = "ऑपरेटर \(slip.operatorCode)" + (isWide ? " · पावती निःशुल्क" : "")
        try pen.pair([.plain(operatorText)], slip.slipNumber, type.small, place: "slipNumber")
    }
}
