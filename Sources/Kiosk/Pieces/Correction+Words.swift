package import Domain
import Primitives

extension Correction.Field {
    /// What a fact of the register is called.
    package func label(_ texts: Texts) -> String { texts("correction.\(rawValue)") }

    /// A value as people read it: dates and words in their language, a mobile number masked.
    ///
    /// - Parameter value: As ``Correction/Field/settled(_:)`` has it; `nil` where the register says nothing.
    package func display(_ value: String?, _ texts: Texts) -> String {
        guard let value else { return texts("fact.none") }
        if words != nil { return texts("register.\(rawValue).\(value)") }
        return switch self {
        case .birthDate, .diedOn: CivilDate(iso: value)?.paperText ?? value
        case .mobile: MobileNumber(value)?.masked ?? ""
        case .disabilityPercent: value + " %"
        default: value
        }
    }
}
