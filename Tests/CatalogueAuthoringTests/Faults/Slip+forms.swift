/// Slips in forms.
extension Slip {
    /// Names that stand twice or mean something else.
    static let names = [
        Slip("field twice", "id: village,", "id: mobile,", "The id `mobile` stands in line "),
        Slip("step twice", "id: second", "id: first", "The id `first` stands in line "),
        Slip("choice twice", "id: other, label", "id: loan, label", "The id `loan` stands in line "),
        Slip("group named like a field", "as: purse", "as: traits", "The id `traits` stands in line "),
        Slip("repeat named like a field", "id: heirs", "id: area", "The id `area` stands in line "),
        Slip(
            "field of a group twice", in: CatalogueFixture.group, "id: holder", "id: own",
            "The id `own` stands in line 4"),
        Slip("id with capitals", "id: at,", "id: At,", "`id` is not a name."),
        Slip("id that begins with a digit", "id: at,", "id: 2at,", "`id` is not a name."),
        Slip(
            "field named like the register's", "id: at,", "id: guardian,", at: "      text:",
            "`{guardian}` is filled from the register already."),
        Slip("service number with letters", "\"6.10\"", "6.2a", "`number` is not a service number."),
        Slip("service without department", "- id: dep.paper", "- id: paper", "`id` is not a service's name."),
        Slip("service twice", "- id: dep.grant", "- id: dep.paper", "The id `dep.paper` stands in "),
        Slip("department that is not the file's", "department: dep", "department: idle", "The file is not named for"),
        Slip(
            "group that is not the file's", in: CatalogueFixture.group, "id: bank", "id: bench", "The file is not named"
        ),
    ]

    /// Steps, groups, repetitions.
    static let forms = [
        Slip("no questions", formOfGrant, "    steps: []\n", "The form asks nothing."),
        Slip("no items", itemsOfGrant, "        items: []\n", "The step has 0 questions."),
        Slip("eight questions", itemsOfGrant, questions(8), "`items` has more than 7 items."),
        Slip(
            "eight questions with those of a group", itemsOfGrant,
            questions(6) + "          - { group: bank, as: b }\n",
            "The step has 8 questions."),
        Slip("group that is not there", "group: bank", "group: shop", "There is no `shop` in groups/."),
        Slip("group without a name", "            as: account\n", "", at: "- group: bank", "`as` is missing."),
        Slip(
            "neither field nor group", "- field: { id: at, label: { hi: समय, en: At }, kind: time, required: false }",
            "- { when: { answer: since, is_answered: true } }", "An item is a field, a group or a repeat."),
        Slip(
            "repeat in a repeat", "- { group: bank, as: purse,",
            "- repeat: { id: x, items: [] }\n                - { group: bank, as: purse,",
            "A repeat stands in a repeat."),
        Slip(
            "entries reversed", "minimum: 1\n              maximum: 5\n", "minimum: 6\n              maximum: 5\n",
            "`minimum` is more than `maximum`."),
        Slip("no entries", "              maximum: 5\n", "              maximum: 0\n", "`maximum` is 0."),
        Slip(
            "group without questions", in: CatalogueFixture.group, groupItems, "items: []\n",
            "The group asks nothing."),
        Slip("register that knows no such", "register.mobile", "register.phone", "`from` is nothing that is known"),
        Slip(
            "locker of no such paper", "locker.paper.amount", "locker.sheet.amount",
            "There is no `sheet` in documents.yaml."),
        Slip(
            "locker's paper without the fact", "locker.paper.amount", "locker.paper.use",
            "`paper` does not state `use`."),
    ]

    /// What each kind of field has.
    static let kinds = [
        Slip("unknown kind", "kind: time,", "kind: hour,", "`kind` is none of the known words."),
        Slip("unknown member", "who: child", "who: cousin", "`who` is none of the known words."),
        Slip("unknown format", "format: mobile", "format: phone", "`format` is none of the known words."),
        Slip("unknown level", "level: village", "level: state", "`level` is none of the known words."),
        Slip("length of a text", "maximum_length: 80", "maximum_length: 2001", "`maximum_length` is 2001."),
        Slip("limits reversed", "minimum: 1\n", "minimum: 501\n", "`minimum` is more than `maximum`."),
        Slip("negative rupees", "minimum: 1\n", "minimum: -1\n", "`minimum` is -1."),
        Slip(
            "rupees beyond twelve digits", "maximum: 500\n", "maximum: 1000000000000\n", "`maximum` is 1000000000000."),
        Slip("number in words", "minimum: 0.25", "minimum: quarter", "`minimum` is not a number."),
        Slip("five decimals", "minimum: 0.25", "minimum: 0.25001", "`minimum` is not a number."),
        Slip("decimals beyond four", "decimals: 2", "decimals: 5", "`decimals` is 5."),
        Slip(
            "number's limits reversed", "maximum: 100\n", "maximum: 0.2\n", at: "minimum: 0.25",
            "`minimum` is more than"),
        Slip("day that does not move so", "today - 18 years", "today - 18 moons", "`earliest` is not a day."),
        Slip("day too far away", "today - 18 years", "today - 201 years", "`earliest` is too far away."),
        Slip("days reversed", "today - 18 years", "today + 31 days", "`earliest` is after `latest`."),
        Slip("bound that does not exist", "2026-01-01", "2026-02-29", "`earliest` is not a day."),
        Slip(
            "one choice", choices, "              choices: [{ id: loan, label: { hi: ऋण, en: Loan } }]\n",
            "There is nothing"),
        Slip("more than there are", "maximum: 2\n", "maximum: 3\n", "`maximum` is 3."),
        Slip("long paper label", "en: Sum", "en: " + String(repeating: "x", count: 31), "“"),
        Slip("required perhaps", "kind: time, required: false", "kind: time, required: maybe", "`required` is neither"),
    ]

    private static let choices = """
                      choices:
                        - { id: loan, label: { hi: ऋण, en: Loan } }
                        - { id: other, label: { hi: अन्य, en: Other } }

        """

    private static let itemsOfGrant = """
                items:
                  - field: { id: sum, label: { hi: राशि, en: Sum }, kind: yes_no, required: true }

        """

    private static let formOfGrant = """
            steps:
              - id: only
                title: { hi: एक, en: One }

        """ + itemsOfGrant

    private static let groupItems = """
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

    private static func questions(_ count: Int) -> String {
        "        items:\n"
            + (1...count).map { number in
                "          - field: { id: q\(number), label: { hi: क, en: Q }, kind: yes_no, required: true }\n"
            }.joined()
    }
}
