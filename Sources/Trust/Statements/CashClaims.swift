package import Domain
package import Primitives

/// What a centre's node states about a drawer that was closed.
package struct CashClaims: Sendable, Hashable {
    /// Like `MDL03`.
    package var centre: String
    package var node: NodeID
    package var drawer: RecordID
    /// The operator's sign-in number.
    package var holder: PersonID
    package var day: CivilDate
    package var openedAt: Timestamp
    package var closedAt: Timestamp
    package var totals: DrawerTotals
    package var counted: CashCount
    /// How far the node's journal was before the closing, and the hash of its last event.
    package var journalPosition: UInt64
    package var journalHash: ContentHash

    package init(
        centre: String, node: NodeID, drawer: RecordID, holder: PersonID, day: CivilDate, openedAt: Timestamp,
        closedAt: Timestamp, totals: DrawerTotals, counted: CashCount, journalPosition: UInt64, journalHash: ContentHash
    ) {
        self.centre = centre
        self.node = node
        self.drawer = drawer
        self.holder = holder
        self.day = day
        self.openedAt = Timestamp(seconds: openedAt.seconds)
        self.closedAt = Timestamp(seconds: closedAt.seconds)
        self.totals = totals
        self.counted = counted
        self.journalPosition = journalPosition
        self.journalHash = journalHash
    }

    /// What was counted less what was expected.
    package var difference: Money { counted.total - totals.expected }
}

/// ``CashClaims`` as a map of CBOR.
///
/// 1 centre, 2 node, 3 drawer, 4 operator, 5 day (days since 1970), 6 opened and 7 closed (seconds), 8 float (paise),
/// 9 receipts and 10 refunds ([processing, printed copy, statutory] in paise), 11 and 12 their numbers, 13 what was
/// counted (numbers of ₹500 … ₹1), 14 position and 15 hash of the journal before the closing.
enum CashClaimsCoding {
    private enum Claim {
        static let centre: Int64 = 1, node: Int64 = 2, drawer: Int64 = 3, holder: Int64 = 4, day: Int64 = 5
        static let openedAt: Int64 = 6, closedAt: Int64 = 7, float: Int64 = 8, receipts: Int64 = 9
        static let refunds: Int64 = 10, feeCount: Int64 = 11, refundCount: Int64 = 12, counts: Int64 = 13
        static let position: Int64 = 14, hash: Int64 = 15
    }
    /// Paise that an amount may have; sums of them stay within 64 bits.
    private static let amounts: ClosedRange<Int64> = 0...(1 << 50)
    private static let counts: ClosedRange<Int64> = 0...(1 << 31)

    static func encode(_ claims: CashClaims) -> [UInt8] {
        let totals = claims.totals
        return CBOR.map([
            (Claim.centre, .text(claims.centre)), (Claim.node, .text(claims.node.text)),
            (Claim.drawer, .bytes(claims.drawer.bytes)), (Claim.holder, .text(claims.holder.text)),
            (Claim.day, .integer(Int64(claims.day.daysSince1970))),
            (Claim.openedAt, .integer(claims.openedAt.seconds)), (Claim.closedAt, .integer(claims.closedAt.seconds)),
            (Claim.float, .integer(totals.float.paise)), (Claim.receipts, fees(totals.receipts)),
            (Claim.refunds, fees(totals.refunds)), (Claim.feeCount, .integer(Int64(totals.feeCount))),
            (Claim.refundCount, .integer(Int64(totals.refundCount))),
            (Claim.counts, .array(claims.counted.counts.map { .integer(Int64($0)) })),
            (Claim.position, .unsigned(claims.journalPosition)), (Claim.hash, .bytes(claims.journalHash.bytes)),
        ]).encoded
    }

    /// - Returns: `nil` unless the bytes are what ``encode(_:)`` makes of some claims.
    static func decode(_ bytes: [UInt8]) -> CashClaims? {
        guard let set = (try? CBORDecoder.decode(bytes))?.entries, let centre = set[Claim.centre]?.text,
            let node = set[Claim.node]?.text.flatMap({ NodeID($0) }),
            let drawer = set[Claim.drawer]?.bytes.flatMap({ RecordID(bytes: $0) }),
            let holder = set[Claim.holder]?.text.flatMap({ PersonID($0) }),
            let day = set[Claim.day]?.integer, (-719_162...2_932_896).contains(day),
            let openedAt = time(set[Claim.openedAt]), let closedAt = time(set[Claim.closedAt]),
            let float = amount(set[Claim.float]), let receipts = fees(set[Claim.receipts]),
            let refunds = fees(set[Claim.refunds]), let feeCount = count(set[Claim.feeCount]),
            let refundCount = count(set[Claim.refundCount]),
            let numbers = set[Claim.counts]?.array?.compactMap(count), let counted = CashCount(counts: numbers),
            let position = set[Claim.position]?.integer,
            let hash = set[Claim.hash]?.bytes.flatMap({ ContentHash(bytes: $0) })
        else { return nil }
        let claims = CashClaims(
            centre: centre, node: node, drawer: drawer, holder: holder, day: CivilDate(daysSince1970: Int(day)),
            openedAt: openedAt, closedAt: closedAt,
            totals: DrawerTotals(
                float: float, receipts: receipts, refunds: refunds, feeCount: feeCount, refundCount: refundCount),
            counted: counted, journalPosition: UInt64(clamping: position), journalHash: hash)
        return encode(claims) == bytes ? claims : nil
    }

    private static func fees(_ receipt: FeeReceipt) -> CBOR {
        .array([receipt.processing, receipt.printedCopy, receipt.statutory].map { .integer($0.paise) })
    }

    private static func fees(_ value: CBOR?) -> FeeReceipt? {
        guard let amounts = value?.array?.compactMap(amount), amounts.count == 3 else { return nil }
        return FeeReceipt(processing: amounts[0], printedCopy: amounts[1], statutory: amounts[2])
    }

    private static func amount(_ value: CBOR?) -> Money? {
        value?.integer.flatMap { amounts.contains($0) ? Money(paise: $0) : nil }
    }

    private static func count(_ value: CBOR?) -> Int? {
        value?.integer.flatMap { counts.contains($0) ? Int($0) : nil }
    }

    private static func time(_ value: CBOR?) -> Timestamp? {
        value?.integer.flatMap { (0..<1 << 40).contains($0) ? Timestamp(seconds: $0) : nil }
    }
}
