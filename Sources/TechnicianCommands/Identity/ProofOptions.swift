import ArgumentParser

/// What both verbs that verify a proof of identity ask for.
struct ProofOptions: ParsableArguments {
    @Option(help: "Folder of UIDAI's certificates.") var certificates: String
    @Flag(help: "Print the result as JSON.") var json = false
}

/// Reads a file named on the command line.
enum ProofInput {
    /// At most so many bytes of a file, or of standard input where it is `-`; `nil` where it can't be read.
    static func bytes(_ file: String, limit: Int) -> [UInt8]? {
        let path = file == "-" ? "/dev/stdin" : file
        guard let handle = InputFile(path) else { return nil }
        return handle.read(upTo: limit)
    }
}
