import Domain
import Primitives

/// What services name by its id. A list that has a fault of its own is `nil`, and what names it is not judged.
struct CatalogueLists {
    var departments: [String: LocalizedText]?
    var lifeEvents: [LifeEvent]?
    var documents: [String: DocumentKind]?
    var groups: [String: SharedGroup] = [:]
    /// Groups whose files have faults.
    var brokenGroups: Set<String> = []
}

/// A file of questions that several services share.
struct SharedGroup {
    var title: LocalizedText
    /// Their conditions name only one another.
    var fields: [FormField]
}

/// What can be judged only when every service is read.
final class PendingReferences {
    /// Every service's id and where it stands, also of services with faults.
    var services: [(id: String, item: Item)] = []
    /// Whether some service's id could not be read.
    var isIncomplete = false
    /// Services that are said to issue a paper.
    var issuers: [(id: ServiceID, item: Item)] = []
    /// Services that the Act's terms name.
    var named: [(id: ServiceID, item: Item)] = []
    /// Facts of papers in the locker from which questions are prefilled.
    var lockerFacts: [(document: String, fact: String, item: Item)] = []
}
