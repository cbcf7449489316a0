import Domain

extension WireAddress {
    init(_ address: Address) {
        self.init()
        line = WireText(address.line)
        village = WireText(address.village)
        tehsil = WireText(address.tehsil)
        district = WireText(address.district)
        pinCode = address.pinCode
        if let body = address.localBody { localBody = WireText(body) }
        ward = address.ward ?? ""
        if let area = address.area { self.area = area == .rural ? .rural : .urban }
    }

    func domain() throws(WireProblem) -> Address {
        guard hasLine, hasVillage, hasTehsil, hasDistrict else { throw .missing(field: "address") }
        return Address(
            line: line.domain, village: village.domain, tehsil: tehsil.domain, district: district.domain,
            pinCode: pinCode, localBody: hasLocalBody ? localBody.domain : nil, ward: ward.isEmpty ? nil : ward,
            area: try area.domain())
    }
}

extension WireArea {
    func domain() throws(WireProblem) -> Address.Area? {
        switch self {
        case .unspecified: nil
        case .rural: .rural
        case .urban: .urban
        case .UNRECOGNIZED: throw .unknownValue(field: "address.area")
        }
    }
}
