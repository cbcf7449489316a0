import Foundation
import Primitives
import StateServer
import Testing
import Trust

struct DirectoryTests {
    private func make(_ folder: String, passphrase: String?) throws -> StateDirectory {
        let directory = StateDirectory(path: folder + "/state")
        try directory.create(
            organization: "Test", passphrase: passphrase, at: SystemClock().now(), random: SystemRandom())
        return directory
    }

    @Test func `keys open by their passphrase and by no other`() async throws {
        try await temporaryFolder { folder in
            let directory = try make(folder, passphrase: "correct horse battery")
            #expect(
                try directory.authorities(passphrase: "correct horse battery").trustFile.pem == directory.trustPEM())
            #expect(throws: DataKeyProblem.wrongPassphrase) { try directory.authorities(passphrase: "wrong wrong") }
            #expect(throws: DataKeyProblem.passphraseNeeded) { try directory.authorities(passphrase: nil) }
        }
    }

    @Test func `a server without its passphrase file names the file and the remedy`() async throws {
        try await temporaryFolder { folder in
            let directory = try make(folder, passphrase: "correct horse battery")
            #expect(throws: DirectoryProblem.passphraseNeeded(keyFile: directory.path + "/data.key")) {
                try directory.passphrase(file: nil)
            }
            let file = folder + "/passphrase"
            let problem = #expect(throws: DirectoryProblem.passphraseUnreadable(file: file)) {
                try directory.passphrase(file: file)
            }
            #expect(problem?.summary.contains(file) == true)
            #expect(problem?.recovery.isEmpty == false)
            let files = [("", true), ("\ncorrect horse battery\n", true), ("correct horse battery\n", false)]
            for (text, isRefused) in files {
                try Data(text.utf8).write(to: URL(filePath: file))
                let passphrase = try? directory.passphrase(file: file)
                #expect(passphrase == (isRefused ? nil : "correct horse battery"))
            }
        }
    }

    @Test func `keys that open unattended ask for no file`() async throws {
        try await temporaryFolder { folder in
            let directory = try make(folder, passphrase: nil)
            #expect(try directory.passphrase(file: nil) == nil)
            #expect(try directory.passphrase(file: folder + "/missing") == nil)
        }
    }

    @Test func `no private key lies in the clear, and only the owner reads the files`() async throws {
        try await temporaryFolder { folder in
            let directory = try make(folder, passphrase: nil)
            for name in try FileManager.default.contentsOfDirectory(atPath: directory.path) {
                let path = directory.path + "/" + name
                let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
                #expect(!text.contains("PRIVATE KEY"), "\(name)")
                guard name.hasSuffix(".key") else { continue }
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect(mode == 0o600, "\(name)")
            }
        }
    }

    @Test func `authorities are never made over old ones`() async throws {
        try await temporaryFolder { folder in
            _ = try make(folder, passphrase: nil)
            #expect(throws: DirectoryProblem.exists) { try make(folder, passphrase: nil) }
        }
    }

    @Test func `one process writes at a time`() async throws {
        try await temporaryFolder { folder in
            let directory = try make(folder, passphrase: nil)
            let lock = try directory.lock()
            #expect(throws: DirectoryProblem.locked) { try directory.lock() }
            withExtendedLifetime(lock) {}
        }
    }
}
