package import Primitives

/// Where a family lives, both scripts.
package struct Address: Sendable, Hashable, Codable {
    package var line: LocalizedText
    package var village: LocalizedText
    package var tehsil: LocalizedText
    package var district: LocalizedText
    package var pinCode: String
    /// The gram panchayat or the urban body; `nil` where the register does not say.
    package var localBody: LocalizedText?
    /// The ward's number or name; `nil` where the register does not say.
    package var ward: String?
    package var area: Area?

    /// Countryside or town. The file format's word is the raw value.
    package enum Area: String, Sendable, Hashable, Codable, CaseIterable {
        case rural, urban
    }

    package init(
        line: LocalizedText, village: LocalizedText, tehsil: LocalizedText, district: LocalizedText, pinCode: String,
        localBody: LocalizedText? = nil, ward: String? = nil, area: Area? = nil
    ) {
        self.line = line
        self.village = village
        self.tehsil = tehsil
        self.district = district
        self.pinCode = pinCode
        self.localBody = localBody
        self.ward = ward
        self.area = area
    }

    /// The address in one line, as papers write it.
    package var text: LocalizedText {
        LocalizedText(
            hindi: "\(line.hindi), \(village.hindi), तहसील \(tehsil.hindi), जिला \(district.hindi) – \(pinCode)",
            english: "\(line.english), \(village.english), Tehsil \(tehsil.english), "
                + "Dist. \(district.english) – \(pinCode)")
    }

    private enum CodingKeys: String, CodingKey {
        case line, village, tehsil, district, pinCode, ward, area
        case localBody = "local_body"
    }
}
