import ArgumentParser
import IdentityProofs

/// `eseva-node ekyc`.
struct EKYCCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ekyc",
        abstract: "Verify a paperless e-KYC file offline and print what it says.",
        discussion: """
            FILE is UIDAI's ZIP, or the XML out of it. The share code comes from a file, never from the command line, \
            which others on the machine can see. Ends with 0: verified; 1: the signature does not count; 2: malformed, \
            or the code does not open the file; 3: can't tell, no certificate can be read. Nothing is kept.
            """)

    /// Bytes of the file with the share code.
    private static let maximumCodeBytes = 64

    @Argument(help: "ZIP or XML.") var file: String
    @Option(help: "File with the four digits of the share code, or - for standard input.") var shareCodeFile: String
    @OptionGroup var options: ProofOptions

    func run() async throws {
        try ProofReport.print(json: options.json) { () throws(ProofProblem) in
            guard let code = ProofInput.bytes(shareCodeFile, limit: Self.maximumCodeBytes) else {
                throw .shareCodeMalformed
            }
            guard let bytes = ProofInput.bytes(file, limit: ProofLimits.documentBytes + 1) else { throw .malformed }
            let digits = String(decoding: code, as: UTF8.self).filter { !$0.isWhitespace }
            return PaperlessKYC(file: bytes, shareCode: digits)
        } signers: {
            try ProofSigners(folder: options.certificates)
        }
    }
}
