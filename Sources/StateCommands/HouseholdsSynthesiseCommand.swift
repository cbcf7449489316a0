import ArgumentParser
import FoundationEssentials
import Glibc
import RegisterSynthesis

struct HouseholdsSynthesiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synthesise", abstract: "Write an invented register, for trials and measurements.",
        discussion: """
            No family in it is real: names, ages, spellings and addresses are drawn from a seed as registers of Madhya
            Pradesh have them; where an id, a mobile number or a name equals a real one, it does so by chance. The same
            seed and size write the same bytes. Fifty families have two hundred members.

            Example: eseva-state households synthesise --families 50000 --seed 7 --out shard.jsonl
            """)

    @Option(help: "How many, at most \(RegisterShard.maximumFamilies).")
    var families: Int

    @Option(help: "What all is drawn from.")
    var seed: UInt64

    @Option(help: "The file to write.")
    var out: String

    @Option(help: "json-lines, as `import-households` takes it, or csv, for sync/samples/register-extract.yaml.")
    var format = ShardFile.jsonLines

    func run() throws {
        let shard = try RegisterShard(seed: seed, families: families)
        guard let file = fopen(out, "wbe") else { throw ValidationError("\(out) can't be written.") }
        defer { fclose(file) }
        try write(format.head, to: file)
        for index in 0..<shard.families {
            if let household = shard.household(index) { try write(try format.bytes(of: household), to: file) }
        }
        guard fflush(file) == 0 else { throw ValidationError("\(out) can't be written to its end.") }
    }

    private func write(_ bytes: [UInt8], to file: UnsafeMutablePointer<FILE>) throws {
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw ValidationError("\(out) can't be written to its end.")
        }
    }
}

extension ShardFile: ExpressibleByArgument {}
