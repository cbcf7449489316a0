import ArgumentParser
import Domain
import FoundationEssentials
import Primitives
import StateServer
import Trust

struct CashVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check the code of a closing slip with nothing but the trust file.",
        discussion: """
            FILE holds the text inside the slip's QR. Prints what the node stated; ends with 1 where it is not to be \
            believed.
            """)

    /// No code is longer.
    private static let maximumBytes = 8_192

    @Argument(help: "File with the QR's text.") var file: String
    @Option(help: "The state's trust file: the root first, then its authorities.") var root: String
    @OptionGroup var output: OutputOptions

    func run() async throws {
        guard let trust = try? Data(contentsOf: URL(filePath: root)), trust.count <= TrustFile.maximumBytes else {
            throw ValidationError("\(root) can't be read.")
        }
        guard let text = try? Data(contentsOf: URL(filePath: file)), text.count <= Self.maximumBytes else {
            throw ValidationError("\(file) can't be read, or is no closing slip's code.")
        }
        let claims = try CashStatement.verify(
            String(decoding: text, as: UTF8.self), trust: TrustFile(pem: String(decoding: trust, as: UTF8.self)))
        let view = StatementView(claims)
        try output.print(view) { view.lines }
    }
}

/// What a node stated about a drawer, as `--json` prints it. Amounts are paise.
struct StatementView: Encodable {
    let centre: String
    let node: NodeID
    let `operator`: String
    let drawer: String
    let day: String
    let opened: String
    let closed: String
    let floatPaise: Int64
    let receiptsPaise: Int64
    let refundsPaise: Int64
    let expectedPaise: Int64
    let countedPaise: Int64
    let differencePaise: Int64
    let fees: Int
    let refunds: Int
    let journalPosition: UInt64

    init(_ claims: CashClaims) {
        centre = claims.centre
        node = claims.node
        `operator` = claims.holder.text
        drawer = claims.drawer.description
        day = claims.day.isoText
        opened = claims.openedAt.isoText
        closed = claims.closedAt.isoText
        floatPaise = claims.totals.float.paise
        receiptsPaise = claims.totals.receipts.total.paise
        refundsPaise = claims.totals.refunds.total.paise
        expectedPaise = claims.totals.expected.paise
        countedPaise = claims.counted.total.paise
        differencePaise = claims.difference.paise
        fees = claims.totals.feeCount
        refunds = claims.totals.refundCount
        journalPosition = claims.journalPosition
    }

    var lines: [String] {
        func rupees(_ paise: Int64) -> String { "₹" + Money(paise: paise).receiptFigures }
        return [
            "signed by \(node) of centre \(centre)", "operator \(`operator`), drawer \(drawer), day \(day)",
            "\(opened) to \(closed)",
            "\(fees) fees \(rupees(receiptsPaise)), \(refunds) refunds \(rupees(refundsPaise))",
            "expected \(rupees(expectedPaise)), counted \(rupees(countedPaise)), difference \(rupees(differencePaise))",
        ]
    }
}
