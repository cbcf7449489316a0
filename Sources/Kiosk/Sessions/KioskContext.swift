package import Hummingbird

/// What travels with one HTTP request.
package struct KioskContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Set by ``SessionGate``.
    package var open: OpenSession?
    package var reading = Reading()
    /// The fields of a checked form; empty for a GET.
    package var form = FormValues()
    /// The file of a checked form; empty where none was sent.
    package var file: [UInt8] = []

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
    }
}
