import Domain
import Primitives

/// Where the families of a shard live: one tehsil for each 12,500 families, one district for each eight tehsils.
struct ShardPlaces: Sendable {
    /// A village, or a town's ward.
    struct Place: Sendable {
        let name: Spelling
        let localBody: LocalizedText
        let wards: ClosedRange<Int>
        let area: Address.Area
        let pinCode: String
        let weight: Int
    }

    private struct Country: Sendable {
        let tehsil: Tehsil
        let villages: [Place]
        let town: Place
    }

    private static let familiesPerTehsil = 12_500
    private static let tehsilsPerDistrict = 8
    private static let familiesPerVillage = 160
    private static let percentUrban = 18
    /// Parts of a town: no village bears such a name.
    private static let quarters = [
        "गांधी वार्ड=Gandhi Ward", "नेहरू वार्ड=Nehru Ward", "पुरानी बस्ती=Purani Basti", "बाजार मोहल्ला=Bazar Mohalla",
        "स्टेशन रोड=Station Road", "शिवाजी नगर=Shivaji Nagar", "अंबेडकर वार्ड=Ambedkar Ward", "किला मोहल्ला=Kila Mohalla",
    ].compactMap { Spelling($0) }

    private let countries: [Country]

    init(stock: Stock, seed: UInt64, families: Int) {
        var chance = Chance(seed: seed, salt: 1 << 62)
        let districts = stock.tehsils.reduce(into: [LocalizedText]()) {
            if !$0.contains($1.district) { $0.append($1.district) }
        }
        let count = (families + Self.familiesPerTehsil - 1) / Self.familiesPerTehsil
        var chosen: [Tehsil] = []
        for district in chance.shuffled(districts) where chosen.count < count {
            let own = stock.tehsils.filter { $0.district == district }
            chosen += chance.shuffled(own).prefix(min(Self.tehsilsPerDistrict, count - chosen.count))
        }
        let villages = max(4, families / max(1, chosen.count) / Self.familiesPerVillage)
        countries = chosen.map { Self.country($0, villages, stock, &chance) }
    }

    /// The tehsil of a family, and its village or quarter of the town.
    func place(_ chance: inout Chance) -> (tehsil: Tehsil, place: Place, quarter: Spelling?) {
        let country = chance.one(of: countries)
        if chance.happens(Self.percentUrban) {
            return (country.tehsil, country.town, chance.one(of: Self.quarters))
        }
        let village = chance.one(of: country.villages, weights: country.villages.map(\.weight))
        return (country.tehsil, village, nil)
    }

    private static func country(
        _ tehsil: Tehsil, _ count: Int, _ stock: Stock, _ chance: inout Chance
    ) -> Country {
        let pin = String(tehsil.pinStart * 10_000 + chance.below(900) * 10 + 1_001)
        var villages: [Place] = []
        let names = stock.villages.names(count, &chance)
        var seat = names[0]
        for (index, name) in names.enumerated() {
            // A panchayat of one to three villages, named for its seat.
            if index == 0 || chance.happens(45) { seat = name }
            villages.append(
                Place(
                    name: name,
                    localBody: LocalizedText(
                        hindi: "ग्राम पंचायत \(seat.usual.hindi)", english: "Gram Panchayat \(seat.usual.english)"),
                    wards: 1...chance.within(5...20), area: .rural, pinCode: pin, weight: chance.within(1...9)))
        }
        let town = Place(
            name: Spelling(hindi: tehsil.name.hindi, latin: [tehsil.name.english]),
            localBody: LocalizedText(
                hindi: "नगर परिषद \(tehsil.name.hindi)",
                english: "Nagar Parishad \(tehsil.name.english)"),
            wards: 1...15, area: .urban, pinCode: pin, weight: 1)
        return Country(tehsil: tehsil, villages: villages, town: town)
    }
}
