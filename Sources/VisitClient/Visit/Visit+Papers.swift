import FoundationEssentials

/// The papers that leave the house, taken from where a person would take them.
extension Visit {
    private static let patience = 1_000
    private static let interval = Duration.milliseconds(10)

    /// Draws what the emulated printer received, never the layout.
    func drawSlip() async throws {
        let devices = BuiltPrograms.path(of: "eseva-devices")
        for _ in 0..<Self.patience {
            if let size = try? Data(contentsOf: URL(filePath: centre.node.slipBytes)).count, size > 0 {
                let drawn = try await Tool.ask(
                    devices, ["draw", centre.node.slipBytes, output + "/slip.png", "--last"])
                if drawn.succeeded { return }
            }
            try await Task.sleep(for: Self.interval)
        }
        throw KioskProblem("no whole slip reached the emulated printer")
    }

    /// Prints the certificate into the spool folder and keeps the file that appears there.
    func printCertificate(of request: SubmittedRequest, at desk: KioskDesk) async throws {
        try await desk.open(request.address + "/certificate")
        guard let number = desk.page.text.firstMatch(of: /\d{2,}-[A-Z0-9]+-\d{2}-\d{6,9}-\d/) else {
            throw KioskProblem("the certificate's page shows no number")
        }
        note(certificate: String(number.0))
        try await desk.send(to: request.address + "/certificate")
        let spool = centre.node.spoolFolder
        for _ in 0..<Self.patience {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: spool)) ?? []
            for file in files.sorted() where file.hasSuffix(".pdf") {
                let data = try Data(contentsOf: URL(filePath: spool + "/" + file))
                guard Self.isSigned(data) else { continue }
                try data.write(to: URL(filePath: output + "/certificate.pdf"), options: .atomic)
                return
            }
            try await Task.sleep(for: Self.interval)
        }
        throw KioskProblem("the certificate did not reach the spool folder")
    }

    /// Declarations and orders go to the same folder, without a signature.
    private static func isSigned(_ pdf: Data) -> Bool {
        String(decoding: pdf, as: UTF8.self).contains("/ByteRange")
    }

    /// Renders the page as a scanner would see it and reads the symbol with a reader that is not ours.
    func readQR() async throws {
        let scratch = try ScratchFolder(named: "visit")
        defer { scratch.remove() }
        try await Tool.run(
            "pdftoppm", ["-r", "300", "-png", "-singlefile", output + "/certificate.pdf", scratch.file("page")])
        let text = try await Tool.run(
            "zbarimg", ["--nodbus", "--quiet", "--raw", "-S*.disable", "-Sqr.enable", scratch.file("page.png")])
        let line = text.split(separator: "\n").first ?? ""
        guard !line.isEmpty else { throw KioskProblem("no QR is read from the certificate") }
        try String(line).write(to: URL(filePath: output + "/certificate.qr.txt"), atomically: true, encoding: .utf8)
    }

    /// Takes the trust file from the node, the signer from the signature, and asks our own verifier about both papers.
    func verify() async throws {
        let trust = try Data(contentsOf: URL(filePath: centre.node.place.dataDirectory + "/identity/trust.pem"))
        try trust.write(to: URL(filePath: output + "/root.pem"), options: .atomic)
        try await keepSigner()
        for paper in ["certificate.pdf", "certificate.qr.txt"] {
            try await Tool.run(
                BuiltPrograms.path(of: "eseva-node"),
                ["verify", output + "/" + paper, "--root", output + "/root.pem", "--json"])
        }
    }

    /// The signing certificate, out of the PDF's own CMS: the one among its certificates that issued no other.
    private func keepSigner() async throws {
        let scratch = try ScratchFolder(named: "visit")
        defer { scratch.remove() }
        let pdf = try Data(contentsOf: URL(filePath: output + "/certificate.pdf"))
        let text = String(decoding: pdf, as: UTF8.self)
        guard let digits = text.firstMatch(of: /\/Contents\s*<([0-9A-Fa-f]+)>/)?.1 else {
            throw KioskProblem("the certificate carries no signature")
        }
        try Data(hexadecimal: digits).write(to: URL(filePath: scratch.file("cms.der")))
        let listed = try await Tool.run(
            "openssl", ["pkcs7", "-inform", "DER", "-in", scratch.file("cms.der"), "-print_certs"])
        let found = listed.matches(
            of: /subject=(.*)\n\s*issuer=(.*)\n(-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----)/)
        let issuers = Set(found.map(\.2))
        guard let signer = found.first(where: { !issuers.contains($0.1) }) else {
            throw KioskProblem("the signature carries no signing certificate")
        }
        try (String(signer.3) + "\n").write(
            to: URL(filePath: output + "/signer.pem"), atomically: true, encoding: .utf8)
    }
}

extension Data {
    /// The bytes of an even number of hexadecimal digits.
    fileprivate init(hexadecimal digits: Substring) {
        let values = digits.utf8.map { UInt8($0 > 0x39 ? ($0 | 0x20) - 0x57 : $0 - 0x30) }
        self.init(stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] })
    }
}
