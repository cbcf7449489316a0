extension CatalogueFixture {
    /// A certificate that the centre signs, with every kind of question; and what the state decides.
    static let services = first + second

    private static let first = """
        department: dep
        services:
          - id: dep.paper
            number: "6.10"
            version: 3
            name: { hi: काग़ज़, en: Paper }
            about: { hi: काग़ज़ मिलता है, en: One gets a paper }
            output: certificate
            decided_at: node
            life_events: [birth, job]
            synonyms: { hi: [पर्चा, परची], en: [parcha, slip] }
            subject: member
            steps:
              - id: first
                title: { hi: पहला, en: First }
                items:
                  - field:
                      id: amount
                      label: { hi: राशि, en: Amount }
                      paper_label: { hi: रक़म, en: Sum }
                      hint: { hi: रुपये, en: In rupees }
                      kind: rupees
                      minimum: 1
                      maximum: 500
                      required: true
                  - field:
                      id: use
                      label: { hi: उपयोग, en: Use }
                      kind: choice
                      choices:
                        - { id: loan, label: { hi: ऋण, en: Loan } }
                        - { id: other, label: { hi: अन्य, en: Other } }
                      required: true
                  - field:
                      id: remark
                      label: { hi: टिप्पणी, en: Remark }
                      hint: null
                      kind: paragraph
                      maximum_length: 80
                      required: { answer: amount, more_than: 100 }
                      when: { answer: use, is: other }
                  - field: { id: who, label: { hi: कौन, en: Who }, kind: member, who: child, required: false }
                  - group: bank
                    as: account
                    title: { hi: खाता, en: Account }
                    when: { any: [{ fact: age, of: who, at_least: 10 }, { answer: remark, is_answered: true }] }
              - id: second
                title: { hi: दूसरा, en: Second }
                when: { none: [{ answer: account.own, is: yes }, { document: pan, held: false }] }
                items:
                  - field:
                      id: area
                      label: { hi: रकबा, en: Area }
                      kind: number
                      minimum: 0.25
                      maximum: 100
                      decimals: 2
                      unit: { hi: हेक्टेयर, en: hectares }
                      required: true
                  - field:
                      id: since
                      label: { hi: कब से, en: Since }
                      kind: date
                      earliest: today - 18 years
                      latest: today + 30 days
                      required: true
                  - field:
                      id: until
                      label: { hi: कब तक, en: Until }
                      kind: date
                      earliest: 2026-01-01
                      latest: null
                      required: false
                      when: { answer: since, less_than: today - 6 months }
                  - field: { id: at, label: { hi: समय, en: At }, kind: time, required: false }
                  - repeat:
                      id: heirs
                      title: { hi: वारिस, en: Heirs }
                      minimum: 1
                      maximum: 5
                      when: { all: [{ answer: area, at_most: 2.5 }] }
                      items:
                        - field:
                            id: name
                            label: { hi: नाम, en: Name }
                            kind: text
                            maximum_length: 80
                            required: true
                        - field:
                            id: traits
                            label: { hi: गुण, en: Traits }
                            kind: several
                            choices:
                              - { id: tall, label: { hi: लंबा, en: Tall } }
                              - { id: old, label: { hi: बड़ा, en: Old } }
                            minimum: 1
                            maximum: 2
                            required: { answer: name, is_answered: true }
                        - { group: bank, as: purse, when: { answer: traits, one_of: [tall, old] } }
              - id: third
                title: { hi: तीसरा, en: Third }
                items:
                  - field:
                      id: mobile
                      label: { hi: मोबाइल, en: Mobile }
                      kind: code
                      format: mobile
                      required: true
                      from: register.mobile
                  - field: { id: village, label: { hi: ग्राम, en: Place }, kind: place, level: village, required: true }
                  - field:
                      id: earlier
                      label: { hi: पहले, en: Earlier }
                      kind: rupees
                      minimum: 0
                      maximum: 500
                      required: false
                      from: locker.paper.amount
            eligibility:
              all:
                - { fact: age_on, on: 01-01, at_least: 5, effective_from: null, source: null, confidence: unconfirmed }
                - fact: occupation
                  one_of: [farmer, labourer]
                  effective_from: 2020-04-01
                  effective_until: 2030-03-31
                  source: https://a.example
                  confidence: press
                - any:
                    - none:
                        - answer: amount
                          more_than: 400
                          effective_from: null
                          source: null
                          confidence: unconfirmed
            documents:
              - { document: declaration, origin: declaration, required: true }
              - any_of: [pan, paper]
                origin: seen
                required: { answer: use, is: loan }
                source: https://a.example
                confidence: press
            declaration:
              title: { hi: घोषणा, en: Declaration }
              text:
                hi: >-
                  मैं {applicant}, {guardian}, {address}, {birth_date}, {samagra},
                  राशि {amount}, खाता {account.own}।
                en: "{applicant}, {guardian}, {address}, {birth_date}, {samagra}, {amount}, {account.own}."
            time_limit_working_days:
              value: 3
              effective_from: null
              source: https://a.example
              confidence: press
            officer: { value: { hi: अफ़सर, en: Officer }, effective_from: null, source: null, confidence: unconfirmed }
            first_appeal:
              officer: { value: { hi: अपील, en: High }, effective_from: null, source: null, confidence: unconfirmed }
              days: { value: 30, effective_from: null, source: null, confidence: unconfirmed }
            second_appeal: { officer: null, days: null }
            time_limit_counts: calendar_days
            statutory_fee_rupees: { value: 0, effective_from: null, source: null, confidence: unconfirmed }
            certificate:
              title: { hi: प्रमाण पत्र, en: Certificate }
              statute: { hi: "प्रमाणित, {financial_year}", en: "Certified, {financial_year}" }
              note: { hi: टीप, en: Note }
              wording_confirmed: true
              facts: [amount, account.own]
              validity_years: { value: 1, effective_from: null, source: null, confidence: unconfirmed }

        """

    private static let second = """
          - id: dep.grant
            number: null
            version: 1
            name: { hi: अनुदान, en: Grant }
            about: { hi: अनुदान मिलता है, en: One gets a grant }
            output: sanction
            decided_at: state
            life_events: []
            synonyms: { hi: [], en: [] }
            subject: family
            steps:
              - id: only
                title: { hi: एक, en: One }
                items:
                  - field: { id: sum, label: { hi: राशि, en: Sum }, kind: yes_no, required: true }
            eligibility: null
            documents: []
            declaration: null
            time_limit_working_days: null
            officer: null
            first_appeal: { officer: null, days: null }
            second_appeal: { officer: null, days: null }
            statutory_fee_rupees: null
            certificate: null
        """
}
