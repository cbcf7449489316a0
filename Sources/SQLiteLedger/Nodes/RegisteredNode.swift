package import Primitives

/// A node as the state knows it.
package struct RegisteredNode: Sendable, Hashable {
    package var node: NodeID
    package var centre: String
    package var centreName: LocalizedText
    /// 0 until the node is enrolled.
    package var epoch: UInt64
    package var software: String
    package var lastExchange: Timestamp?
    /// The last stream position that the node has said it applied.
    package var cursor: UInt64
}
