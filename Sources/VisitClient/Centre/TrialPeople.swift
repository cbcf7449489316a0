/// Who works at the trial's centre, and which citizens come. All are invented.
package enum TrialPeople {
    /// A centre as the state enrols it.
    package struct Centre: Sendable {
        package let code: String
        package let hindi: String
        package let english: String
    }

    /// A citizen of `sync/samples/households.jsonl`.
    package struct Citizen: Sendable, Codable {
        package let family: String
        package let member: String
        package let mobile: String
        package let nameHindi: String
        package let nameEnglish: String
    }

    package static let nodeID = "MDL03-1"
    package static let centre = Centre(
        code: "MDL03", hindi: "लोक सेवा केंद्र बिछिया", english: "Lok Seva Kendra Bichhiya")
    package static let worker = CentreWorker(
        person: "OP01", role: .operator, pin: "482917", nameHindi: "सरिता बैगा", nameEnglish: "Sarita Baiga",
        designationHindi: "ऑपरेटर", designationEnglish: "Operator")
    package static let officer = CentreWorker(
        person: "TEH01", role: .officer, pin: "739105", nameHindi: "अनिल कुमार तिवारी",
        nameEnglish: "Anil Kumar Tiwari", designationHindi: "तहसीलदार", designationEnglish: "Tehsildar")
    /// Everybody who works there.
    package static let workers = [worker, officer]

    package static let citizen = Citizen(
        family: "12345678", member: "204718364", mobile: "9876501234", nameHindi: "रामप्रसाद मरावी",
        nameEnglish: "Ramprasad Maravi")
    package static let secondCitizen = Citizen(
        family: "23456789", member: "310582746", mobile: "8765401299", nameHindi: "द्रौपदी धुर्वे",
        nameEnglish: "Draupadi Dhurve")
    package static let thirdCitizen = Citizen(
        family: "34567890", member: "427160935", mobile: "9123456780", nameHindi: "अब्दुल हफ़ीज़ ख़ान",
        nameEnglish: "Abdul Hafeez Khan")

    /// What citizens answer, by the field's id.
    package static let answers = ["annual_income": "120000", "income": "120000"]
}
