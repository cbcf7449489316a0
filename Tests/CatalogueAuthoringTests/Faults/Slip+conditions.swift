/// Slips in conditions, papers and the whole.
extension Slip {
    static let conditions = [
        Slip(
            "answer that nobody asks", "{ answer: use, is: other }", "{ answer: usage, is: other }",
            "No question `usage`"),
        Slip("answer asked later", "{ answer: use, is: other }", "{ answer: area, at_least: 1 }", "No question `area`"),
        Slip(
            "answer to itself", "{ answer: use, is: other }", "{ answer: remark, is_answered: true }",
            "No question `remark`"),
        Slip(
            "answer of another entry", "{ answer: account.own, is: yes }", "{ answer: heirs.name, is_answered: true }",
            "No question `heirs.name`"),
        Slip(
            "answer of an entry from outside", "from: register.mobile",
            "when: { answer: heirs.name, is_answered: true }", "No question `heirs.name`"),
        Slip(
            "answer without a name", "{ answer: use, is: other }", "{ answer: Use, is: other }",
            "`answer` names no question."),
        Slip(
            "answer outside a group", in: CatalogueFixture.group, "answer: own", "answer: amount",
            "No question `amount`"),
        Slip(
            "word that is no choice", "{ answer: use, is: other }", "{ answer: use, is: gift }", "It is never `gift`."),
        Slip("word that is neither yes nor no", "account.own, is: yes", "account.own, is: true", "It is never `true`."),
        Slip("words among which one is none", "[tall, old]", "[tall, new]", "It is never `new`."),
        Slip("a word twice", "[tall, old]", "[tall, tall]", "`one_of` names a word twice."),
        Slip("no words", "[tall, old]", "[]", "`one_of` names nothing."),
        Slip("word for a number", "more_than: 100", "more_than: many", "`more_than` is not a number."),
        Slip("number for a day", "less_than: today - 6 months", "less_than: 6", "`less_than` is not a day."),
        Slip(
            "limit for a choice", "{ answer: use, is: other }", "{ answer: use, at_least: 2 }",
            "`at_least` does not fit"),
        Slip("word for a text", "name, is_answered: true", "name, is: me", "`is` does not fit"),
        Slip("held for an answer", "name, is_answered: true", "name, held: true", "`held` does not fit"),
        Slip(
            "answered for a paper", "document: pan, held: false", "document: pan, is_answered: false",
            "`is_answered` does not fit"),
        Slip("word for held", "held: false", "held: no", "`held` is neither true nor false."),
        Slip(
            "paper that is not listed", "document: pan, held", "document: pin, held",
            "There is no `pin` in documents.yaml."),
        Slip("unknown fact", "fact: age,", "fact: height,", "`fact` is none of the known words."),
        Slip("word that a fact never is", "[farmer, labourer]", "[farmer, king]", "It is never `king`."),
        Slip("fact of a question that names nobody", "of: who", "of: use", "`use` is nobody of whom a fact is known."),
        Slip("fact of nobody", "of: who", "of: cousin", "`cousin` is nobody of whom a fact is known."),
        Slip(
            "day for a fact that has none", "fact: age, of: who", "fact: age, on: 01-01, of: who",
            "There is no key `on` here."),
        Slip("no day", "fact: age_on, on: 01-01,", "fact: age_on,", "`on` is missing."),
        Slip("day that not every year has", "on: 01-01", "on: 02-29", "`on` is not a day of the year."),
        Slip(
            "two things at once", "{ answer: use, is: other }", "{ answer: use, fact: bpl, is: yes }",
            "The condition looks at 2"),
        Slip("nothing", "{ answer: use, is: other }", "{ is: other }", "The condition looks at nothing."),
        Slip("no comparison", "{ answer: use, is: other }", "{ answer: use }", "The condition compares nothing."),
        Slip("two comparisons", "more_than: 100", "more_than: 100, less_than: 200", "The condition compares 2 times."),
        Slip("joined nothing", "{ answer: use, is: other }", "{ all: [] }", "`all` joins nothing."),
        Slip(
            "source outside eligibility", "is: other }", "is: other, source: null }", "There is no key `source` here."),
        Slip(
            "too deep", "{ answer: use, is: other }",
            String(repeating: "{ any: [", count: 8) + "\n                { answer: use, is: other }"
                + String(repeating: "] }", count: 8), at: "{ answer: use, is: other }",
            "The condition is nested too deeply."),
    ]

    static let papers = [
        Slip("unknown origin", "origin: seen", "origin: home", "`origin` is none of the known words."),
        Slip(
            "paper of no list", "any_of: [pan, paper]", "any_of: [pan, sheet]", "There is no `sheet` in documents.yaml."
        ),
        Slip("one of one", "any_of: [pan, paper]", "any_of: [pan]", "`any_of` needs two different papers."),
        Slip("same paper twice", "any_of: [pan, paper]", "document: declaration", "The same paper stands in line "),
        Slip("no paper", "any_of: [pan, paper]\n        origin: seen", "origin: seen", "A paper is a `document` or"),
        Slip("paper's condition", "{ answer: use, is: loan }", "{ answer: usage, is: loan }", "No question `usage`"),
        Slip(
            "source without confidence", "        confidence: press\n    declaration", "    declaration",
            at: "- any_of", "`confidence` is missing."),
        Slip("no declaration to sign", declaration, "    declaration: null\n", "The papers name a declaration"),
        Slip(
            "certificate of the state", "decided_at: node", "decided_at: state", at: "    certificate:",
            "The centre signs no such"),
        Slip(
            "certificate for a sanction", "output: certificate", "output: sanction", at: "    certificate:",
            "The centre signs no such"),
        Slip(
            "no words for a certificate", "output: sanction\n    decided_at: state",
            "output: certificate\n    decided_at: node",
            at: "    certificate: null", "The centre signs a certificate without words."),
        Slip(
            "fact that nobody asks", "[amount, account.own]", "[amount, area, sum]", "The form has no question `sum`."),
        Slip(
            "fact of an entry", "[amount, account.own]", "[amount, heirs.name]",
            "The form has no question `heirs.name`."),
        Slip("fact twice", "[amount, account.own]", "[amount, amount]", "A fact stands twice."),
        Slip("validity of no years", "value: 1, effective_from", "value: 0, effective_from", "`value` is 0."),
        Slip(
            "rule without a source", "at_least: 5, effective_from: null,", "at_least: 5,",
            "`effective_from` is missing."),
        Slip(
            "rule of the press without a source", "          source: https://a.example\n", "          source: null\n",
            "`confidence: press` needs a source."),
        Slip(
            "rule on a question that nobody asks", "- answer: amount", "- answer: sum",
            "No question `sum`"),
        Slip(
            "rule that ends before it begins", "effective_until: 2030-03-31", "effective_until: 2020-03-31",
            "The test ends before it begins."),
        Slip(
            "rule that ends on no day", "effective_until: 2030-03-31", "effective_until: 2030-02-30",
            "`effective_until` is"),
        Slip(
            "fact that no answer of this kind says", yesNo, sum + "age }",
            "An answer of this kind does not say `age`."),
        Slip(
            "fact of nobody in the house", yesNo, sum + "bpl, of: who }",
            "`of` is nobody of whom one states a fact."),
        Slip("one scheme", "    eligibility: null", oneScheme, at: "      schemes:", "A service of one scheme has no"),
        Slip(
            "scheme without a rule", "    eligibility: null",
            "    eligibility:\n      schemes:\n        - { id: a, name: { hi: क, en: A } }",
            at: "        - { id: a", "`rule` is missing."),
        Slip(
            "scheme beside a rule", "    eligibility: null\n", CatalogueFixture.schemes + "      all: []\n",
            at: "      all: []",
            "There is no key `all` here."),
    ]

    private static let yesNo = "label: { hi: राशि, en: Sum }, kind: yes_no, required: true"
    private static let sum = "label: { hi: र, en: S }, kind: yes_no, required: true, states: { fact: "
    private static let oneScheme = """
            eligibility:
              schemes:
                - id: a
                  name: { hi: क, en: A }
                  rule: { fact: bpl, is: yes, effective_from: null, source: null, confidence: unconfirmed }
        """

    static let whole = [
        Slip("life event of no list", "[birth, job]", "[birth, jobs]", "There is no `jobs` in life_events.yaml."),
        Slip("life event twice in a service", "[birth, job]", "[job, job]", "A life event stands twice."),
        Slip("number of the Act twice", "number: null", "number: \"6.10\"", "dep.paper has the number 6.10 already."),
    ]

    private static let declaration = """
            declaration:
              title: { hi: घोषणा, en: Declaration }
              text:
                hi: >-
                  मैं {applicant}, {guardian}, {address}, {birth_date}, {samagra},
                  राशि {amount}, खाता {account.own}।
                en: "{applicant}, {guardian}, {address}, {birth_date}, {samagra}, {amount}, {account.own}."

        """
}
