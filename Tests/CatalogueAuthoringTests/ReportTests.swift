import CatalogueAuthoring
import Testing

/// What a catalogue's report counts.
struct ReportTests {
    @Test func `everything is counted, and what is open is named`() throws {
        let report = CatalogueReport(try CatalogueFixture().compile())
        #expect(report.version == 7)
        #expect(report.departments == 1)
        #expect(report.services == 2)
        // 6 with the group's two, 4 and the entry's 4, 3; and the grant's one.
        #expect(report.questions == 18)
        #expect(
            report.unconfirmed.map { "\($0.service ?? "") \($0.key)" } == [
                " printed_copy_rupees", " penalty_counts", " first_appeal_window_days", " second_appeal_window_days",
                " same_day.services.dep.paper", " documents.paper.valid_months", "dep.paper eligibility.age_on",
                "dep.paper eligibility.amount", "dep.paper officer", "dep.paper first_appeal.officer",
                "dep.paper first_appeal.days", "dep.paper statutory_fee_rupees",
                "dep.paper certificate.validity_years",
            ])
        #expect(
            report.notPublished.map { "\($0.service ?? "") \($0.key)" } == [
                "dep.grant time_limit_working_days", "dep.grant officer", "dep.grant first_appeal.officer",
                "dep.grant first_appeal.days", "dep.grant second_appeal.officer", "dep.grant second_appeal.days",
                "dep.grant statutory_fee_rupees", "dep.paper second_appeal.officer", "dep.paper second_appeal.days",
            ])
    }

    @Test func `a paper that no source names is unconfirmed`() throws {
        var fixture = CatalogueFixture()
        let words = "source: https://a.example\n        confidence: press\n    declaration"
        fixture.files[CatalogueFixture.service]?.replace(
            words, with: "confidence: unconfirmed\n    declaration")
        let report = CatalogueReport(try fixture.compile())
        #expect(
            report.unconfirmed.contains(CatalogueReport.Value(service: "dep.paper", key: "documents.pan+paper")))
    }

    @Test func `words that are not the state's are unconfirmed`() throws {
        var fixture = CatalogueFixture()
        fixture.files[CatalogueFixture.service]?.replace("wording_confirmed: true", with: "wording_confirmed: false")
        let report = CatalogueReport(try fixture.compile())
        #expect(
            report.unconfirmed.contains(
                CatalogueReport.Value(service: "dep.paper", key: "certificate.wording_confirmed")))
    }
}
