package import Domain
package import Primitives

/// Who somebody is, as UIDAI signed it. In memory only: it is neither stored nor logged.
package struct VerifiedIdentity: Sendable, Hashable {
    package var kind: IdentityProofKind
    /// As the card writes it, in Latin letters.
    package var name: String
    package var birth: Birth
    package var gender: Member.Sex
    package var address: AddressParts
    /// Of the Aadhaar number; the others stand in no proof.
    package var lastFour: String
    /// When UIDAI made the proof.
    package var issuedAt: Timestamp
    /// The last digits of the mobile number, where the proof shows them.
    package var mobileLastFour: String?
    package var commitments: ContactCommitments
    /// The picture, written anew as a JPEG; `nil` where there is none or it cannot be read.
    package var photo: [UInt8]?
    /// The certificate that signed it.
    package var signer: ProofSigner
    /// What of this format no signed sample has shown to be right, or could not be read.
    package var unproven: [Unproven]

    /// The day of birth, or only its year where UIDAI knows no more.
    package enum Birth: Sendable, Hashable {
        case date(CivilDate)
        case year(Int)

        /// Parses `dd-MM-yyyy`, `dd/MM/yyyy`, `yyyy-MM-dd` or `yyyy`.
        package init?(_ text: String) {
            let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" }).map(String.init)
            if parts.count == 1, text.utf8.count == 4, let year = Int(text), (1_850...2_200).contains(year) {
                self = .year(year)
                return
            }
            guard parts.count == 3, text.utf8.count == 10 else { return nil }
            let iso = parts[0].utf8.count == 4 ? parts : parts.reversed()
            guard let date = CivilDate(iso: iso.joined(separator: "-")) else { return nil }
            self = .date(date)
        }
    }

    /// What is not proven. The raw value is what `--json` prints.
    package enum Unproven: String, Sendable, Hashable, Codable, CaseIterable {
        /// This version's order of fields was tried only on codes of our own generator.
        case layout
        /// How the mobile and e-mail hashes are made stands in no official sample.
        case contactHashes = "contact_hashes"
        /// No file signed by UIDAI was at hand; the format was tried only on files of our own generator.
        case format
        /// The picture could not be read.
        case photo
    }
}

/// An address in the parts that UIDAI keeps it in; empty where it says nothing.
package struct AddressParts: Sendable, Hashable, Codable {
    package var careOf = ""
    package var house = ""
    package var street = ""
    package var landmark = ""
    package var locality = ""
    /// Village, town or city.
    package var village = ""
    package var postOffice = ""
    /// Tehsil.
    package var subDistrict = ""
    package var district = ""
    package var state = ""
    package var pinCode = ""

    package init() {}

    /// In one line, what is empty left out.
    package var line: String {
        [careOf, house, street, landmark, locality, village, postOffice, subDistrict, district, state, pinCode]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private enum CodingKeys: String, CodingKey {
        case house, street, landmark, locality, village, district, state
        case careOf = "care_of"
        case postOffice = "post_office"
        case subDistrict = "sub_district"
        case pinCode = "pin_code"
    }
}
