import Domain
import Primitives

/// Schemes for women and girls, for workers and farmers, for studies, and certificates.
extension SchemeTrial {
    private static let no = Claimant.flag(false), yes = Claimant.flag(true)

    private static let sister = Claimant(
        born: "1990-03-10", sex: .female, status: .married, answers: ["contract_worker": "no", "retired": "no"],
        facts: [
            .familyIncome: .number(Quantity(120_000)), .incomeTax: no, .governmentService: no, .fourWheeler: no,
            .familyLandHectares: .number(Quantity(1)),
        ])
    private static let girl = Claimant(
        born: "2024-03-10", sex: .female,
        answers: [
            "parents_natives": "yes", "parents_income_tax": "no", "living_children": "2", "birth_order": "first",
            "adopted": "no",
        ], facts: [.anganwadi: yes])

    static let women = [
        SchemeTrial("ladli_behna", "wcd.ladli_behna", nil, sister)
            .but("21 on 1 January", .holds) { $0.born = "2005-01-01" }
            .but("21 a day later") { $0.born = "2005-01-02" }
            .but("21 a day before", .holds) { $0.born = "2004-12-31" }
            .but("60 on 1 January") { $0.born = "1966-01-01" }
            .but("60 a day later", .holds) { $0.born = "1966-01-02" }
            .but("60 a day before") { $0.born = "1965-12-31" }
            .but("of a 29 February", .holds) { $0.born = "2004-02-29" }
            .dated("2023-07-24", born: "2000-01-01", .holds).dated("2023-07-24", born: "2000-01-02", .fails)
            .dated("2023-07-25", born: "2000-01-02", .holds).dated("2023-07-25", born: "2002-01-01", .holds)
            .dated("2023-07-25", born: "2002-01-02", .fails)
            .fact(.familyIncome, .atMost, "250000").fact(.familyLandHectares, .atMost, "2.0234", step: "0.0001")
            .but("a man") { $0.sex = .male }.but("unmarried") { $0.status = .unmarried }
            .but("widowed", .holds) { $0.status = .widowed }.but("divorced", .holds) { $0.status = .divorced }
            .but("abandoned", .holds) { $0.status = .abandoned }
            .but("income tax in the family") { $0.facts[.incomeTax] = yes }
            .but("government service in the family") { $0.facts[.governmentService] = yes }
            .but("a car in the family") { $0.facts[.fourWheeler] = yes }
            .but("not asked yet", .unknown) { $0.facts[.fourWheeler] = nil }
            .but("on contract") { $0.answers["contract_worker"] = "yes" }
            .but("retired from service") { $0.answers["retired"] = "yes" }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial("ladli_laxmi", "wcd.ladli_laxmi", nil, girl)
            .but("born on the first day", .holds) { $0.born = "2006-01-01" }
            .but("born a day before") { $0.born = "2005-12-31" }
            .but("born a day after", .holds) { $0.born = "2006-01-02" }
            .answer("living_children", .atMost, "2").but("a boy") { $0.sex = .male }
            .but("not at the anganwadi") { $0.facts[.anganwadi] = no }
            .but("parents of another state") { $0.answers["parents_natives"] = "no" }
            .but("parents pay income tax") { $0.answers["parents_income_tax"] = "yes" }
            .but("second without family planning") { $0.answers["birth_order"] = "second" }
            .but("second with family planning", .holds) {
                $0.answers["birth_order"] = "second"
                $0.answers["adopted"] = "yes"
            },
    ]

    private static let worker = Claimant(
        answers: ["pf_esi_gratuity": "no", "land_hectares": "0.5", "government_service": "no", "income_tax": "no"],
        facts: [.unorganisedWorker: yes])
    private static let farmer = Claimant(
        occupation: .farmer,
        answers: [
            "cultivable": "yes", "post_holder": "no", "official": "no", "pension_10000": "no", "professional": "no",
            "institutional": "no",
        ], facts: [.pmKisan: yes, .incomeTax: no])
    private static let homeless = Claimant(
        answers: ["ration_slip": "yes", "voter_2021": "yes"],
        facts: [.ownHouse: no, .familyLandHectares: .number(Quantity(1)), .incomeTax: no, .governmentService: no])
    private static let pilgrim = Claimant(
        born: "1960-03-10", disability: 0, answers: ["been_before": "no", "fit": "yes", "with_spouse": "no"],
        facts: [.incomeTax: no])

    static let work = [
        SchemeTrial("sambal", "lab.sambal", nil, worker).answer("land_hectares", .atMost, "1", step: "0.01")
            .but("has an employer") { $0.facts[.unorganisedWorker] = no }
            .but("has a provident fund") { $0.answers["pf_esi_gratuity"] = "yes" }
            .but("a civil servant") { $0.answers["government_service"] = "yes" }
            .but("pays income tax") { $0.answers["income_tax"] = "yes" },
        SchemeTrial(
            "bocw", "lab.bocw_registration", nil,
            Claimant(facts: [.constructionDays: .number(Quantity(120))])
        ).age(.atLeast, 18).age(.atMost, 60).fact(.constructionDays, .atLeast, "90"),
        SchemeTrial("kisan_kalyan", "agri.kisan_kalyan", nil, farmer)
            .but("not registered for PM-Kisan") { $0.facts[.pmKisan] = no }
            .but("no land of their own") { $0.answers["cultivable"] = "no" }
            .but("a shopkeeper") { $0.occupation = .business }
            .but("occupation not entered", .unknown) { $0.occupation = nil }
            .but("income tax in the family") { $0.facts[.incomeTax] = yes }
            .but("a high post") { $0.answers["post_holder"] = "yes" }
            .but("an official") { $0.answers["official"] = "yes" }
            .but("a pension") { $0.answers["pension_10000"] = "yes" }
            .but("a doctor") { $0.answers["professional"] = "yes" }
            .but("an institution’s land") { $0.answers["institutional"] = "yes" }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial("awas_bhu", "prd.awas", nil, homeless)
            .fact(.familyLandHectares, .lessThan, "2.0234", step: "0.0001")
            .but("has a house") { $0.facts[.ownHouse] = yes }
            .but("no ration slip") { $0.answers["ration_slip"] = "no" }
            .but("no voter then") { $0.answers["voter_2021"] = "no" }
            .but("income tax in the family") { $0.facts[.incomeTax] = yes }
            .but("government service in the family") { $0.facts[.governmentService] = yes },
        SchemeTrial("teerth", "rel.teerth_darshan", nil, pilgrim).age(.atLeast, 60)
            .woman(58)
            .but("young and disabled by 60 per cent") {
                $0.born = "1990-01-01"
                $0.disability = 60
            }
            .but("young and disabled by 61 per cent", .holds) {
                $0.born = "1990-01-01"
                $0.disability = 61
            }
            .but("pays income tax") { $0.facts[.incomeTax] = yes }
            .but("went before") { $0.answers["been_before"] = "yes" }.but("not fit") { $0.answers["fit"] = "no" }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
    ]

    private static let student = Claimant(
        born: "2008-03-10", caste: .obc, answers: ["parents_income": "90000", "attendance": "80", "passed": "yes"])

    static let studies = [
        SchemeTrial(
            "ews", "gad.ews", nil, Claimant(caste: .general, answers: ["annual_income": "300000"])
        ).answer("annual_income", .atMost, "800000").but("SC") { $0.caste = .sc }.but("ST") { $0.caste = .st }
            .but("OBC") { $0.caste = .obc }.but("category not entered", .unknown) { $0.caste = nil }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial(
            "medhavi", "edu.medhavi", nil,
            Claimant(
                born: "2008-03-10",
                answers: [
                    "parent_income": "300000", "board": "mp", "marks_12": "90", "entrance": "clat", "course": "law",
                ])
        ).answer("parent_income", .lessThan, "600000").answer("marks_12", .atLeast, "70")
            .limit("CBSE", .atLeast, "85", step: "0.01") {
                $0.answers["board"] = "cbse"
                $0.answers["marks_12"] = $1.description
            }
            .but("another board") { $0.answers["board"] = "other" }
            .but("another course") { $0.answers["course"] = "medicine" }
            .but("asked for nothing else", .unknown) {
                $0.answers = ["parent_income": "300000", "board": "mp", "marks_12": "90"]
            }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial(
            "gaon_ki_beti", "he.gaon_ki_beti", nil,
            Claimant(born: "2008-03-10", sex: .female, area: .rural, answers: ["twelfth_percent": "70"])
        ).answer("twelfth_percent", .atLeast, "60", step: "0.01").but("a boy") { $0.sex = .male }
            .but("in town") { $0.area = .urban }.but("area not entered", .unknown) { $0.area = nil },
        SchemeTrial("obc_pms", "obc.post_matric", nil, student).answer("parents_income", .atMost, "300000")
            .answer("attendance", .atLeast, "75").but("failed the class") { $0.answers["passed"] = "no" }
            .but("general") { $0.caste = .general }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial(
            "sc_pms", "sc.post_matric", nil,
            Claimant(
                born: "2008-03-10", caste: .sc,
                answers: ["institution_kind": "private", "parents_income": "500000"])
        ).answer("parents_income", .atMost, "600000").but("ST") { $0.caste = .st }
            .but("a government college, rich", .holds) {
                $0.answers["institution_kind"] = "government"
                $0.answers["parents_income"] = "600001"
            },
        SchemeTrial(
            "st_prematric_c", "tribal.pre_matric", nil,
            Claimant(
                born: "2012-03-10", caste: .st,
                answers: ["scheme": "centre", "class": "nine", "parents_income": "90000"])
        ).answer("parents_income", .atMost, "250000").but("SC") { $0.caste = .sc }
            .but("class 10", .holds) { $0.answers["class"] = "ten" }
            .but("class not given", .unknown) { $0.answers["class"] = nil }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial(
            "sudama", "edu.sudama", nil,
            Claimant(
                born: "2009-03-10", caste: .general, isPoor: true,
                answers: ["class": "eleven", "parents_income": "90000", "tenth_percent": "70", "hosteller": "yes"])
        ).answer("parents_income", .atMost, "100000").answer("tenth_percent", .moreThan, "60", step: "0.01")
            .but("OBC") { $0.caste = .obc }.but("not on the list of the poor") { $0.isPoor = false }
            .but("lives at home") { $0.answers["hosteller"] = "no" }
            .but("class 12", .holds) { $0.answers["class"] = "twelve" }
            .but("class not given", .unknown) { $0.answers["class"] = nil },
    ]

    /// What held on that day for who was born then.
    private func dated(_ day: String, born: String, _ expected: Truth) -> SchemeTrial {
        var copy = self
        copy.cases.append(
            Case(what: "born \(born)", claimant: fitting.with { $0.born = born }, day: day, expected: expected))
        return copy
    }

    /// The same limits for a woman, at another age.
    private func woman(_ years: Int) -> SchemeTrial {
        let woman = SchemeTrial(id, service, scheme, fitting.with { $0.sex = .female }).age(.atLeast, years)
        var copy = self
        copy.cases += woman.cases
        return copy
    }

    static let all = pensions + disability + events + women + work + studies
}
