import Domain
import Primitives
import Yams

extension Item {
    /// A service; this item is the whole of its file.
    func service() -> Service? {
        entry { entry in
            let id = entry.required("id").flatMap { $0.serviceID() }
            let number = entry.required("number").flatMap { $0.serviceNumber() }
            let version = entry.required("version").flatMap { $0.integer(in: 1...1_000_000) }
            let name = entry.required("name").flatMap { $0.localized() }
            let department = entry.required("department").flatMap { $0.localized() }
            let fields = entry.required("fields")
            let places = fields?.declarationPlaces()
            let readFields = fields.flatMap { $0.fields() }
            let declaration = entry.required("declaration").flatMap { $0.declaration(places: places) }
            let documents = entry.required("documents").flatMap { $0.documents() }
            let timeLimit = entry.required("time_limit_working_days").flatMap {
                $0.sourced { $0.integer(in: 1...CatalogueLimits.workingDays) }
            }
            let officer = entry.required("officer").flatMap { $0.sourced { $0.localized() } }
            let firstAppeal = entry.required("first_appeal").flatMap { $0.appeal() }
            let statutoryFee = entry.required("statutory_fee_rupees").flatMap { $0.sourced { $0.rupees() } }
            let certificate = entry.required("certificate").flatMap { $0.certificate() }
            guard let id, let number, let version, let name, let department, let readFields, let declaration,
                let documents, let timeLimit, let officer, let firstAppeal, let statutoryFee, let certificate
            else { return nil }
            return Service(
                id: id, number: number, version: version, name: name, department: department, fields: readFields,
                declaration: declaration, documents: documents, timeLimit: timeLimit, officer: officer,
                firstAppeal: firstAppeal, statutoryFee: statutoryFee, certificate: certificate)
        }
    }

    /// `gad.income`: names of lower-case letters, digits and `_`, joined by points; the file is named for it.
    private func serviceID() -> ServiceID? {
        let text = node.scalar?.string ?? ""
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let allowed = { (byte: UInt8) in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
        }
        guard parts.count >= 2, text.utf8.count <= CatalogueLimits.idBytes,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(allowed) })
        else {
            note("`id` is not a service's name.", "Write department.service in lower case, like gad.income.")
            return nil
        }
        let expected = CatalogueFolder.services + text + CatalogueFolder.suffix
        guard file.path == expected || file.path.hasSuffix("/" + expected) else {
            note("The file is not named for its service.", "Name it \(text)\(CatalogueFolder.suffix), or correct `id`.")
            return nil
        }
        return ServiceID(text)
    }

    /// `6.2`: the Act's numbers of the department and of the service.
    private func serviceNumber() -> String? {
        let text = node.scalar?.string ?? ""
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else {
            note("`number` is not a service number.", "Write department.service in digits, like 6.2.")
            return nil
        }
        return text
    }

    private func appeal() -> Appeal? {
        entry { entry in
            let officer = entry.nullable("officer") { $0.sourced { $0.localized() } }
            let days = entry.nullable("days") { $0.sourced { $0.integer(in: 1...CatalogueLimits.appealDays) } }
            guard let officer, let days else { return nil }
            return Appeal(officer: officer, days: days)
        }
    }

    private func declaration(places: Set<String>?) -> Declaration? {
        entry { entry in
            let title = entry.required("title").flatMap { $0.localized() }
            let text = entry.required("text").flatMap { $0.localized(places: places) }
            guard let title, let text else { return nil }
            return Declaration(title: title, text: text)
        }
    }

    private func certificate() -> CertificateText? {
        entry { entry in
            let title = entry.required("title").flatMap { $0.localized() }
            let statute = entry.required("statute").flatMap { $0.localized(places: ["financial_year"]) }
            let note = entry.required("note").flatMap { $0.localized() }
            let isConfirmed = entry.required("wording_confirmed").flatMap { $0.flag() }
            let validity = entry.required("validity_years").flatMap {
                $0.sourced { $0.integer(in: 1...CatalogueLimits.validityYears) }
            }
            guard let title, let statute, let note, let isConfirmed, let validity else { return nil }
            return CertificateText(
                title: title, statute: statute, note: note, isWordingConfirmed: isConfirmed, validityYears: validity)
        }
    }
}
