/// The board: devices, sending, lease, clock, disk. Values come ready from the doctor's checks.
package struct StatusPage: PageView {
    package static let template = "status"

    /// A printer and how it is.
    package struct Device: Sendable {
        package let icon: String
        package let name: String
        package let detail: String
        package let chip: Chip

        package init(icon: String, name: String, detail: String, chip: Chip) {
            self.icon = icon
            self.name = name
            self.detail = detail
            self.chip = chip
        }
    }

    /// A priority class of what waits to be sent.
    package struct Lane: Sendable {
        package let rank: String
        package let name: String
        package let waiting: String
        package let detail: String

        package init(rank: Int, name: String, waiting: Int, detail: String, texts: Texts) {
            self.rank = String(rank)
            self.name = name
            self.waiting = texts("status.waiting", ["n": String(waiting)])
            self.detail = detail
        }
    }

    /// Lease, clock, disk: a word, its evidence, what to do.
    package struct Gauge: Sendable {
        package let icon: String
        package let name: String
        package let value: String
        package let detail: String
        package let remedy: String?
        package let tone: String
        /// The icon of the tone.
        package let mark: String

        package init(icon: String, name: String, value: String, detail: String, remedy: String?, tone: Notice.Tone) {
            self.icon = icon
            self.name = name
            self.value = value
            self.detail = detail
            self.remedy = remedy
            self.tone = tone.rawValue
            mark = tone == .good ? "good" : tone == .stop ? "stop" : "attn"
        }
    }

    package let node: String
    package let toSee: String
    package let toSeeLabel: String
    package let devices: [Device]
    package let lanes: [Lane]
    package let link: Chip
    package let gauges: [Gauge]

    package init(node: String, devices: [Device], lanes: [Lane], link: Chip, gauges: [Gauge], texts: Texts) {
        self.node = node
        let bad = devices.count { $0.chip.tone != "good" } + gauges.count { $0.tone != "good" }
        toSee = String(bad)
        toSeeLabel = texts(bad == 0 ? "status.see.none" : bad == 1 ? "status.see.one" : "status.see.many")
        self.devices = devices
        self.lanes = lanes
        self.link = link
        self.gauges = gauges
    }
}
