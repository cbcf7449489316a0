import Foundation
import Primitives

/// Why no families can be made.
package enum SynthesisProblem: String, Reported {
    case tooMany
    case stockMissing

    package var key: String { "synthesis.\(rawValue)" }
    package var summary: String {
        switch self {
        case .tooMany: "A shard has 1 to \(RegisterShard.maximumFamilies) families."
        case .stockMissing: "The lists of names that belong to this program can't be read."
        }
    }
    package var recovery: String {
        switch self {
        case .tooMany: "Make several shards, of several seeds."
        case .stockMissing: "Install the program with the folder that lies beside it."
        }
    }
}

/// The lists of names and places that a shard is made from, read once.
struct Stock: Sendable {
    let communities: [Community]
    let names: GivenNames
    let tehsils: [Tehsil]
    let villages: VillageNames

    /// Reads the lists of this target.
    init() throws(SynthesisProblem) {
        communities = try Self.lines("surnames").compactMap { Community($0) }
        names = GivenNames(given: try Self.lines("given"), second: try Self.lines("second"))
        tehsils = try Self.lines("tehsils").compactMap { Tehsil($0) }
        villages = VillageNames(try Self.lines("villages"))
        guard !communities.isEmpty, !tehsils.isEmpty else { throw .stockMissing }
    }

    /// The fields of each line that is no comment.
    private static func lines(_ name: String) throws(SynthesisProblem) -> [[Substring]] {
        guard let folder = Bundle.module.resourcePath,
            let data = FileManager.default.contents(atPath: "\(folder)/Stock/\(name).tsv")
        else { throw .stockMissing }
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }
}
