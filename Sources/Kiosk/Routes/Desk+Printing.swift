import Primitives

extension Desk {
    /// Prints, and leaves on the next page what became of it: done, or what to do now. What was to be printed stands
    /// all the same.
    ///
    /// - Parameter done: The key of the sentence for a success.
    @discardableResult
    func printing(_ done: String, _ context: KioskContext, _ print: () async throws -> Void) async throws -> Bool {
        let texts = texts(context)
        do {
            try await print()
            leave(Notice(.good, title: texts(done)), context)
            return true
        } catch let error as any Reported where error.key.hasPrefix("printer.") || error.key.hasPrefix("paper.") {
            leave(Notice(.stop, title: texts("print.failed"), text: sentence(error, texts)), context)
            return false
        }
    }
}
