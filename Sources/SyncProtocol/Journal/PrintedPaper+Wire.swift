import Domain

extension WirePrinted {
    init(_ paper: PrintedPaper) throws(WireProblem) {
        self.init()
        switch paper.kind {
        case .slip: kind = .slip
        case .declaration: kind = .declaration
        case .order: kind = .order
        case .certificate: kind = .certificate
        case .cancellation: kind = .cancellation
        case .application: kind = .application
        }
        copy = try exact(paper.copy, "printed.copy")
    }

    func domain() throws(WireProblem) -> PrintedPaper {
        guard copy > 0 else { throw .missing(field: "printed.copy") }
        return PrintedPaper(kind: try domainKind(), copy: Int(copy))
    }

    private func domainKind() throws(WireProblem) -> PrintedPaper.Kind {
        switch kind {
        case .slip: .slip
        case .declaration: .declaration
        case .order: .order
        case .certificate: .certificate
        case .cancellation: .cancellation
        case .application: .application
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "printed.kind")
        }
    }
}
