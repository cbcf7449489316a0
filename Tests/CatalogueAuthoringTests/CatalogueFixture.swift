import CatalogueAuthoring
import Domain
import FoundationEssentials

/// A small catalogue that compiles, to be spoilt one line at a time.
struct CatalogueFixture {
    static let service = "services/dep.paper.yaml"

    /// The text of each file by its name.
    var files: [String: String] = [
        "catalogue.yaml": "version: 7\n",
        "fees.yaml": """
            operator_rupees: { value: 15, effective_from: 2023-09-20, source: "https://a.example", confidence: press }
            society_rupees: { value: 5.50, effective_from: null, source: ["https://a.example", "G.O. 1"], confidence: official }
            printed_copy_rupees: { value: 5, effective_from: null, source: null, confidence: unconfirmed }
            """,
        "holidays.yaml": """
            published_until: 2026-12-31
            holidays:
              - { date: 2026-10-02, name: { hi: जयंती, en: Birthday }, source: null, confidence: unconfirmed }
              - { date: 2026-01-26, name: { hi: दिवस, en: Day }, source: https://a.example, confidence: press }
            """,
        CatalogueFixture.service: """
            id: dep.paper
            number: 6.10
            version: 3
            name: { hi: काग़ज़, en: Paper }
            department: { hi: विभाग, en: Department }
            fields:
              - id: amount
                label: { hi: राशि, en: Amount }
                hint: null
                kind: rupees
                minimum: 1
                maximum: 500
                required: true
              - id: answer
                label: { hi: उत्तर, en: Answer }
                hint: { hi: चुनें, en: Choose }
                kind: choice
                choices:
                  - { id: yes, label: { hi: हाँ, en: "Yes" } }
                  - { id: no, label: { hi: नहीं, en: "No" } }
                required: true
              - id: remark
                label: { hi: टिप्पणी, en: Remark }
                hint: null
                kind: text
                maximum_length: 80
                required: false
            declaration:
              title: { hi: घोषणा, en: Declaration }
              text:
                hi: >-
                  मैं {applicant}, {guardian}, {address}, {birth_date}, {samagra},
                  राशि {amount}, उत्तर {answer}, {remark}।
                en: I, {applicant}, declare {amount}.
            documents:
              - { id: declaration, name: { hi: घोषणा, en: Declaration }, origin: declaration }
              - { id: samagra, name: { hi: समग्र, en: Samagra }, origin: register }
            time_limit_working_days:
              value: 3
              effective_from: null
              source: https://a.example
              confidence: press
            officer: { value: { hi: अधिकारी, en: Officer }, effective_from: null, source: null, confidence: unconfirmed }
            first_appeal:
              officer: { value: { hi: अपील, en: Appeal }, effective_from: null, source: null, confidence: unconfirmed }
              days: { value: 30, effective_from: null, source: "", confidence: unconfirmed }
            statutory_fee_rupees: { value: 0, effective_from: null, source: null, confidence: unconfirmed }
            certificate:
              title: { hi: प्रमाण पत्र, en: Certificate }
              statute: { hi: "प्रमाणित, {financial_year}", en: "Certified, {financial_year}" }
              note: { hi: टीप, en: Note }
              wording_confirmed: true
              validity_years: { value: 1, effective_from: null, source: null, confidence: unconfirmed }
            """,
    ]

    /// Compiles what is in memory.
    func compile() throws(CatalogueFaults) -> Catalogue {
        try CatalogueCompiler.compile(files: files.mapValues { Array($0.utf8) })
    }

    /// Writes the files into a new folder and compiles that.
    func compileInFolder() throws -> Catalogue {
        let folder = try TemporaryFolder()
        try folder.write(files.mapValues { Array($0.utf8) })
        return try CatalogueCompiler.compile(folder: folder.path)
    }

    /// The faults of these files, compiled from a folder; empty where there are none.
    func faults() throws -> [CatalogueFault] {
        do {
            _ = try compileInFolder()
            return []
        } catch let faults as CatalogueFaults {
            return faults.faults
        }
    }
}
