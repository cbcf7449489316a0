import ArgumentParser
import StateServer

struct TrustCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust", abstract: "Print the trust file: what checkers of certificates pin.",
        discussion: """
            The root first, then the authorities that chain to it, in PEM. With it alone, `eseva-node verify` checks a
            certificate's PDF or QR.

            Example: eseva-state trust --data DIR > root.pem
            """)

    @OptionGroup var options: DirectoryOptions

    func run() throws {
        print(try options.directory.trustPEM(), terminator: "")
    }
}
