import Domain
import Primitives

extension Item {
    /// What holds for every service alike; this item is the whole of its file.
    func guarantee(_ pending: PendingReferences) -> GuaranteeTerms? {
        entry { entry in
            let completion = entry.days("completion_days", upTo: CatalogueLimits.completionDays)
            let perDay = entry.required("penalty_per_day_rupees").flatMap { $0.sourced { $0.rupees() } }
            let maximum = entry.required("penalty_maximum_rupees").flatMap { $0.sourced { $0.rupees() } }
            let counts = entry.required("penalty_counts").flatMap {
                $0.sourced { $0.word(among: DayCount.allCases) }
            }
            let firstWindow = entry.days("first_appeal_window_days", upTo: CatalogueLimits.appealDays)
            let secondWindow = entry.days("second_appeal_window_days", upTo: CatalogueLimits.appealDays)
            let first = entry.required("first_appeal_service").flatMap { $0.namedService(pending) }
            let second = entry.required("second_appeal_service").flatMap { $0.namedService(pending) }
            let sameDay = entry.nullable("same_day") { $0.sameDay(pending) }
            guard let completion, let perDay, let maximum, let counts, let firstWindow, let secondWindow, let first,
                let second, let sameDay
            else { return nil }
            return GuaranteeTerms(
                completionDays: completion, penaltyPerDay: perDay, penaltyMaximum: maximum, penaltyCounts: counts,
                firstAppealWindow: firstWindow, secondAppealWindow: secondWindow, firstAppealService: first,
                secondAppealService: second, sameDay: sameDay)
        }
    }

    private func namedService(_ pending: PendingReferences) -> ServiceID? {
        guard let id = serviceID() else { return nil }
        pending.named.append((id, self))
        return id
    }

    private func sameDay(_ pending: PendingReferences) -> SameDayDelivery? {
        entry { entry in
            let opens = entry.required("opens").flatMap { $0.sourced { $0.timeOfDay() } }
            let closes = entry.required("closes").flatMap { $0.sourced { $0.timeOfDay() } }
            let list = entry.required("services")?.list(
                upTo: CatalogueLimits.sameDayServices, of: "service"
            ) { item in item.entry { $0.listed(pending) } }
            guard let opens, let closes, let list else { return nil }
            guard opens.value < closes.value else {
                entry.item.note("It closes before it opens.", "Write `opens` before `closes`.")
                return nil
            }
            return SameDayDelivery(opens: opens, closes: closes, services: list)
        }
    }

    private func timeOfDay() -> TimeOfDay? {
        guard let time = TimeOfDay(written) else {
            note("`\(name)` is not a time.", "Write HH:mm in quotes, like \"13:30\".")
            return nil
        }
        return time
    }
}

extension Entry {
    fileprivate func days(_ key: String, upTo maximum: Int) -> Sourced<Int>? {
        required(key).flatMap { $0.sourced { $0.integer(in: 1...maximum) } }
    }

    fileprivate func listed(_ pending: PendingReferences) -> SameDayDelivery.Listed? {
        let item = required("service")
        let service = item.flatMap { $0.serviceID() }
        let source = nullable("source") { $0.source() }
        let confidence = confidence(source: source)
        guard let item, let service, source != nil, let confidence else { return nil }
        pending.named.append((service, item))
        return SameDayDelivery.Listed(service: service, confidence: confidence)
    }
}
