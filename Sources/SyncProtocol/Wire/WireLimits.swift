/// What a message may hold at most. Both sides refuse more.
package enum WireLimits {
    /// Bytes of one event.
    package static let eventBytes = 64 * 1_024
    /// Bytes of a document that one chunk carries.
    package static let chunkBytes = 64 * 1_024
    /// Bytes of one encoded chunk: its piece and what names it.
    package static let encodedChunkBytes = chunkBytes + 1_024
    /// Bytes of one document.
    package static let documentBytes = 8 * 1_024 * 1_024
    /// Bytes of one message of a node's stream.
    package static let stateMessageBytes = 1_024 * 1_024
    /// Bytes of a whole exchange request or reply before compression.
    package static let exchangeBytes = 4 * 1_024 * 1_024
    /// Bytes of a whole exchange request or reply as it travels.
    package static let frameBytes = 2 * 1_024 * 1_024
    /// Entries of one batch.
    package static let entriesPerBatch = 500
    /// Bytes of entries that a node puts into one batch; one entry larger than this still travels alone.
    package static let batchBytes = 256 * 1_024
    /// Messages of one reply.
    package static let messagesPerReply = 500
    /// Bytes of messages that the state puts into one reply; one message larger than this still travels alone.
    package static let replyBytes = 256 * 1_024
    /// Tests of one service's rule.
    package static let testsPerRule = 1_000
    /// Members of one family.
    package static let membersPerHousehold = 100
    /// Families of one message.
    package static let householdsPerMessage = 1_000
    /// Grants of one message.
    package static let grantsPerMessage = 200
    /// Signing keys of one hello.
    package static let signingKeysPerHello = 20
    /// Bytes of one certificate or certificate request.
    package static let certificateBytes = 8 * 1_024
    /// Instants that a message may name, in milliseconds since 1970: about the years 1…9900.
    package static let instants: ClosedRange<Int64> = -62_000_000_000_000...250_000_000_000_000
    /// An amount in paise, so that sums of a whole journal stay within 64 bits: ₹100 crore.
    package static let paise: ClosedRange<Int64> = 0...100_000_000_000
    /// Pages of one paper of the locker.
    package static let pagesPerPaper = 40
    /// Answers, or documents, of one request.
    package static let answersPerRequest = 600
    /// Services of one catalogue.
    package static let servicesPerCatalogue = 5_000
    /// Bytes of a catalogue's manifest.
    package static let catalogueManifestBytes = 512 * 1_024
    /// Bytes of one piece of a catalogue: a service, or the lists.
    package static let cataloguePieceBytes = 256 * 1_024
    /// Bytes of the pieces of one part, before compression; and of the references that it is compressed against.
    package static let cataloguePartBytes = 2 * 1_024 * 1_024
    /// Pieces that one part of a catalogue is compressed against.
    package static let cataloguePartReferences = 64
    /// Parts of one catalogue.
    package static let catalogueParts = 1_000
}
