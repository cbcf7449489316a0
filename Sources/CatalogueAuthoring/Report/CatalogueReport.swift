package import Domain

/// What a catalogue holds, counted, and what it does not say for sure.
package struct CatalogueReport: Sendable, Hashable, Codable {
    /// A value of the catalogue, by where authors write it.
    package struct Value: Sendable, Hashable, Codable {
        /// `nil` where it belongs to no service: a fee of the centre, the validity of a paper.
        package var service: String?
        /// Like `first_appeal.days`.
        package var key: String

        package init(service: String?, key: String) {
            self.service = service
            self.key = key
        }
    }

    package var version: Int
    /// Departments that have a service.
    package var departments: Int
    package var services: Int
    /// Questions of all forms; those in an entry of a repetition once.
    package var questions: Int
    /// Values that no source confirms, each marked as such on screen and paper.
    package var unconfirmed: [Value]
    /// Values that are `null`: nobody has published them.
    package var notPublished: [Value]

    /// Counts what is there, in the order of the services.
    package init(_ catalogue: Catalogue) {
        version = catalogue.version
        departments = Set(catalogue.services.map(\.department)).count
        services = catalogue.services.count
        questions = catalogue.services.reduce(0) { $0 + $1.form.questionCount }
        var count = ValueCount()
        count.add(catalogue)
        unconfirmed = count.unconfirmed
        notPublished = count.notPublished
    }

    private enum CodingKeys: String, CodingKey {
        case version, departments, services, questions, unconfirmed
        case notPublished = "not_published"
    }
}

extension Form {
    fileprivate var questionCount: Int { steps.reduce(0) { $0 + Self.count($1.items) } }

    private static func count(_ items: [FormItem]) -> Int {
        items.reduce(0) { sum, item in
            switch item {
            case .field: sum + 1
            case .group(let group): sum + group.fields.count
            case .repetition(let repetition): sum + count(repetition.items)
            }
        }
    }
}
