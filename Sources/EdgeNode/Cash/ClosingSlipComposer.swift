import Domain
import Paper
import Primitives

/// Turns a closed drawer into its slip.
struct ClosingSlipComposer {
    let book: DrawerBook
    let closing: DrawerClosing
    let closedAt: Timestamp
    let fees: ProcessingFees
    let centre: CentreName

    /// - Parameters:
    ///   - copy: 1 for the original; later ones are marked प्रतिलिपि.
    ///   - now: When it is printed.
    func slip(copy: Int, at now: Timestamp) -> LedgerSlip {
        LedgerSlip(
            centre: centre.name.hindi, place: centre.code, title: text("रोकड़ बंद", "Cash closing"), at: closedAt,
            number: nil, parts: head + receipts + drawer + count + signatures, qrText: closing.statement,
            codeNote: "केन्द्र के उपकरण ने हस्ताक्षर किए। राज्य की root.pem से जाँचें।",
            footLeft: "दराज़ \(book.id.shortDrawer)",
            footRight: "आवेदन \(closing.totals.feeCount) · वापस \(closing.totals.refundCount)",
            duplicate: copy > 1 ? Duplicate(copy: copy, printedAt: now) : nil)
    }

    private var head: [LedgerSlip.Part] {
        [
            .detail(
                "ऑपरेटर \(book.holder.person?.text ?? "–") · \(book.day.paperText)",
                "\(book.openedAt.clockText) – \(closedAt.clockText)"), .rule(isDashed: false),
        ]
    }

    private var receipts: [LedgerSlip.Part] {
        let totals = closing.totals
        var parts: [LedgerSlip.Part] = [
            .heading(text("प्राप्तियाँ", "Receipts")),
            line("प्रोसेसिंग", "Processing", totals.receipts.processing),
            line("छपी प्रति", "Printed copy", totals.receipts.printedCopy),
            line("वैधानिक शुल्क", "Statutory", totals.receipts.statutory),
            line("वापसी", "Refunds", totals.refunds.total), .rule(isDashed: false),
            line("कुल", "Total", totals.receipts.total - totals.refunds.total, isStrong: true),
        ]
        // The shares are today's: they are told only where they make up what was taken.
        let kept = totals.feeCount - totals.refundCount
        let (own, society) = (fees.operatorShare.value * kept, fees.societyShare.value * kept)
        if own + society == totals.receipts.processing - totals.refunds.processing, kept > 0 {
            parts += [
                .detail("ऑपरेटर हिस्सा \(kept) × \(fees.operatorShare.value.figures)", own.receiptFigures),
                .detail("समिति हिस्सा \(kept) × \(fees.societyShare.value.figures)", society.receiptFigures),
            ]
        }
        return parts + [.rule(isDashed: true)]
    }

    private var drawer: [LedgerSlip.Part] {
        [
            line("आरंभिक शेष", "Opening", closing.totals.float),
            line("+ नकद", "Cash", closing.totals.receipts.total - closing.totals.refunds.total),
            line("दराज़ में होना चाहिए", "", closing.totals.expected, isStrong: true), .rule(isDashed: true),
        ]
    }

    private var count: [LedgerSlip.Part] {
        let counted = closing.counted.lines.filter { $0.count > 0 }.map { line in
            LedgerSlip.Part.count(
                denomination: Int(line.denomination.rawValue), count: line.count,
                amount: (line.denomination.value * line.count).receiptFigures)
        }
        var parts: [LedgerSlip.Part] = [.heading(text("गिनती", "Counted"))] + counted
        parts += [
            .rule(isDashed: false), line("गिना गया", "Counted", closing.counted.total),
            line("अंतर", "Difference", closing.difference, isStrong: true),
        ]
        if !closing.reason.isEmpty { parts.append(.text("कारण: \(closing.reason)")) }
        return parts + [.rule(isDashed: false)]
    }

    private var signatures: [LedgerSlip.Part] {
        [.signature("ऑपरेटर – हस्ताक्षर"), .signature("प्रबंधक – हस्ताक्षर"), .rule(isDashed: true)]
    }

    private func line(_ hindi: String, _ english: String, _ amount: Money, isStrong: Bool = false) -> LedgerSlip.Part {
        .line(text(hindi, english), (isStrong ? "₹ " : "") + amount.receiptFigures, isStrong: isStrong)
    }

    private func text(_ hindi: String, _ english: String) -> LocalizedText {
        LocalizedText(hindi: hindi, english: english)
    }
}

extension RecordID {
    /// The last eight digits, as a slip and a page name a drawer.
    package var shortDrawer: String { String(description.suffix(8)).uppercased() }
}
