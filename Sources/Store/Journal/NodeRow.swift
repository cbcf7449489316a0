import Domain
import GRDB
import Primitives

/// The one row that says who this node is and how far its journal and its exchange are.
struct NodeRow {
    var name: NodeID
    var centre: String
    var epoch: UInt64
    var position: UInt64
    var head: ContentHash
    var time: HybridTime
    var cursor: UInt64
    var lastExchange: Timestamp

    /// - Returns: `nil` on a node that is not provisioned.
    static func fetch(_ database: Database) throws -> NodeRow? {
        guard let row = try Row.fetchOne(database, cached: "SELECT * FROM node") else { return nil }
        let head: Blob = row["head"]
        guard let name = NodeID(row["name"]), let head = ContentHash(bytes: head.bytes) else {
            throw StoreError.damaged("node")
        }
        let epoch: Int64 = row["epoch"]
        let position: Int64 = row["position"]
        let counter: Int64 = row["time_counter"]
        let cursor: Int64 = row["cursor"]
        return NodeRow(
            name: name, centre: row["centre"], epoch: UInt64(epoch), position: UInt64(position), head: head,
            time: HybridTime(time: Timestamp(milliseconds: row["time_ms"]), counter: UInt32(counter)),
            cursor: UInt64(cursor), lastExchange: Timestamp(milliseconds: row["last_exchange_ms"]))
    }
}
