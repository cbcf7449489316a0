import Domain
import Primitives

/// ``CertificateClaims`` as the claims set of a CWT (RFC 8392).
///
/// | claim | what |
/// |---|---|
/// | 1 iss | issuer |
/// | 4 exp | the first second after the last day of validity (Indian time) |
/// | 6 iat | time of issue, seconds |
/// | 169 | Claim 169, below |
/// | −65537 | 1 certificate number, 2 service, 3 facts [key, text, key, text …], 4 number of the one replaced |
///
/// Claim 169: 1 id (Samagra member), 4 name in English, 8 date of birth `yyyyMMdd`, 9 sex (1 male, 2 female, 3 other),
/// 10 address, 15 guardian, 19 name in Hindi, 20 `hin`.
enum ClaimsCoding {
    private enum Claim {
        static let issuer: Int64 = 1, expires: Int64 = 4, issuedAt: Int64 = 6, person: Int64 = 169
        static let certificate: Int64 = -65_537
    }
    private enum Person {
        static let id: Int64 = 1, name: Int64 = 4, birthDate: Int64 = 8, sex: Int64 = 9, address: Int64 = 10
        static let guardian: Int64 = 15, secondName: Int64 = 19, secondLanguage: Int64 = 20
    }
    private enum Paper {
        static let number: Int64 = 1, service: Int64 = 2, facts: Int64 = 3, replaces: Int64 = 4
    }
    private static let hindi = "hin"
    private static let sexes: [Member.Sex: UInt64] = [.male: 1, .female: 2, .other: 3]

    static func encode(_ claims: CertificateClaims) -> [UInt8] {
        var person: [(Int64, CBOR)] = [
            (Person.name, .text(claims.name.english)), (Person.secondName, .text(claims.name.hindi)),
            (Person.secondLanguage, .text(hindi)),
        ]
        if let id = claims.memberID { person.append((Person.id, .text(id.digits))) }
        if let date = claims.birthDate { person.append((Person.birthDate, .text(compact(date)))) }
        if let sex = claims.sex.flatMap({ sexes[$0] }) { person.append((Person.sex, .unsigned(sex))) }
        if let address = claims.address { person.append((Person.address, .text(address))) }
        if let guardian = claims.guardian { person.append((Person.guardian, .text(guardian))) }
        var paper: [(Int64, CBOR)] = [
            (Paper.number, .text(claims.number.text)), (Paper.service, .text(claims.service)),
            (Paper.facts, .array(claims.facts.flatMap { [.text($0.key), .text($0.text)] })),
        ]
        if let replaces = claims.replaces { paper.append((Paper.replaces, .text(replaces.text))) }
        var set: [(Int64, CBOR)] = [
            (Claim.issuer, .text(claims.issuer)), (Claim.issuedAt, .integer(claims.issuedAt.seconds)),
            (Claim.person, .map(person)), (Claim.certificate, .map(paper)),
        ]
        if let date = claims.validUntil { set.append((Claim.expires, .integer(expiry(date)))) }
        return CBOR.map(set).encoded
    }

    /// - Returns: `nil` unless the bytes are what ``encode(_:)`` makes of some claims.
    static func decode(_ bytes: [UInt8]) -> CertificateClaims? {
        guard let set = (try? CBORDecoder.decode(bytes))?.entries, let person = set[Claim.person]?.entries,
            let paper = set[Claim.certificate]?.entries, let issuer = set[Claim.issuer]?.text,
            let issuedAt = set[Claim.issuedAt]?.integer, (0..<1 << 40).contains(issuedAt),
            let english = person[Person.name]?.text, let hindiName = person[Person.secondName]?.text,
            let number = paper[Paper.number]?.text.flatMap({ CertificateNumber($0) }),
            let service = paper[Paper.service]?.text, let facts = facts(paper[Paper.facts])
        else { return nil }
        let sex = person[Person.sex]?.integer.flatMap { code in sexes.first { $0.value == UInt64(exactly: code) }?.key }
        let claims = CertificateClaims(
            issuer: issuer, number: number, service: service, issuedAt: Timestamp(seconds: issuedAt),
            validUntil: set[Claim.expires]?.integer.flatMap(lastDay),
            name: LocalizedText(hindi: hindiName, english: english),
            memberID: person[Person.id]?.text.flatMap { SamagraMemberID($0) },
            birthDate: person[Person.birthDate]?.text.flatMap(date), sex: sex,
            guardian: person[Person.guardian]?.text, address: person[Person.address]?.text, facts: facts,
            replaces: paper[Paper.replaces]?.text.flatMap { CertificateNumber($0) })
        return encode(claims) == bytes ? claims : nil
    }

    private static func facts(_ value: CBOR?) -> [CertificateFact]? {
        guard let items = value?.array, items.count % 2 == 0 else { return nil }
        var facts: [CertificateFact] = []
        for index in stride(from: 0, to: items.count, by: 2) {
            guard let key = items[index].text, let text = items[index + 1].text else { return nil }
            facts.append(CertificateFact(key: key, text: text))
        }
        return facts
    }

    private static func expiry(_ last: CivilDate) -> Int64 { last.adding(days: 1).startOfDay.seconds }

    private static func lastDay(_ expiry: Int64) -> CivilDate? {
        (0..<1 << 38).contains(expiry) ? Timestamp(seconds: expiry - 1).civilDate : nil
    }

    private static func compact(_ date: CivilDate) -> String { date.isoText.filter { $0 != "-" } }

    private static func date(_ text: String) -> CivilDate? {
        guard text.utf8.count == 8, let value = Int(text) else { return nil }
        return CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    }
}
