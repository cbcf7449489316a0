import ArgumentParser
import Primitives
import StateServer

struct CashListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the drawers of the centres, the newest first.",
        discussion: """
            A closing is compared with the fees and refunds that arrived, and its statement is checked: what does not \
            agree is marked with !.
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "Only those of one node.")
    var node: NodeID?

    func run() async throws {
        guard case .cash(let drawers) = try await options.perform(.listCash(node: node)) else {
            throw UnexpectedAnswer()
        }
        try output.print(drawers) { drawers.map(Self.line) }
    }

    static func line(_ view: DrawerView) -> String {
        let start = "\(view.day.isoText)  \(view.node)  \(view.holder)  \(view.drawer.suffix(8).uppercased())  "
        guard let closed = view.closed, let expected = view.expectedPaise, let counted = view.countedPaise,
            let difference = view.differencePaise
        else { return start + "open since \(view.opened), float \(rupees(view.floatPaise))" }
        var line = start + "closed \(closed)  \(view.fees ?? 0) fees, \(view.refunds ?? 0) refunds  "
        line += "expected \(rupees(expected))  counted \(rupees(counted))  difference \(rupees(difference))"
        if let reason = view.reason { line += " (\(reason))" }
        if view.agrees == false { line += "  ! sums differ from the fees that arrived" }
        if view.isSigned == false { line += "  ! statement not signed by the node" }
        return line
    }

    private static func rupees(_ paise: Int64) -> String { "₹" + Money(paise: paise).receiptFigures }
}
