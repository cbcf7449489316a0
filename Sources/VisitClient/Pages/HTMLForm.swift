/// A form as a page offers it.
package struct HTMLForm: Sendable, Hashable {
    /// A named control. Each radio button and each option of a list is one of its own.
    package struct Control: Sendable, Hashable {
        /// How a person answers it.
        package enum Kind: Sendable, Hashable {
            /// Any input with a free value, or a text area.
            case text
            case hidden
            case checkbox, radio, option
            case file
        }

        package let name: String
        package let kind: Kind
        package let value: String
        /// Whether it is sent without a person's doing.
        package let isSet: Bool
        /// What the page says of its answer, like `date`; empty where it says nothing.
        package var asks = ""
    }

    /// A button that sends the form, perhaps with a value of its own or to an address of its own.
    package struct Button: Sendable, Hashable {
        package let name: String
        package let value: String
        package let action: String?
        package let label: String
    }

    package let identifier: String
    package let action: String
    package let isPost: Bool
    /// `multipart/form-data` rather than URL encoding.
    package let isMultipart: Bool
    package internal(set) var controls: [Control]
    package internal(set) var buttons: [Button]

    /// What a person cannot do with a form.
    package enum Problem: Error, Hashable {
        case noSuchField(String)
        /// A radio button or an option that the page does not offer.
        case noSuchChoice(field: String, value: String)
        case noSuchButton(String)
    }

    /// The names of the controls that a person sees.
    package var visibleNames: Set<String> {
        Set(controls.filter { $0.kind != .hidden }.map(\.name))
    }

    /// The pairs that a browser would send after a person filled in `answers`: for each field its value, or for a group
    /// of checkboxes all that are ticked. Only what the form offers can be filled in.
    package func filled(with answers: [String: [String]]) throws(Problem) -> [(name: String, value: String)] {
        for (name, values) in answers.sorted(by: { $0.key < $1.key }) {
            let offered = controls.filter { $0.name == name && $0.kind != .hidden }
            guard !offered.isEmpty else { throw .noSuchField(name) }
            guard offered.allSatisfy({ $0.kind != .text && $0.kind != .file }) else { continue }
            if let unknown = values.first(where: { value in !offered.contains { $0.value == value } }) {
                throw .noSuchChoice(field: name, value: unknown)
            }
        }
        var pairs: [(name: String, value: String)] = []
        for control in controls where control.kind != .file {
            let answer = control.kind == .hidden ? nil : answers[control.name]
            switch control.kind {
            case .text: pairs.append((control.name, answer?.first ?? control.value))
            case .hidden: pairs.append((control.name, control.value))
            case .checkbox, .radio, .option:
                guard answer.map({ $0.contains(control.value) }) ?? control.isSet else { continue }
                pairs.append((control.name, control.value))
            case .file: break
            }
        }
        return pairs
    }

    /// The button with this name and value; `nil` for either means any.
    package func button(named name: String? = nil, value: String? = nil) throws(Problem) -> Button {
        let found = buttons.first { (name ?? $0.name) == $0.name && (value ?? $0.value) == $0.value }
        guard let found else { throw .noSuchButton("\(name ?? "")=\(value ?? "")") }
        return found
    }
}
