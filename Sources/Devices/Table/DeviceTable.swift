import FoundationEssentials

/// The devices that the node knows, from `firmware-config/devices/*.yaml`.
package struct DeviceTable: Sendable, Hashable {
    /// A file of the table is a page or two; anything longer is a mistake.
    package static let maximumFileBytes = 65_536
    package static let maximumEntries = 1_000

    package private(set) var entries: [DeviceEntry]

    /// - Throws: ``DeviceTableError`` where an identity stands twice or there are too many.
    package init(entries: [DeviceEntry], file: String = "table") throws(DeviceTableError) {
        self.entries = []
        try append(entries.map { (0, $0) }, file: file)
    }

    /// Reads one file's text.
    /// - Parameter file: The file's name for errors.
    package init(yaml: String, file: String = "table.yaml") throws(DeviceTableError) {
        entries = []
        try append(DeviceTableReader(file: file).read(yaml), file: file)
    }

    /// Reads every `*.yaml` of a folder, in the order of their names.
    package init(folder: String) throws(DeviceTableError) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw DeviceTableError(file: folder, line: 0, problem: .unreadable)
        }
        entries = []
        for name in names.filter({ $0.hasSuffix(".yaml") }).sorted() {
            let path = folder + "/" + name
            try append(DeviceTableReader(file: path).read(Self.text(of: path)), file: path)
        }
        guard !entries.isEmpty else { throw DeviceTableError(file: folder, line: 0, problem: .noEntries) }
    }

    /// The entry for a device that was found, or `nil` where the table does not know it.
    package func entry(for identity: USBIdentity) -> DeviceEntry? {
        entries.first { $0.usb == identity }
    }

    private mutating func append(_ more: [(line: Int, entry: DeviceEntry)], file: String) throws(DeviceTableError) {
        for (line, entry) in more {
            guard self.entry(for: entry.usb) == nil else {
                throw DeviceTableError(file: file, line: line, problem: .doubled(entry.usb))
            }
            guard entries.count < Self.maximumEntries else {
                throw DeviceTableError(file: file, line: line, problem: .tooManyEntries(maximum: Self.maximumEntries))
            }
            entries.append(entry)
        }
    }

    private static func text(of path: String) throws(DeviceTableError) -> String {
        guard let handle = FileManager.default.contents(atPath: path) else {
            throw DeviceTableError(file: path, line: 0, problem: .unreadable)
        }
        guard handle.count <= maximumFileBytes else {
            throw DeviceTableError(file: path, line: 0, problem: .tooLarge(maximumBytes: maximumFileBytes))
        }
        return String(decoding: handle, as: UTF8.self)
    }
}
