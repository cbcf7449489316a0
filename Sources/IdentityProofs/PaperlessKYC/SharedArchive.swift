import CZip

/// The ZIP of a paperless e-KYC file: one XML under the holder's share code (ZipCrypto or AES), read by libzip.
///
/// libzip rather than a reader of our own: it knows both ciphers, is fuzzed by others, and leaves us the limits.
enum SharedArchive {
    /// The one file inside.
    ///
    /// - Throws: ``ProofProblem/shareCodeWrong`` also where the file is damaged: the two look the same.
    static func document(in archive: [UInt8], shareCode: String) throws(ProofProblem) -> [UInt8] {
        guard archive.count <= ProofLimits.archiveBytes else { throw .tooLarge }
        var result: Result<[UInt8], ProofProblem> = .failure(.malformed)
        archive.withUnsafeBytes { bytes in
            guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil) else { return }
            guard let opened = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil) else {
                zip_source_free(source)
                return
            }
            defer { zip_discard(opened) }
            do throws(ProofProblem) {
                result = .success(try read(opened, shareCode))
            } catch {
                result = .failure(error)
            }
        }
        return try result.get()
    }

    private static func read(_ archive: OpaquePointer, _ shareCode: String) throws(ProofProblem) -> [UInt8] {
        var entry = zip_stat_t()
        let needed = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)
        guard zip_get_num_entries(archive, 0) == 1, zip_stat_index(archive, 0, 0, &entry) == 0,
            entry.valid & needed == needed, entry.size > 0
        else { throw .malformed }
        let limit = min(UInt64(ProofLimits.documentBytes), entry.comp_size * UInt64(ProofLimits.archiveRatio))
        guard entry.size <= limit else { throw .tooLarge }
        guard let file = zip_fopen_index_encrypted(archive, 0, 0, shareCode) else {
            let code = zip_error_code_zip(zip_get_error(archive))
            throw [ZIP_ER_WRONGPASSWD, ZIP_ER_NOPASSWD].contains(code) ? .shareCodeWrong : .malformed
        }
        defer { zip_fclose(file) }
        // One byte more than was announced, so that a lie about the size shows, and the checksum is compared.
        var document = [UInt8](repeating: 0, count: Int(entry.size) + 1)
        var length = 0
        while length < document.count {
            let count = document.withUnsafeMutableBytes { buffer in
                zip_fread(file, buffer.baseAddress.map { $0 + length }, UInt64(buffer.count - length))
            }
            if count == 0 || (count < 0 && length == Int(entry.size) && isWithoutChecksum(entry)) { break }
            guard count > 0 else { throw .shareCodeWrong }
            length += Int(count)
        }
        guard length == Int(entry.size) else { throw .malformed }
        return Array(document.prefix(length))
    }

    /// AES entries of format AE-2 carry no checksum, which libzip 1.7 (Debian 12) takes for a wrong one at the end.
    /// Nothing is lost: it is the XML's signature that proves anything.
    private static func isWithoutChecksum(_ entry: zip_stat_t) -> Bool {
        [ZIP_EM_AES_128, ZIP_EM_AES_192, ZIP_EM_AES_256].contains(Int32(entry.encryption_method)) && entry.crc == 0
    }
}
