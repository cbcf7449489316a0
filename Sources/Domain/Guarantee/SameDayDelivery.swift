package import Primitives

/// *Samadhan Ek Din*: listed services are disposed of on the very day when they are handed in within hours.
///
/// It is a promise of its own beside the Act's time limit: a penalty counts from the limit, not from this promise.
package struct SameDayDelivery: Sendable, Hashable, Codable {
    /// A service of the list, and how sure it is that it stands there.
    package struct Listed: Sendable, Hashable, Codable {
        package var service: ServiceID
        package var confidence: Confidence

        package init(service: ServiceID, confidence: Confidence) {
            self.service = service
            self.confidence = confidence
        }
    }

    /// What a receipt promises by it.
    package struct Promise: Sendable, Hashable {
        /// The day itself within hours, else the next working day.
        package var day: CivilDate
        /// Whether it was handed in within hours.
        package var isWithinHours: Bool
        package var confidence: Confidence
    }

    package var opens: Sourced<TimeOfDay>
    package var closes: Sourced<TimeOfDay>
    package var services: [Listed]

    package init(opens: Sourced<TimeOfDay>, closes: Sourced<TimeOfDay>, services: [Listed]) {
        self.opens = opens
        self.closes = closes
        self.services = services
    }

    /// The entry of a service in the list.
    package func entry(of service: ServiceID) -> Listed? { services.first { $0.service == service } }

    /// Whether intake is open: both ends belong to it, so 13:30:00 is still within and 13:30:01 is not.
    package func isOpen(at time: TimeOfDay) -> Bool { opens.value <= time && time <= closes.value }

    /// What is promised for a service that is handed in now.
    ///
    /// Nobody disposes of anything on a day of rest: then it is the next working day.
    /// - Returns: `nil` where the service is not listed.
    package func promise(for service: ServiceID, takenAt now: Timestamp, _ calendar: WorkingCalendar) -> Promise? {
        guard let entry = entry(of: service), let time = now.wallTime else { return nil }
        let today = now.civilDate
        let isWithin = isOpen(at: time) && calendar.isWorkingDay(today)
        return Promise(
            day: isWithin ? today : calendar.date(after: today, workingDays: 1), isWithinHours: isWithin,
            confidence: entry.confidence)
    }
}
