import Devices
import Domain
import EdgeNode
package import Hummingbird
import Primitives
import Store
import SyncProtocol

/// The board's state, for whoever has to see to it.
package struct StatusRoutes: Sendable {
    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the board's page.
    package func add(to router: Router<KioskContext>) {
        router.get("/status") { request, context in try await statusPage(request, context) }
    }

    private func statusPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context)
        let texts = desk.texts(context)
        let status = try await desk.node.status()
        let isOnline = status.standing.map { desk.isOnline($0) } ?? false
        let view = StatusPage(
            node: status.standing?.node.text ?? "—",
            devices: [
                device("slip-printer", status.slipPrinter, texts), device("page-printer", status.pagePrinter, texts),
            ],
            lanes: zip(Lane.allCases, Self.laneNames).enumerated().map { index, pair in
                StatusPage.Lane(
                    rank: index + 1, name: texts("status.lane.\(pair.1.name)"),
                    waiting: status.lanes.first { $0.lane == pair.0 }?.backlog ?? 0,
                    detail: texts("status.lane.\(pair.1.detail)"), texts: texts)
            },
            link: isOnline
                ? Chip(.good, icon: "cloud", text: texts("status.link.online"))
                : Chip(.wait, icon: "offline", text: texts("status.link.offline")),
            gauges: await desk.node.examine(isQuick: true).filter { !$0.check.hasSuffix("printer") }.map {
                gauge($0, texts)
            },
            texts: texts)
        return await desk.page(view, request, context)
    }

    private static let laneNames = [
        (name: "control", detail: "first"), (name: "requests", detail: "second"), (name: "documents", detail: "third"),
        (name: "reference", detail: "fourth"),
    ]

    private func device(_ name: String, _ status: PrinterStatus, _ texts: Texts) -> StatusPage.Device {
        let isGood = status == .ready || status == .unknown || status == .busy
        return StatusPage.Device(
            icon: "print", name: texts("status.\(name)"), detail: "",
            chip: Chip(isGood ? .good : .attn, icon: isGood ? "good" : "attn", text: texts(status.key)))
    }

    /// The doctor's own words are a command line's, in English; the page says the same in its language.
    private func gauge(_ finding: DoctorFinding, _ texts: Texts) -> StatusPage.Gauge {
        let icons = [
            "disk": "disk", "seal": "lock", "clock": "clock", "journal": "slip", "backlog": "send", "lease": "key",
            "catalogue": "folder", "cash": "rupee", "delay": "clock",
        ]
        let tone: Notice.Tone =
            switch finding.level {
            case .good: .good
            case .attention: .attn
            case .stop: .stop
            }
        let name = texts.sentence("status.\(finding.check)") ?? finding.check
        return StatusPage.Gauge(
            icon: icons[finding.check] ?? "tool", name: name, value: texts("status.level.\(finding.level.rawValue)"),
            detail: texts("doctor.\(finding.key)", finding.arguments),
            remedy: finding.advice.isEmpty ? nil : texts("doctor.\(finding.key).advice"), tone: tone)
    }
}
