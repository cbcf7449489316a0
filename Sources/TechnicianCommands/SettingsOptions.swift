import ArgumentParser
import EdgeNode

/// Where the configuration is, and what differs from it for once.
struct SettingsOptions: ParsableArguments {
    @Option(name: .long, help: "Configuration file; firmware-config/eseva-node.yaml explains each key.")
    var config: String?

    @Option(name: .long, help: "Data directory, instead of the configured one.")
    var data: String?

    @Option(name: .long, help: "Runtime directory (sockets, spool), instead of the configured one.")
    var runtime: String?

    func settings() throws -> NodeSettings {
        var settings = try config.map { try NodeSettings(path: $0) } ?? .standard
        if let data { settings.dataDirectory = data }
        if let runtime { settings.runtimeDirectory = runtime }
        return settings
    }
}
