import Domain
import Primitives
import Store
import SyncProtocol
import Trust

/// Why a published catalogue is not taken. The installed one stays, and the exchange goes on.
enum CatalogueProblem: String, Error {
    case notSigned, schemaUnknown, unreadable, old, baseMissing, partMissing, pieceMissing, pieceWrong

    /// For a technician.
    var summary: String {
        switch self {
        case .notSigned: "it is not signed by the state's authority"
        case .schemaUnknown: "it is written in a way that this software does not read"
        case .unreadable: "it can't be read"
        case .old: "it is older than the installed one"
        case .baseMissing: "it builds on a version that is not installed"
        case .partMissing: "a part of it is missing"
        case .pieceMissing: "a piece of it is missing"
        case .pieceWrong: "a piece of it is not what its manifest names"
        }
    }
}

/// Checks the parts of a published catalogue against what the node holds, before the store takes them.
struct CatalogueIntake {
    /// The purpose under which the state signs manifests.
    static let purpose = "catalogue"

    let store: Store
    let trust: TrustFile

    /// What the store has to do. Never throws for what the state sent: that is refused, and the exchange goes on.
    func change(of delta: CatalogueDelta) async throws -> InboundChange {
        let standing = try await store.catalogueStanding()
        if delta.version == standing.installed?.version { return .known }
        do {
            return .catalogue(try await step(delta, standing.installed, standing.arriving))
        } catch let problem as CatalogueProblem {
            return .catalogueRefused(version: delta.version, reason: problem.rawValue)
        } catch let problem as WireProblem {
            let isSchema = problem == .unknownValue(field: "manifest.schema")
            let reason = isSchema ? CatalogueProblem.schemaUnknown : .unreadable
            return .catalogueRefused(version: delta.version, reason: reason.rawValue)
        }
    }

    private func step(
        _ delta: CatalogueDelta, _ installed: ArrivedCatalogue?, _ arriving: ArrivedCatalogue?
    ) async throws -> CatalogueStep {
        let bytes = try manifest(of: delta, installed, arriving)
        let manifest = try CatalogueManifest(decoding: bytes)
        guard manifest.version == delta.version else { throw CatalogueProblem.unreadable }
        let references = try await store.cataloguePieces(delta.references)
        guard references.map(\.name) == delta.references else { throw CatalogueProblem.pieceMissing }
        guard references.reduce(0, { $0 + $1.bytes.count }) <= WireLimits.cataloguePartBytes else {
            throw CatalogueProblem.unreadable
        }
        let unpacked = try CataloguePieces.unpack(delta.pieces, reference: references.flatMap(\.bytes))
        let pieces = try Self.pieces(unpacked, of: manifest)
        if delta.isLast {
            let held = try await store.heldCataloguePieces().union(pieces.map(\.name))
            guard manifest.pieces.allSatisfy(held.contains) else { throw CatalogueProblem.pieceMissing }
        }
        return CatalogueStep(
            version: delta.version, part: delta.part, parts: delta.parts, manifest: delta.part == 1 ? bytes : [],
            pieces: pieces)
    }

    /// The manifest's bytes, signed by the state: of a first part, or as an earlier part brought them.
    private func manifest(
        of delta: CatalogueDelta, _ installed: ArrivedCatalogue?, _ arriving: ArrivedCatalogue?
    ) throws -> [UInt8] {
        guard delta.version > installed?.version ?? 0 else { throw CatalogueProblem.old }
        guard delta.part == 1 else {
            guard let arriving, arriving.version == delta.version, arriving.parts == delta.parts,
                arriving.received + 1 == delta.part
            else { throw CatalogueProblem.partMissing }
            return arriving.manifest
        }
        guard delta.base == 0 || delta.base == installed?.version else { throw CatalogueProblem.baseMissing }
        let bytes = try CataloguePieces.unpack(
            manifest: delta.manifest, base: delta.base == 0 ? [] : installed?.manifest ?? [])
        guard DetachedSignature.isValid(delta.signature, over: bytes, purpose: Self.purpose, trust: trust) else {
            throw CatalogueProblem.notSigned
        }
        return bytes
    }

    /// Each piece under its name, read once to see that it is what the manifest says.
    private static func pieces(
        _ unpacked: [[UInt8]], of manifest: CatalogueManifest
    ) throws -> [CatalogueStep.Piece] {
        let entries = Dictionary(manifest.services.map { ($0.piece, $0) }) { first, _ in first }
        return try unpacked.map { bytes in
            let name = EventCoding.hash(bytes)
            do {
                if let entry = entries[name] {
                    let service = try CatalogueEdition.service(bytes, as: entry)
                    return CatalogueStep.Piece(name: name, service: ServiceSummary(service), bytes: bytes)
                }
                guard name == manifest.lists else { throw CatalogueProblem.pieceWrong }
                _ = try CatalogueEdition.lists(bytes)
            } catch is WireProblem {
                throw CatalogueProblem.pieceWrong
            }
            return CatalogueStep.Piece(name: name, service: nil, bytes: bytes)
        }
    }
}
