import ArgumentParser
import IdentityProofs

/// `eseva-node aadhaar-qr`.
struct AadhaarQRCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aadhaar-qr",
        abstract: "Verify an Aadhaar Secure QR offline and print what it says.",
        discussion: """
            FILE holds the decimal digits that a scanner types, or is - for standard input. Ends with 0: verified; \
            1: the signature does not count; 2: malformed; 3: can't tell, no certificate can be read. Nothing is kept.
            """)

    @Argument(help: "File of digits, or -.") var file: String
    @OptionGroup var options: ProofOptions

    func run() async throws {
        try ProofReport.print(json: options.json) { () throws(ProofProblem) in
            guard let digits = ProofInput.bytes(file, limit: 2 * ProofLimits.qrDigits) else { throw .malformed }
            return AadhaarQR(scanned: digits)
        } signers: {
            try ProofSigners(folder: options.certificates)
        }
    }
}
