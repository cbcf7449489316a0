import Domain

extension Item {
    /// What a centre takes for its own work; this item is the whole of its file.
    func processingFees() -> ProcessingFees? {
        entry { entry in
            let operatorShare = entry.required("operator_rupees").flatMap { $0.sourced { $0.rupees() } }
            let societyShare = entry.required("society_rupees").flatMap { $0.sourced { $0.rupees() } }
            let printedCopy = entry.required("printed_copy_rupees").flatMap { $0.sourced { $0.rupees() } }
            guard let operatorShare, let societyShare, let printedCopy else { return nil }
            return ProcessingFees(operatorShare: operatorShare, societyShare: societyShare, printedCopy: printedCopy)
        }
    }
}
