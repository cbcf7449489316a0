/// The fixture with one short service that uses conditions, a group, a repetition and papers: ten thousand of it are
/// compiled in a minute.
enum FuzzCatalogue {
    static let files: [String: [UInt8]] = CatalogueFixture().files
        .merging([CatalogueFixture.service: service, "documents.yaml": documents]) { $1 }
        .mapValues { Array($0.utf8) }

    private static let documents = """
        documents:
          - { id: pan, name: { hi: पैन, en: PAN }, issued_by: dep.paper, valid_months: null }
          - { id: bill, name: { hi: बिल, en: Bill }, issued_by: null, valid_months: null }
        """

    private static let service = """
        department: dep
        services:
          - id: dep.paper
            number: null
            version: 1
            name: { hi: अ, en: A }
            about: { hi: अ, en: A }
            output: sanction
            decided_at: state
            life_events: [job]
            synonyms: { hi: [आ], en: [a] }
            subject: family
            steps:
              - id: one
                title: { hi: एक, en: One }
                items:
                  - field:
                      id: use
                      label: { hi: क, en: U }
                      kind: choice
                      choices: [{ id: a, label: { hi: क, en: A } }, { id: b, label: { hi: ख, en: B } }]
                      required: true
                  - field:
                      id: day
                      label: { hi: दिन, en: D }
                      kind: date
                      earliest: today - 2 years
                      latest: null
                      required: { answer: use, is: a }
                      from: register.birth_date
                  - { group: bank, as: bank, when: { any: [{ answer: use, one_of: [a] }, { fact: age, at_least: 2 }] } }
                  - repeat:
                      id: heirs
                      title: { hi: व, en: H }
                      minimum: 0
                      maximum: 2
                      items: [{ field: { id: n, label: { hi: न, en: N }, kind: time, required: true } }]
            eligibility: { fact: bpl, is: yes, effective_from: null, source: null, confidence: unconfirmed }
            documents: [{ any_of: [pan, bill], origin: seen, required: { document: pan, held: true } }]
            declaration: { title: { hi: घ, en: D }, text: { hi: "{use}", en: "{use}" } }
            time_limit_working_days: null
            officer: null
            first_appeal: { officer: null, days: null }
            second_appeal: { officer: null, days: null }
            statutory_fee_rupees: { value: 1.50, effective_from: null, source: null, confidence: unconfirmed }
            certificate: null
        """
}
