import ArgumentParser
import Domain
import FoundationEssentials
import Primitives
import Trust

/// `eseva-node verify`.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a certificate with nothing but the trust file: no network, no list of signers.",
        discussion: """
            FILE is a certificate's PDF, or the text inside its QR. Ends with 0: genuine; 1: not to be accepted; \
            2: can't tell. The reason stands in words.
            """)

    /// No certificate is larger.
    private static let maximumBytes = 32 << 20

    @Argument(help: "PDF, or QR text.") var file: String
    @Option(help: "The state's trust file: the root first, then its authorities.") var root: String
    @Option(help: "On which date it is to be valid, YYYY-MM-DD (default: today).") var at: String?
    @Flag(help: "Print the answer as JSON.") var json = false

    func run() async throws {
        var verdict: Verdict?
        try await Console.reporting(json: json) {
            let date = try at.map { text in
                guard let date = CivilDate(iso: text) else { throw ValidationError("--at is no date (YYYY-MM-DD).") }
                return date
            }
            guard let trust = try? Data(contentsOf: URL(filePath: root)) else {
                throw ValidationError("\(root) can't be read.")
            }
            let verifier = Verifier(trust: try TrustFile(pem: String(decoding: trust, as: UTF8.self)))
            let today = SystemClock().now().civilDate
            guard let bytes = try? Data(contentsOf: URL(filePath: file)), bytes.count <= Self.maximumBytes else {
                throw ValidationError("\(file) can't be read, or is too large.")
            }
            verdict = verifier.verify(file: Array(bytes), on: date ?? today)
        }
        guard let verdict else { return }
        if json { try Console.say(json: VerdictReport(verdict)) } else { describe(verdict) }
        throw ExitCode(verdict.answer.exitCode)
    }

    private func describe(_ verdict: Verdict) {
        Console.say("\(verdict.answer.rawValue): \(verdict.sentence.english)")
        Console.say(verdict.sentence.hindi)
        guard let details = verdict.details else { return }
        Console.say("number: \(details.claims.number)")
        Console.say("name: \(details.claims.name.hindi) / \(details.claims.name.english)")
        for fact in details.claims.facts { Console.say("\(fact.key): \(fact.text)") }
        Console.say("issued: \(details.claims.issuedAt.isoText)")
        if let until = details.claims.validUntil { Console.say("valid until: \(until.isoText)") }
        Console.say("lease: \(details.lease.id)")
        Console.say(Verdict.revocationNotChecked.english)
    }
}

/// A verdict as `--json` prints it.
struct VerdictReport: Encodable {
    let answer: String
    let reason: String
    let sentence: LocalizedText
    let revocation: String
    let number: String?
    let name: LocalizedText?
    let issuedAt: String?
    let validUntil: String?
    let lease: String?
    let facts: [String: String]?

    init(_ verdict: Verdict) {
        answer = verdict.answer.rawValue
        reason = verdict.key
        sentence = verdict.sentence
        revocation = Verdict.revocationNotChecked.english
        let claims = verdict.details?.claims
        number = claims?.number.text
        name = claims?.name
        issuedAt = claims?.issuedAt.isoText
        validUntil = claims?.validUntil?.isoText
        lease = verdict.details?.lease.id
        facts = claims.map { claims in
            Dictionary(claims.facts.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
        }
    }
}
