package import Domain
import Primitives

extension SampleCatalogue {
    /// A catalogue of many services that differ in name and hints, with the income certificate's form.
    ///
    /// - Parameters:
    ///   - version: Of the catalogue and of every service.
    ///   - extra: A question that this version asks on top.
    package static func many(_ count: Int, version: Int = 1, extra: FormField? = nil) -> Catalogue {
        var catalogue = Self.catalogue
        catalogue.version = version
        catalogue.services = (1...count).map { number in
            var service = income
            service.id = ServiceID("sample.s\(number)")
            service.number = "9.\(number)"
            service.version = version
            service.name = LocalizedText(hindi: "नमूना सेवा \(number)", english: "Sample service \(number)")
            service.about = LocalizedText(
                hindi: "नमूना \(number * 7_919 % 10_007) के लिए", english: "For sample \(number * 7_919 % 10_007)")
            if let extra { service.form.steps[0].items.append(.field(extra)) }
            return service
        }
        return catalogue
    }
}
