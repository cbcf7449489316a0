package import Domain
package import Primitives

/// Invented journals: the same seed gives the same events.
package struct SampleJournal {
    package let node: NodeID
    package let epoch: UInt64
    private let names: SampleNames
    private let random: SeededRandom
    private var position: UInt64 = 0
    private var previous = ContentHash.zero
    private var time = SampleTimes.morning

    /// - Parameter names: Whose names and villages the families have.
    package init(
        seed: UInt64, node: NodeID = NodeID("MDL03-1")!, epoch: UInt64 = 1, names: SampleNames = .ofTheDictionary
    ) {
        self.names = names
        random = SeededRandom(seed: seed)
        self.node = node
        self.epoch = epoch
    }

    /// An event that follows the one before it.
    ///
    /// - Parameter hash: How an event is hashed; the next one will name the result.
    package mutating func next(_ body: EventBody, hash: (JournalEvent) throws -> ContentHash) rethrows -> JournalEvent {
        position += 1
        time = time.advanced(bySeconds: Int64(60 + random.next(below: 600)))
        let event = JournalEvent(
            id: RecordID(at: time, random: random), origin: .node(node), epoch: epoch, position: position,
            previous: previous, time: HybridTime(time: time, counter: 0), actor: Self.operator, body: body)
        previous = try hash(event)
        return event
    }

    /// A request for an income certificate by an invented family.
    package mutating func submission() -> EventBody {
        let household = household()
        let applicant = household.members[0]
        let received = time.civilDate
        return .request(
            RecordID(at: time, random: random),
            .submitted(
                Submission(
                    number: RequestNumber(centre: "MDL03", year: 26, serial: 18_000 + Int(position)),
                    service: ServiceID("gad.income"), serviceVersion: 1,
                    applicant: Applicant(family: household.family, member: applicant, address: household.address),
                    answers: [
                        "annual_income": String((20 + random.next(below: 400)) * 1_000),
                        "income_source": pick(["farming", "wages", "job", "other"]),
                        "purpose": pick(["scholarship", "scheme", "loan", "other"]),
                    ],
                    documents: [
                        AttachedDocument(kind: "declaration", content: ContentHash(bytes: random.bytes(32))),
                        AttachedDocument(kind: "samagra", content: nil),
                    ],
                    consent: Consent(
                        givenAt: time.advanced(bySeconds: Int64(20 + random.next(below: 60))),
                        text: ContentHash(bytes: [UInt8](repeating: 0xC5, count: 32))!),
                    fees: FeeReceipt(processing: Money(rupees: 20), printedCopy: Money(rupees: 10), statutory: .zero),
                    receivedOn: received, dueOn: received.adding(days: 3))))
    }

    /// An invented family of the district.
    package func household() -> Household {
        let village = pick(names.villages)
        let surname = pick(names.surnames)
        let given = pick(names.givenNames)
        let father = pick(names.givenNames)
        let house = 1 + random.next(below: 400)
        return Household(
            family: SamagraFamilyID(String(10_000_000 + random.next(below: 89_999_999)))!,
            address: Address(
                line: LocalizedText(hindi: "मकान \(house)", english: "House \(house)"),
                village: LocalizedText(hindi: "ग्राम \(village.0)", english: "Village \(village.1)"),
                tehsil: names.tehsil, district: names.district, pinCode: names.pinCode),
            members: [
                Member(
                    id: SamagraMemberID(String(100_000_000 + random.next(below: 899_999_999)))!,
                    name: LocalizedText(hindi: "\(given.0) \(surname.0)", english: "\(given.1) \(surname.1)"),
                    birthDate: CivilDate(daysSince1970: 1_000 + random.next(below: 14_000)),
                    sex: random.next(below: 2) == 0 ? .male : .female, relation: .head,
                    guardian: LocalizedText(hindi: "\(father.0) \(surname.0)", english: "\(father.1) \(surname.1)"),
                    mobile: MobileNumber("9" + String(100_000_000 + random.next(below: 899_999_999))),
                    aadhaarLastFour: String(1_000 + random.next(below: 8_999)))
            ])
    }

    package static let `operator` = Actor(
        person: PersonID("OP02"), name: LocalizedText(hindi: "कविता धुर्वे", english: "Kavita Dhurve"),
        designation: LocalizedText(hindi: "केन्द्र संचालक", english: "Centre operator"))

    package static let officer = Actor(
        person: PersonID("OF01"), name: LocalizedText(hindi: "अनिल पटेल", english: "Anil Patel"),
        designation: LocalizedText(hindi: "तहसीलदार", english: "Tehsildar"))

    private func pick<Value>(_ values: [Value]) -> Value { values[random.next(below: values.count)] }
}
