package import Primitives
import Synchronization

/// All sessions, in memory.
package final class SessionStore: Sendable {
    /// More sessions than so many push out the one that was quiet longest.
    package static let maximumCount = 1_000
    /// Bytes of chance in a session's name and in its form token.
    package static let secretBytes = 32

    private let sessions = Mutex<[String: Session]>([:])
    private let idleSeconds: Int64
    private let clock: any WallClock
    private let random: any RandomSource

    /// - Parameter idleSeconds: A session that nobody touched for so long has ended.
    package init(idleSeconds: Int64, clock: any WallClock, random: any RandomSource) {
        self.idleSeconds = idleSeconds
        self.clock = clock
        self.random = random
    }

    /// The session of a cookie, touched; a new one where there is none or it has ended.
    package func open(_ cookie: String?) -> OpenSession {
        let now = clock.now()
        return sessions.withLock { sessions in
            let oldest = now.advanced(bySeconds: -idleSeconds)
            if let cookie, var session = sessions[cookie], session.lastSeen >= oldest {
                session.lastSeen = now
                sessions[cookie] = session
                return OpenSession(id: cookie, session: session)
            }
            sessions = sessions.filter { $0.value.lastSeen >= oldest }
            if sessions.count >= Self.maximumCount, let quietest = sessions.min(by: Self.isQuieter) {
                sessions[quietest.key] = nil
            }
            return insert(followsEnded: cookie != nil, at: now, into: &sessions)
        }
    }

    /// Changes a session; nothing where it has ended meanwhile.
    package func update(_ id: String, _ change: (inout Session) -> Void) {
        sessions.withLock { sessions in
            guard var session = sessions[id] else { return }
            change(&session)
            sessions[id] = session
        }
    }

    /// Takes what is shown once.
    package func takeNotice(_ id: String) -> Notice? {
        sessions.withLock { sessions in
            let notice = sessions[id]?.notice
            sessions[id]?.notice = nil
            return notice
        }
    }

    /// Ends a session and begins another under a new name, so that a name known from before is worth nothing.
    package func renew(_ id: String, _ change: (inout Session) -> Void) -> OpenSession {
        let now = clock.now()
        return sessions.withLock { sessions in
            sessions[id] = nil
            let fresh = insert(followsEnded: false, at: now, into: &sessions)
            var session = fresh.session
            change(&session)
            sessions[fresh.id] = session
            return OpenSession(id: fresh.id, session: session)
        }
    }

    private func insert(followsEnded: Bool, at now: Timestamp, into sessions: inout [String: Session]) -> OpenSession {
        let id = hex(random.bytes(Self.secretBytes))
        let session = Session(
            token: hex(random.bytes(Self.secretBytes)), followsEnded: followsEnded, lastSeen: now)
        sessions[id] = session
        return OpenSession(id: id, session: session)
    }

    private static func isQuieter(
        _ left: (key: String, value: Session), _ right: (key: String, value: Session)
    ) -> Bool {
        (left.value.lastSeen, left.key) < (right.value.lastSeen, right.key)
    }
}
