import Devices
package import Domain
import Paper
package import Primitives
import Store

extension EdgeNode {
    /// The widest slip that the connected printer's head takes. Without a printer nothing is laid out at all.
    func slipWidth() async throws -> SlipWidth {
        guard let dots = await slipPrinter.headDots() else {
            let status = await slipPrinter.status()
            activity.count(.printFailed)
            printers.note(slip: status)
            throw status.obstacle ?? PrinterError.unplugged
        }
        return dots < SlipWidth.wide.dots ? .slim : .wide
    }

    /// Prints a slip and remembers what the printer said.
    func send(_ raster: DotRaster) async throws {
        do {
            try await slipPrinter.print(raster)
            activity.count(.printed)
        } catch {
            activity.count(.printFailed)
            printers.note(slip: await slipPrinter.status())
            throw error
        }
    }

    func send(_ pdf: [UInt8], title: String) async throws {
        do {
            try await pagePrinter.print(pdf: pdf, title: title)
            activity.count(.printed)
        } catch {
            activity.count(.printFailed)
            throw error
        }
    }

    /// Prints the slip of a request. The second and later ones are marked प्रतिलिपि.
    ///
    /// - Returns: Which copy it was.
    /// - Throws: `PrinterError`; the request stands all the same, and the slip can be printed again.
    @discardableResult
    package func printSlip(of id: RecordID, by person: Person) async throws -> Int {
        let width = try await slipWidth()
        let request = try await store.request(id)
        let service = try await service(request.submission.service, version: request.submission.serviceVersion)
        let composer = SlipComposer(
            request: request, service: service, calendar: try await calendar(),
            guarantee: try await catalogue().guarantee, centre: centre)
        let copy = request.printings(of: .slip) + 1
        let raster = try press.slip(composer.slip(copy: copy, at: clock.now()), width: width)
        try await send(raster)
        return try await store.recordPrinting(of: .slip, for: id, by: Actor(person))
    }

    /// Prints the declaration of a draft for the applicant's signature.
    package func printDeclaration(ofDraft id: RecordID, by person: Person) async throws {
        let open = try await openDraft(id, by: person)
        guard let declaration = open.declaration else { return }
        let pdf = try declarationPaper(declaration, of: open)
        try await send(pdf, title: "declaration")
    }

    /// Prints the order of a return or a rejection, with its reasons and the right of appeal.
    @discardableResult
    package func printOrder(of id: RecordID, by person: Person) async throws -> Int {
        let pdf = try await orderPaper(of: store.request(id))
        try await send(pdf, title: "order")
        return try await store.recordPrinting(of: .order, for: id, by: Actor(person))
    }

    /// Prints a certificate: the signed PDF itself the first time, marked प्रतिलिपि from then on.
    @discardableResult
    package func printCertificate(of id: RecordID, by person: Person) async throws -> Int {
        let request = try await store.request(id)
        let isOriginal = request.printings(of: .certificate) == 0
        let pdf =
            isOriginal
            ? try await certificatePDF(of: request)
            : try press.certificate(try await reprintSheet(of: request, isDuplicate: true)).bytes
        try await send(pdf, title: "certificate")
        return try await store.recordPrinting(of: .certificate, for: id, by: Actor(person))
    }
}
