package import Primitives

/// What a centre takes for its own work.
package struct ProcessingFees: Sendable, Hashable, Codable {
    package var operatorShare: Sourced<Money>
    package var societyShare: Sourced<Money>
    package var printedCopy: Sourced<Money>

    package init(operatorShare: Sourced<Money>, societyShare: Sourced<Money>, printedCopy: Sourced<Money>) {
        self.operatorShare = operatorShare
        self.societyShare = societyShare
        self.printedCopy = printedCopy
    }

    private enum CodingKeys: String, CodingKey {
        case operatorShare = "operator_paise"
        case societyShare = "society_paise"
        case printedCopy = "printed_copy_paise"
    }
}

/// What one request costs, line by line, as the receipt shows it.
package struct FeeReceipt: Sendable, Hashable, Codable {
    package var processing: Money
    package var printedCopy: Money
    package var statutory: Money

    package init(processing: Money, printedCopy: Money, statutory: Money) {
        self.processing = processing
        self.printedCopy = printedCopy
        self.statutory = statutory
    }

    /// The fees of a service today.
    package init(service: Service, fees: ProcessingFees, withPrintedCopy: Bool) {
        processing = fees.operatorShare.value + fees.societyShare.value
        printedCopy = withPrintedCopy ? fees.printedCopy.value : .zero
        statutory = service.statutoryFee?.value ?? .zero
    }

    package var total: Money { processing + printedCopy + statutory }

    package static let none = FeeReceipt(processing: .zero, printedCopy: .zero, statutory: .zero)

    package static func + (left: FeeReceipt, right: FeeReceipt) -> FeeReceipt {
        FeeReceipt(
            processing: left.processing + right.processing, printedCopy: left.printedCopy + right.printedCopy,
            statutory: left.statutory + right.statutory)
    }
}
