import Domain

extension WireAddress {
    init(_ address: Address) {
        self.init()
        line = WireText(address.line)
        village = WireText(address.village)
        tehsil = WireText(address.tehsil)
        district = WireText(address.district)
        pinCode = address.pinCode
    }

    func domain() throws(WireProblem) -> Address {
        guard hasLine, hasVillage, hasTehsil, hasDistrict else { throw .missing(field: "address") }
        return Address(
            line: line.domain, village: village.domain, tehsil: tehsil.domain, district: district.domain,
            pinCode: pinCode)
    }
}
