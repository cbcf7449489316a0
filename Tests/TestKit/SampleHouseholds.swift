package import Domain
import Primitives

/// Invented families, for tests and for the demo's first run.
package enum SampleHouseholds {
    /// Ramesh and Sunita Maravi with two children, Bichhiya, Mandla.
    package static let maravi = Household(
        family: SamagraFamilyID("12345678")!,
        address: Address(
            line: LocalizedText(hindi: "मकान 41", english: "House 41"),
            village: LocalizedText(hindi: "ग्राम सरईटोला", english: "Village Saraitola"),
            tehsil: LocalizedText(hindi: "बिछिया", english: "Bichhiya"),
            district: LocalizedText(hindi: "मंडला", english: "Mandla"), pinCode: "481998"),
        members: [
            Member(
                id: SamagraMemberID("204718364")!,
                name: LocalizedText(hindi: "रामप्रसाद मरावी", english: "Ramprasad Maravi"),
                birthDate: CivilDate(year: 1984, month: 7, day: 1)!, sex: .male, relation: .head,
                guardian: LocalizedText(hindi: "श्यामलाल मरावी", english: "Shyamlal Maravi"),
                mobile: MobileNumber("9876501234"), aadhaarLastFour: "4821"),
            Member(
                id: SamagraMemberID("204718365")!,
                name: LocalizedText(hindi: "सुनीता मरावी", english: "Sunita Maravi"),
                birthDate: CivilDate(year: 1988, month: 2, day: 29)!, sex: .female, relation: .wife,
                guardian: LocalizedText(hindi: "रामप्रसाद मरावी", english: "Ramprasad Maravi"),
                mobile: MobileNumber("9876505678"), aadhaarLastFour: "7730"),
            Member(
                id: SamagraMemberID("204718366")!,
                name: LocalizedText(hindi: "आरती मरावी", english: "Aarti Maravi"),
                birthDate: CivilDate(year: 2010, month: 11, day: 3)!, sex: .female, relation: .daughter,
                guardian: LocalizedText(hindi: "रामप्रसाद मरावी", english: "Ramprasad Maravi"),
                mobile: nil, aadhaarLastFour: nil),
            Member(
                id: SamagraMemberID("204718367")!,
                name: LocalizedText(hindi: "क्षत्रिय मरावी", english: "Kshatriya Maravi"),
                birthDate: CivilDate(year: 2014, month: 4, day: 18)!, sex: .male, relation: .son,
                guardian: LocalizedText(hindi: "रामप्रसाद मरावी", english: "Ramprasad Maravi"),
                mobile: nil, aadhaarLastFour: nil),
        ])
}
