import FoundationEssentials
import Testing
import VisitClient

/// `make visit`, and what judges that are not ours say of what it leaves.
@Suite struct WholeVisitTests {
    private static let papers = [
        "slip.png", "certificate.pdf", "certificate.qr.txt", "root.pem", "signer.pem", "node.sqlite", "state.sqlite",
        "visit.json",
    ]

    @Test func `the whole visit succeeds, its papers convince other judges, and its files hold no plain name`()
        async throws
    {
        let scratch = try ScratchFolder(named: "whole-visit")
        defer { scratch.remove() }
        let visit = try Visit(output: scratch.file("out"), sources: Project.sources) { _ in }
        let succeeded = try await visit.run()
        #expect(succeeded, "\(visit.record.steps.compactMap(\.failure))")
        for paper in Self.papers {
            #expect(FileManager.default.fileExists(atPath: visit.output + "/" + paper), "\(paper)")
        }
        let verdict = try await Judges.ask("verify_certificate.py", [visit.output])
        #expect(verdict.succeeded, "\(verdict.output)\(verdict.errors)")

        let citizen = TrialPeople.citizen
        let words = [citizen.nameHindi, citizen.nameEnglish, citizen.mobile, citizen.member, citizen.family]
        let sealed = try await Judges.ask(
            "find_planted.py", [visit.centre.node.place.dataDirectory] + words + ["Draupadi Dhurve", "8765401299"])
        #expect(sealed.ending == .exited(0), "\(sealed.output)\(sealed.errors)")
    }

    @Test func `the search for plain names finds them in every packing`() async throws {
        let scratch = try ScratchFolder(named: "planted")
        defer { scratch.remove() }
        let made = try await Tool.ask(Judges.python, [Judges.script("plant.py"), scratch.path])
        #expect(made.succeeded, "\(made.errors)")
        let packings = Set(made.output.split(separator: "\n"))
        #expect(packings.count >= 8)
        let answer = try await Judges.ask("find_planted.py", [scratch.path, "रामप्रसाद मरावी"])
        #expect(answer.ending == .exited(1))
        for packing in packings { #expect(answer.output.contains("\(packing): word 1"), "\(packing)") }
    }
}
