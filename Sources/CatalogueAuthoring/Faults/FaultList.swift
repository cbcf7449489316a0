/// Gathers what is wrong, so that an author sees everything at once.
final class FaultList {
    /// A catalogue with more faults than this is not a catalogue; the rest would help nobody.
    static let maximumFaults = 500

    private(set) var faults: [CatalogueFault] = []

    func note(_ fault: CatalogueFault) {
        if faults.count < Self.maximumFaults { faults.append(fault) }
    }
}
