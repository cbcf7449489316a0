package import Foundation
package import Mustache
package import Primitives

/// Why the kiosk's own files cannot be used: a fault of the installation.
package struct ResourceFault: Error, CustomStringConvertible {
    package let description: String
}

/// The files that the kiosk carries: pages, texts, stylesheet, script, icons, fonts. Read once at the start.
package struct KioskResources: Sendable {
    /// Template texts by name (the file's name without `.mustache`).
    package let pages: [String: String]
    package let texts: [Language: Texts]
    /// Icons by name: the whole `<symbol>` of `icons.svg`.
    package let icons: [String: String]
    /// What is served below `/assets/`, by its path there.
    package let assets: [String: [UInt8]]

    /// - Throws: ``ResourceFault`` naming the file that is missing or unreadable.
    package init() throws {
        try self.init(folder: Bundle.module.bundleURL)
    }

    /// Reads `Pages/`, `Texts/` and `Assets/` of a folder.
    package init(folder: URL) throws {
        pages = try Self.files(in: folder.appending(path: "Pages"), ending: ".mustache").reduce(into: [:]) {
            $0[String($1.key.dropLast(".mustache".count))] = String(decoding: $1.value, as: UTF8.self)
        }
        let sentences = try Self.files(in: folder.appending(path: "Texts"), ending: ".json")
        texts = try Language.allCases.reduce(into: [:]) { result, language in
            guard let json = sentences[language.rawValue + ".json"] else {
                throw ResourceFault(description: "Texts/\(language.rawValue).json is missing. Install the node again.")
            }
            result[language] = try Texts(language: language, json: json)
        }
        assets = try Self.files(in: folder.appending(path: "Assets"), ending: "")
        guard let icons = assets["icons.svg"] else {
            throw ResourceFault(description: "Assets/icons.svg is missing. Install the node again.")
        }
        self.icons = Self.symbols(String(decoding: icons, as: UTF8.self))
    }

    /// The templates, parsed.
    package func library() throws -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, text) in pages { try library.register(text, named: name) }
        return library
    }

    private static func files(in folder: URL, ending: String) throws -> [String: [UInt8]] {
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else {
            throw ResourceFault(description: "\(folder.path) cannot be read. Install the node again.")
        }
        var files: [String: [UInt8]] = [:]
        for path in paths where path.hasSuffix(ending) {
            var isFolder: ObjCBool = false
            let url = folder.appending(path: path)
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = Array(try Data(contentsOf: url))
        }
        return files
    }

    /// One symbol a line, as `icons.svg` is written.
    private static func symbols(_ text: String) -> [String: String] {
        var symbols: [String: String] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("<symbol id=\"i-") {
            let rest = line.dropFirst("<symbol id=\"i-".count)
            symbols[String(rest.prefix { $0 != "\"" })] = String(line)
        }
        return symbols
    }
}
