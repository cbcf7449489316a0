package import Domain
package import Primitives

/// The day: today's requests, those that wait for the applicant, and a search by slip number.
package struct DayPage: PageView {
    package static let template = "day"

    /// A figure in the head.
    package struct Total: Sendable {
        package let figure: String
        package let label: String
    }

    /// Requests of one state.
    package struct Group: Sendable {
        package let id: String
        package let title: String
        package let lines: [RequestLine]
    }

    package let totals: [Total]
    package let groups: [Group]
    package let isEmpty: Bool
    package let field: FieldView

    /// - Parameters:
    ///   - today: The requests received today, the newest on top.
    ///   - waiting: Older ones that need somebody: returned, or with something to look at.
    ///   - overdue: Open ones whose day on the receipt has passed.
    ///   - typed: The slip number typed before, with what was wrong about it.
    package init(
        today: [ListedRequest], waiting: [ListedRequest], overdue: [ListedRequest] = [],
        service: (ServiceID) -> LocalizedText?, typed: String = "",
        problem: String? = nil, texts: Texts
    ) {
        func group(_ id: String, _ requests: [ListedRequest]) -> Group? {
            if requests.isEmpty { return nil }
            return Group(
                id: id, title: texts("day.group.\(id)"),
                lines: requests.map {
                    RequestLine($0, service: service($0.service), folder: "/requests", texts: texts)
                })
        }
        groups = [
            group("overdue", overdue),
            group("waiting", waiting),
            group("open", today.filter { $0.status == .open }),
            group("approved", today.filter { $0.status == .approved }),
            group("certified", today.filter { $0.status == .certified }),
            group(
                "returned",
                today.filter { summary in
                    summary.status == .returned && !waiting.contains { $0.id == summary.id }
                }),
            group("rejected", today.filter { $0.status == .rejected }),
            group("ended", today.filter { $0.status == .closed || $0.status == .cancelled }),
        ].compactMap { $0 }
        totals = [
            Total(figure: String(today.count), label: texts("day.total.taken")),
            Total(
                figure: String(today.count { $0.status == .certified || $0.status == .rejected }),
                label: texts("day.total.settled")),
            Total(figure: String(today.count { $0.status == .open }), label: texts("day.total.open")),
            Total(figure: String(waiting.count), label: texts("day.total.waiting")),
        ]
        isEmpty = groups.isEmpty
        field = FieldView(
            id: "number", label: texts("day.search"), hint: texts("day.search.hint"), error: problem, value: typed,
            maximumLength: Self.maximumLength)
    }

    /// Of a request number with spaces between.
    package static let maximumLength = 48
}
