package import Domain
import FoundationEssentials

/// Makes of the files that people write what nodes read.
///
/// A folder holds the lists that all share, one file per group of questions under `groups/` and one file per department
/// under `services/`; the README beside them says what each key means.
package enum CatalogueCompiler {
    /// Reads a folder.
    ///
    /// - Throws: ``CatalogueFaults`` with everything that is wrong in any of its files.
    package static func compile(folder: String) throws(CatalogueFaults) -> Catalogue {
        let faults = FaultList()
        let files = CatalogueFolder(folder, faults: faults).files
        // Of a folder that is not there, every file is missing.
        if files.isEmpty, !faults.faults.isEmpty { throw CatalogueFaults(faults.faults) }
        return try compile(files, folder: folder, faults)
    }

    /// Reads files that are in memory already.
    ///
    /// - Parameters:
    ///   - files: Their bytes by their names inside the folder, like `services/gad.yaml`.
    ///   - folder: What errors put before these names.
    package static func compile(
        files: [String: [UInt8]], folder: String = "catalogue"
    ) throws(CatalogueFaults) -> Catalogue {
        try compile(files, folder: folder, FaultList())
    }

    private static func compile(
        _ files: [String: [UInt8]], folder: String, _ faults: FaultList
    ) throws(CatalogueFaults) -> Catalogue {
        let compilation = Compilation(files: files, folder: folder, faults: faults)
        let catalogue = compilation.catalogue()
        guard faults.faults.isEmpty, let catalogue else { throw CatalogueFaults(faults.faults) }
        return catalogue
    }
}
