import COpenSSL
import FoundationEssentials
import Primitives

/// The certificates that are pinned at this node. None is ever taken from a proof itself, and old ones stay.
package struct ProofSigners: Sendable, Hashable {
    package let all: [ProofSigner]

    package init(_ signers: [ProofSigner]) { all = signers }

    /// Reads every `*.cer`, `*.crt`, `*.pem` and `*.der` of a folder, each with certificates in PEM or one in DER.
    ///
    /// - Throws: ``SignerFolderProblem``: a file that is no certificate is an error, not a gap nobody sees.
    package init(folder: String) throws(SignerFolderProblem) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .unreadable(folder)
        }
        var signers: [ProofSigner] = []
        for name in names.sorted() where Self.endings.contains(where: { name.lowercased().hasSuffix($0) }) {
            signers += try Self.signers(file: folder + "/" + name)
        }
        guard signers.count <= ProofLimits.certificates else { throw .tooMany }
        all = signers
    }

    /// Who signed a message, at a time when they might.
    ///
    /// - Parameter isSignedBy: Whether one pinned key made the signature.
    func signer(
        at time: () throws(ProofProblem) -> Timestamp, where isSignedBy: (ProofSigner) -> Bool
    ) throws(ProofProblem) -> ProofSigner {
        if all.isEmpty { throw .noSigners }
        let matching = all.filter(isSignedBy)
        if matching.isEmpty { throw .notSigned }
        let time = try time()
        guard let signer = matching.first(where: { $0.isValid(at: time) }) else { throw .signerNotValidThen }
        return signer
    }

    private static let endings = [".cer", ".crt", ".pem", ".der"]

    private static func signers(file: String) throws(SignerFolderProblem) -> [ProofSigner] {
        guard let data = try? Data(contentsOf: URL(filePath: file)), data.count <= ProofLimits.certificateFileBytes
        else { throw .unreadable(file) }
        guard let signers = ProofSigner.read(Array(data)) else { throw .notACertificate(file) }
        return signers
    }
}

extension ProofSigner {
    /// All certificates of a file, PEM or DER; `nil` where one of them is none, or none is there.
    static func read(_ bytes: [UInt8]) -> [ProofSigner]? {
        let encoded = certificates(in: bytes)
        let signers = encoded.compactMap { ProofSigner(der: $0) }
        return signers.isEmpty || signers.count < encoded.count ? nil : signers
    }

    private static func certificates(in bytes: [UInt8]) -> [[UInt8]] {
        if bytes.first == 0x30 { return [bytes] }
        guard let input = BIO_new_mem_buf(bytes, Int32(bytes.count)) else { return [] }
        defer { BIO_free(input) }
        var found: [[UInt8]] = []
        while let certificate = PEM_read_bio_X509(input, nil, nil, nil) {
            defer { X509_free(certificate) }
            var start: UnsafeMutablePointer<UInt8>?
            let length = i2d_X509(certificate, &start)
            guard length > 0, let start else { return [] }
            defer { CRYPTO_free(start, nil, 0) }
            found.append(Array(UnsafeBufferPointer(start: start, count: Int(length))))
        }
        // Reading ends with "no start line".
        ERR_clear_error()
        return found
    }
}

/// Why the folder of pinned certificates cannot be used.
package enum SignerFolderProblem: Reported, Hashable {
    /// The path of the folder or the file.
    case unreadable(String)
    case notACertificate(String)
    case tooMany

    package var key: String { "identity.folder" }

    package var summary: String {
        switch self {
        case .unreadable(let path): "\(path) can't be read."
        case .notACertificate(let path): "\(path) holds something else than X.509 certificates with RSA keys."
        case .tooMany: "The folder holds more than \(ProofLimits.certificates) certificates."
        }
    }

    package var recovery: String {
        switch self {
        case .unreadable: "Check the path in `identity.certificates`, and who may read it."
        case .notACertificate: "Take the file out, or put UIDAI's certificate as published there."
        case .tooMany: "Take out what is not UIDAI's."
        }
    }
}
