/// What programs did to a ``PowerCutDisk``.
package struct DiskCounters: Sendable, Hashable, Decodable {
    /// Writes, truncations, changes of names and syncs.
    package let operations: Int
    package let writes: Int
    /// Bytes that programs wrote.
    package let writtenBytes: Int
    package let fsyncs: Int
    package let fdatasyncs: Int
    package let folderSyncs: Int
    package let failedSyncs: Int
    /// Bytes that reached the medium, in whole pages.
    package let mediumBytes: Int

    /// Syncs of files.
    package var fileSyncs: Int { fsyncs + fdatasyncs }
}
