package import Domain
package import Primitives

/// A label and its value.
package struct Fact: Sendable, Hashable {
    package let label: String
    package let value: String

    package init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }
}

/// Something done, with its time; or something that waits, with what it waits for.
package struct Tick: Sendable, Hashable {
    package let icon: String
    package let text: String
    /// A time, or what it waits for; may be empty.
    package let at: String
    package let isOpen: Bool
    package let isBad: Bool

    /// Done, with its time.
    package static func done(_ text: String, at: String = "") -> Tick {
        Tick(icon: "check", text: text, at: at, isOpen: false, isBad: false)
    }

    /// Not yet, with what it waits for.
    package static func open(_ text: String, at: String = "", icon: String = "clock") -> Tick {
        Tick(icon: icon, text: text, at: at, isOpen: true, isBad: false)
    }

    /// Went wrong.
    package static func bad(_ text: String, at: String = "") -> Tick {
        Tick(icon: "stop", text: text, at: at, isOpen: false, isBad: true)
    }
}

/// A state in icon and word.
package struct Chip: Sendable, Hashable {
    package let tone: String
    package let icon: String
    package let text: String

    package init(_ tone: Notice.Tone, icon: String, text: String) {
        self.tone = tone.rawValue
        self.icon = icon
        self.text = text
    }

    /// The state of a request.
    package init(_ status: ServiceRequest.Status, texts: Texts) {
        let text = texts("status.\(status.rawValue)")
        switch status {
        case .open: self.init(.wait, icon: "clock", text: text)
        case .returned: self.init(.attn, icon: "return", text: text)
        case .approved: self.init(.good, icon: "good", text: text)
        case .rejected: self.init(.stop, icon: "stop", text: text)
        case .certified: self.init(.good, icon: "cert", text: text)
        case .closed: self.init(.stop, icon: "lock", text: text)
        case .cancelled: self.init(.wait, icon: "cross", text: text)
        }
    }
}

/// Whose visit this is: the family, and once chosen the applicant.
package struct Whose: Sendable, Hashable {
    package let family: String
    package let number: String
    package let applicant: String?
    package let age: String

    package init(household: Household, member: Member?, texts: Texts, today: CivilDate) {
        let language = texts.language
        family = texts("family.of", ["name": household.head?.name(language) ?? ""])
        number = household.family.spaced
        applicant = member?.name(language)
        age = member.map { String($0.birthDate.completedYears(on: today)) } ?? ""
    }

    package init(applicant: Applicant, texts: Texts, today: CivilDate) {
        family = texts("family.number")
        number = applicant.family.spaced
        self.applicant = applicant.member.name(texts.language)
        age = String(applicant.member.birthDate.completedYears(on: today))
    }
}

extension SamagraFamilyID {
    /// `1234 5678`.
    package var spaced: String { digits.prefix(4) + " " + digits.suffix(4) }
}

extension SamagraMemberID {
    /// `204 718 364`.
    package var spaced: String { digits.prefix(3) + " " + digits.dropFirst(3).prefix(3) + " " + digits.suffix(3) }
}

extension Money {
    /// `₹1,20,000`.
    package var display: String { "₹" + figures }
}
