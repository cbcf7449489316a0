import GRDB
package import Primitives
package import SyncProtocol

/// How a node stands, as far as the state knows.
package struct NodeStatus: Sendable {
    package var node: RegisteredNode
    /// What the node said at its last greeting, most urgent lane first.
    package var lanes: [LaneStanding]
    /// Messages that the node has not yet said it applied.
    package var waitingMessages: Int
    package var requests: Int
    package var certificates: Int
    package var documents: Int
    /// Requests that a person must look at.
    package var needsAttention: Int
    /// The newest refusal.
    package var lastRefusal: (kind: String, at: Timestamp)?
}

extension StateLedger {
    /// How a node stands.
    package func status(of node: RegisteredNode) throws -> NodeStatus {
        try pool.read { database in
            let lanes = try Row.fetchAll(
                database, sql: "SELECT * FROM standings WHERE node = ? ORDER BY lane", arguments: [node.node.text]
            ).compactMap { row in
                Lane(rawValue: row["lane"]).map {
                    LaneStanding(lane: $0, acknowledged: row.number("acknowledged"), last: row.number("last"))
                }
            }
            func count(_ sql: String) throws -> Int {
                try Int.fetchOne(database, sql: sql, arguments: [node.node.text]) ?? 0
            }
            let refusal = try Row.fetchOne(
                database, sql: "SELECT kind, at_ms FROM refusals WHERE node = ? ORDER BY rowid DESC LIMIT 1",
                arguments: [node.node.text])
            return NodeStatus(
                node: node, lanes: lanes,
                waitingMessages: try count(
                    """
                    SELECT count(*) FROM stream JOIN nodes USING (node)
                    WHERE node = ? AND position > nodes.cursor
                    """),
                requests: try count("SELECT count(*) FROM requests WHERE node = ?"),
                certificates: try count("SELECT count(*) FROM certificates WHERE node = ?"),
                documents: try count("SELECT count(*) FROM documents WHERE node = ? AND bytes IS NOT NULL"),
                needsAttention: try count("SELECT count(*) FROM requests WHERE node = ? AND needs_attention"),
                lastRefusal: refusal.flatMap { row in row.timestamp("at_ms").map { (row["kind"], $0) } })
        }
    }
}
