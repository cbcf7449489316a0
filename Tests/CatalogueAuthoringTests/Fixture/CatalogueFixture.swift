import CatalogueAuthoring
import Domain
import FoundationEssentials

/// A small catalogue that compiles and uses every key there is, to be spoilt one line at a time.
struct CatalogueFixture {
    static let service = "services/dep.yaml"
    static let group = "groups/bank.yaml"

    /// The text of each file by its name.
    var files: [String: String] = lists.merging([group: bank, service: services]) { first, _ in first }

    /// The same, where the grant is two schemes and its question states a fact.
    static var withSchemes: CatalogueFixture {
        var fixture = CatalogueFixture()
        fixture.files[service]?.replace("    eligibility: null\n", with: schemes)
        fixture.files[service]?.replace(
            "- field: { id: sum, label: { hi: राशि, en: Sum }, kind: yes_no, required: true }", with: stating)
        return fixture
    }

    private static let stating = """
        - field:
                      id: sum
                      label: { hi: राशि, en: Sum }
                      kind: yes_no
                      required: true
                      states: { fact: bpl, of: family }
        """

    static let schemes = """
            eligibility:
              schemes:
                - id: old
                  name: { hi: वृद्ध, en: Old }
                  rule: { fact: age, at_least: 60, effective_from: null, source: null, confidence: unconfirmed }
                - id: poor
                  name: { hi: गरीब, en: Poor }
                  rule: { fact: bpl, is: yes, effective_from: null, source: null, confidence: unconfirmed }

        """

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

    private static let lists = [
        "catalogue.yaml": "version: 7\n",
        "fees.yaml": """
        operator_rupees: { value: 15, effective_from: 2023-09-20, source: https://a.example, confidence: press }
        society_rupees:
          value: 5.50
          effective_from: null
          source: [https://a.example, https://b.example]
          confidence: official
        printed_copy_rupees: { value: 5, effective_from: null, source: null, confidence: unconfirmed }
        """,
        "holidays.yaml": """
        published_until: 2026-12-31
        holidays:
          - { date: 2026-10-02, name: { hi: जयंती, en: Birthday }, source: null, confidence: unconfirmed }
          - { date: 2026-01-26, name: { hi: दिवस, en: Day }, source: https://a.example, confidence: press }
        """,
        "guarantee.yaml": """
        completion_days: { value: 30, effective_from: null, source: https://a.example, confidence: press }
        penalty_per_day_rupees: { value: 250, effective_from: null, source: https://a.example, confidence: press }
        penalty_maximum_rupees: { value: 5000, effective_from: null, source: https://a.example, confidence: press }
        penalty_counts: { value: working_days, effective_from: null, source: null, confidence: unconfirmed }
        first_appeal_window_days: { value: 30, effective_from: null, source: null, confidence: unconfirmed }
        second_appeal_window_days: { value: 60, effective_from: null, source: null, confidence: unconfirmed }
        first_appeal_service: dep.paper
        second_appeal_service: dep.paper
        same_day:
          opens: { value: "09:30", effective_from: 2018-03-01, source: https://a.example, confidence: press }
          closes: { value: "13:30", effective_from: null, source: https://a.example, confidence: press }
          services:
            - { service: dep.paper, source: null, confidence: unconfirmed }
        """,
        "departments.yaml": """
        departments:
          - { id: dep, number: 6, name: { hi: विभाग, en: Department } }
          - { id: idle, number: null, name: { hi: खाली, en: Idle } }
        """,
        "life_events.yaml": """
        life_events:
          - { id: birth, name: { hi: जन्म, en: Birth } }
          - { id: job, name: { hi: नौकरी, en: Job } }
        """,
        "documents.yaml": """
        documents:
          - { id: declaration, name: { hi: घोषणा, en: Declaration }, issued_by: null, valid_months: null }
          - { id: pan, name: { hi: पैन, en: PAN }, issued_by: null, valid_months: null }
          - id: paper
            name: { hi: काग़ज़, en: Paper }
            issued_by: dep.paper
            valid_months: { value: 12, effective_from: null, source: null, confidence: unconfirmed }
        """,
    ]

    private static let bank = """
        id: bank
        title: { hi: बैंक, en: Bank }
        items:
          - field: { id: own, label: { hi: अपना, en: Own }, kind: yes_no, required: true }
          - field:
              id: holder
              label: { hi: नाम, en: Holder }
              kind: text
              maximum_length: 80
              required: true
              when: { answer: own, is: no }
        """
}
