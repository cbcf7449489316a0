import Domain
import Primitives

/// Pensions and what is given on a death or a wedding.
extension SchemeTrial {
    private static let poor = Claimant(born: "1960-03-10", isPoor: true)
    private static let widow = Claimant(born: "1976-03-10", sex: .female, status: .widowed, isPoor: true)
    private static let free: Answers = ["pays_income_tax": "no", "government_employee": "no", "family_pension": "no"]

    static let pensions = [
        SchemeTrial("ignoaps", "sj.old_age_pension", "ignoaps", poor).age(.atLeast, 60)
            .but("not on the list of the poor") { $0.isPoor = false }
            .but("the register is silent about poverty", .unknown) { $0.isPoor = nil }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial(
            "oldage_home", "sj.old_age_pension", "oldage_home",
            Claimant(born: "1960-03-10", answers: ["lives": "home", "destitute": "no"])
        ).age(.moreThan, 60).but("lives alone") { $0.answers["lives"] = "alone" }
            .but("not asked yet", .unknown) { $0.answers["lives"] = nil }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial("ignwps", "sj.widow_pension", "ignwps", widow).age(.atLeast, 40).age(.atMost, 79)
            .but("a man") { $0.sex = .male }.but("married") { $0.status = .married }
            .but("status not entered", .unknown) { $0.status = nil }
            .but("not on the list of the poor") { $0.isPoor = false }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial("kalyani", "sj.widow_pension", "kalyani", widow.with { $0.answers = free }).age(.atLeast, 18)
            .but("a man") { $0.sex = .male }.but("unmarried") { $0.status = .unmarried }
            .but("pays income tax") { $0.answers["pays_income_tax"] = "yes" }
            .but("a civil servant") { $0.answers["government_employee"] = "yes" }
            .but("has a family pension") { $0.answers["family_pension"] = "yes" }
            .but("not asked yet", .unknown) { $0.answers["family_pension"] = nil }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial(
            "parityakta", "sj.women_pension", "parityakta",
            Claimant(born: "1980-03-10", sex: .female, status: .abandoned, isPoor: true)
        ).age(.atLeast, 18).age(.atMost, 59).but("divorced") { $0.status = .divorced }
            .but("not on the list of the poor") { $0.isPoor = false }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial(
            "avivahita", "sj.women_pension", "avivahita",
            Claimant(
                born: "1970-03-10", sex: .female, status: .unmarried,
                answers: ["pays_income_tax": "no", "government_employee": "no"])
        ).age(.atLeast, 50).but("a man") { $0.sex = .male }.but("married") { $0.status = .married }
            .but("pays income tax") { $0.answers["pays_income_tax"] = "yes" }
            .but("a civil servant") { $0.answers["government_employee"] = "yes" }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
    ]

    private static let disabled = Claimant(born: "1990-03-10", disability: 60)
    private static let pupil = Claimant(born: "2014-03-10", disability: 60, facts: [.sparsh: Claimant.flag(true)])

    static let disability = [
        SchemeTrial("ss_disability", "sj.disability_pension", "ss_disability", disabled).age(.moreThan, 18)
            .limit("disability", .atLeast, "40", step: "1") { $0.disability = Int($1.tenThousandths / 10_000) }
            .but("disability not entered", .unknown) { $0.disability = nil }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial("divyang_shiksha", "sj.disability_pension", "divyang_shiksha", pupil)
            .age(.atLeast, 6).age(.atMost, 18)
            .limit("disability", .atLeast, "40", step: "1") { $0.disability = Int($1.tenThousandths / 10_000) }
            .but("not verified") { $0.facts[.sparsh] = Claimant.flag(false) }
            .but("not asked yet", .unknown) { $0.facts = [:] }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
        SchemeTrial(
            "multi_disab", "sj.disability_pension", "multi_disab", pupil.with { $0.answers["kind"] = "multiple" }
        ).age(.moreThan, 6)
            .limit("disability", .atLeast, "40", step: "1") { $0.disability = Int($1.tenThousandths / 10_000) }
            .but("intellectual", .holds) { $0.answers["kind"] = "intellectual" }
            .but("hearing alone") { $0.answers["kind"] = "hearing" }
            .but("not verified") { $0.facts[.sparsh] = Claimant.flag(false) }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false },
    ]

    private static let bereaved = Claimant(
        isPoor: true, dead: (born: "1980-03-10", died: "2026-05-01"), answers: ["main_earner": "yes"])
    private static let couple: Answers = [
        "groom_born": "2000-01-01", "bride_born": "2002-01-01", "pays_income_tax": "no", "married_on": "2026-06-01",
    ]

    static let events = [
        SchemeTrial("nfbs", "sj.family_benefit", nil, bereaved).dying(.atLeast, 18).dying(.atMost, 59)
            .but("not on the list of the poor") { $0.isPoor = false }
            .but("others earned") { $0.answers["main_earner"] = "no" }
            .but("the register has no day of death", .unknown) { $0.dead?.died = nil }
            .but("by the applicant’s word", .holds) {
                $0.dead = nil
                $0.answers["age_at_death"] = "59"
            }
            .but("by the applicant’s word, too old") {
                $0.dead = nil
                $0.answers["age_at_death"] = "60"
            }
            .but("by the applicant’s word, too young") {
                $0.dead = nil
                $0.answers["age_at_death"] = "17"
            },
        SchemeTrial(
            "nihshakt_vivah", "sj.divyang_vivah", nil, Claimant(disability: 50, answers: couple)
        ).limit("disability", .atLeast, "40", step: "1") { $0.disability = Int($1.tenThousandths / 10_000) }
            .but("the groom is 21 today", .holds) { $0.answers["groom_born"] = "2005-11-24" }
            .but("the groom is 21 tomorrow") { $0.answers["groom_born"] = "2005-11-25" }
            .but("the groom was 21 yesterday", .holds) { $0.answers["groom_born"] = "2005-11-23" }
            .but("the bride is 18 today", .holds) { $0.answers["bride_born"] = "2008-11-24" }
            .but("the bride is 18 tomorrow") { $0.answers["bride_born"] = "2008-11-25" }
            .but("the bride was 18 yesterday", .holds) { $0.answers["bride_born"] = "2008-11-23" }
            .but("married twelve months ago", .holds) { $0.answers["married_on"] = "2025-11-24" }
            .but("married a day before that") { $0.answers["married_on"] = "2025-11-23" }
            .but("pays income tax") { $0.answers["pays_income_tax"] = "yes" }
            .but("no domicile certificate", .unknown) { $0.isDomiciled = false }
            .onLeapDays,
    ]

    /// Ages on the day of death, about the birthday that decides; the day of the request makes no difference.
    private func dying(_ limit: Limit, _ years: Int) -> SchemeTrial {
        var copy = self
        let deciding = limit == .atMost ? years + 1 : years
        for birth in ["1965-07-15", "1966-01-31", "1964-02-29", "1960-12-31"] {
            guard let born = CivilDate(iso: birth), let birthday = Self.birthday(deciding, of: born) else { continue }
            for (days, isOlder) in [(-1, false), (0, true), (1, true)] {
                let died = birthday.adding(days: days).isoText
                copy.cases.append(
                    Case(
                        what: "born \(birth), died \(died)",
                        claimant: fitting.with { $0.dead = (born: birth, died: died) },
                        expected: isOlder == (limit == .atLeast) ? .holds : .fails))
            }
        }
        return copy
    }

    /// Days that move with today, from and to 29 February and a month's end.
    private var onLeapDays: SchemeTrial {
        var copy = self
        for (what, day, married, expected) in [
            ("on a 29 February, twelve months back is the 28th", "2028-02-29", "2027-02-28", Truth.holds),
            ("on a 29 February, a day more", "2028-02-29", "2027-02-27", .fails),
            ("from a 29 February, on 28 February", "2029-02-28", "2028-02-29", .holds),
            ("from a 29 February, on 1 March", "2029-03-01", "2028-02-29", .fails),
            ("month’s end", "2026-05-31", "2025-05-31", .holds),
            ("after the month’s end", "2026-06-01", "2025-05-31", .fails),
        ] {
            copy.cases.append(
                Case(
                    what: what, claimant: fitting.with { $0.answers["married_on"] = married }, day: day,
                    expected: expected))
        }
        for (what, day, expected) in [
            ("a groom of 29 February, on 28 February", "2025-02-28", Truth.fails),
            ("a groom of 29 February, on 1 March", "2025-03-01", .holds),
        ] {
            copy.cases.append(
                Case(
                    what: what,
                    claimant: fitting.with {
                        $0.answers["groom_born"] = "2004-02-29"
                        $0.answers["married_on"] = "2025-01-10"
                    }, day: day, expected: expected))
        }
        return copy
    }
}
