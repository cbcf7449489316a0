// swift-tools-version: 6.2
import PackageDescription

// Products of other packages, each with its reason in the README's table.
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdHTTP2 = Target.Dependency.product(name: "HummingbirdHTTP2", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let protobuf = Target.Dependency.product(name: "SwiftProtobuf", package: "swift-protobuf")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

// C libraries of the system.
let bridges: [Target] = [
    .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CUSB", pkgConfig: "libusb-1.0", providers: [.apt(["libusb-1.0-0-dev"])]),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "COpenJPEG", pkgConfig: "libopenjp2", providers: [.apt(["libopenjp2-7-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
    .systemLibrary(name: "CXMLSec", pkgConfig: "xmlsec1-openssl", providers: [.apt(["libxmlsec1-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CUMockdev", pkgConfig: "umockdev-1.0", providers: [.apt(["libumockdev-dev"])]),
]

// Arrows only point down: a target uses what stands above it in this list, and nothing else.
let house: [Target] = [
    // Ground
    .target(name: "Primitives"),
    .target(name: "Domain", dependencies: ["Primitives"]),
    .target(name: "Transliteration"),
    // Capabilities
    .target(name: "SyncProtocol", dependencies: ["Domain", "Primitives", "CZstd", protobuf, crypto]),
    .target(name: "SyncEngine", dependencies: ["SyncProtocol", "Primitives"]),
    .target(name: "Trust", dependencies: ["Domain", "Primitives", "COpenSSL", "CZlib", asn1, crypto, x509]),
    .target(
        name: "IdentityProofs",
        dependencies: [
            "Domain", "Primitives", "Transliteration", "COpenJPEG", "COpenSSL", "CTurboJPEG", "CXMLSec", "CZip",
            "CZlib",
        ]),
    .target(
        name: "Paper", dependencies: ["Primitives", "CPango", "CHarfBuzz", "CQREncode", "CZlib"],
        resources: [.copy("Fonts")]),
    .target(name: "Issuance", dependencies: ["Domain", "Paper", "Primitives", "Trust", crypto]),
    .target(name: "RegisterFiles", dependencies: ["Domain", "Primitives", yams]),
    .target(
        name: "RegisterSynthesis", dependencies: ["Domain", "Primitives"], resources: [.copy("Stock")]),
    .target(name: "Imaging", dependencies: ["Primitives", "CTurboJPEG", "CPNG"]),
    .target(name: "CatalogueAuthoring", dependencies: ["Domain", "Primitives", yams]),
    .target(name: "Devices", dependencies: ["Primitives", yams]),
    .target(
        name: "Store", dependencies: ["Domain", "Primitives", "SyncProtocol", "Transliteration", crypto, grdb]),
    .target(name: "Search", dependencies: ["Domain", "Primitives", "Transliteration", grdb]),
    // Adapters
    .target(name: "USBDevices", dependencies: ["Devices", "Primitives", "CUSB", logging]),
    .target(name: "SANEDevices", dependencies: ["Devices"]),
    .target(name: "NetworkDevices", dependencies: ["Devices", asyncHTTPClient, nio, nioHTTP1]),
    .target(
        name: "SyncTransport",
        dependencies: ["SyncEngine", "SyncProtocol", "Primitives", asyncHTTPClient, nio, nioHTTP1, nioSSL]),
    .target(name: "ControlSocket", dependencies: ["Primitives", lifecycle, logging, nio, nioPosix]),
    .target(
        name: "SQLiteLedger", dependencies: ["Domain", "Primitives", "SyncEngine", "SyncProtocol", grdb]),
    // Applications
    .target(
        name: "EdgeNode",
        dependencies: [
            "ControlSocket", "Devices", "Domain", "IdentityProofs", "Imaging", "Issuance", "NetworkDevices", "Paper",
            "Primitives", "RegisterFiles", "SANEDevices", "Search", "Store", "SyncEngine", "SyncProtocol",
            "SyncTransport", "Trust", "USBDevices", crypto, lifecycle, logging, metrics, yams,
        ]),
    .target(
        name: "Kiosk",
        dependencies: [
            "Devices", "Domain", "EdgeNode", "IdentityProofs", "Primitives", "Store", "SyncProtocol", crypto,
            hummingbird, httpTypes, logging, mustache, nio,
        ],
        resources: [.copy("Assets"), .copy("Pages"), .copy("Texts")]),
    .target(
        name: "TechnicianCommands",
        dependencies: [
            "ControlSocket", "Domain", "EdgeNode", "IdentityProofs", "Kiosk", "Primitives", "Store", "Trust",
            argumentParser, lifecycle, logging, unixSignals,
        ]),
    .target(
        name: "StateServer",
        dependencies: [
            "ControlSocket", "Domain", "Primitives", "SQLiteLedger", "SyncProtocol", "Trust", asn1, crypto, hummingbird,
            hummingbirdHTTP2, lifecycle, logging, nio, nioSSL, x509,
        ]),
    .target(
        name: "StateCommands",
        dependencies: [
            "CatalogueAuthoring", "ControlSocket", "Domain", "Issuance", "Paper", "Primitives", "RegisterFiles",
            "RegisterSynthesis", "StateServer", "Trust", argumentParser, lifecycle, logging, unixSignals,
        ]),
    .target(name: "DeviceEmulation", dependencies: ["Primitives", "CUMockdev", "CZlib"]),
    .target(
        name: "VisitClient", dependencies: [asyncHTTPClient, nio, nioHTTP1]),
    // Executables only compose.
    .executableTarget(name: "eseva-node", dependencies: ["TechnicianCommands", argumentParser]),
    .executableTarget(name: "eseva-state", dependencies: ["StateCommands", argumentParser]),
    .executableTarget(name: "eseva-devices", dependencies: ["DeviceEmulation", argumentParser]),
    .executableTarget(name: "eseva-visit", dependencies: ["VisitClient", argumentParser]),
]

let tests: [Target] = [
    .target(name: "TestKit", dependencies: ["Domain", "Primitives"], path: "Tests/TestKit"),
    .target(
        name: "NodeKit",
        dependencies: [
            "Devices", "Domain", "EdgeNode", "Paper", "Primitives", "Store", "SyncProtocol", "TestKit", "Trust", crypto,
            logging,
        ], path: "Tests/NodeKit"),
    .testTarget(name: "PrimitivesTests", dependencies: ["Primitives"]),
    .testTarget(name: "TransliterationTests", dependencies: ["Transliteration", "TestKit"]),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "Primitives", "TestKit"]),
    .testTarget(
        name: "StoreTests", dependencies: ["Store", "Domain", "Primitives", "SyncProtocol", "TestKit", crypto, grdb]),
    .testTarget(
        name: "RegisterFilesTests",
        dependencies: ["RegisterFiles", "RegisterSynthesis", "Domain", "Primitives", "TestKit"]),
    .testTarget(name: "RegisterSynthesisTests", dependencies: ["RegisterSynthesis", "Domain", "Primitives"]),
    .testTarget(
        name: "RegisterSearchTests",
        dependencies: ["Store", "RegisterSynthesis", "Domain", "Primitives", "TestKit", "VisitClient", crypto]),
    .testTarget(name: "SyncProtocolTests", dependencies: ["SyncProtocol", "Domain", "Primitives", "TestKit"]),
    .testTarget(name: "SyncEngineTests", dependencies: ["SyncEngine", "SyncProtocol", "Primitives", "TestKit"]),
    .testTarget(name: "ControlSocketTests", dependencies: ["ControlSocket", lifecycle, logging]),
    .testTarget(
        name: "StateServerTests",
        dependencies: [
            "Domain", "Primitives", "SQLiteLedger", "StateServer", "SyncEngine", "SyncProtocol", "SyncTransport",
            "TestKit", "Trust", "eseva-state", asyncHTTPClient, crypto, grdb, lifecycle, logging, nio, nioHTTP1, nioSSL,
        ]),
    .testTarget(
        name: "TrustTests", dependencies: ["Trust", "Domain", "Primitives", "TestKit", crypto, x509, asn1],
        exclude: ["Judges"]),
    .testTarget(
        name: "CatalogueAuthoringTests",
        dependencies: ["CatalogueAuthoring", "Domain", "Primitives", "TestKit", yams]),
    .testTarget(
        name: "IdentityProofsTests", dependencies: ["IdentityProofs", "Domain", "Primitives", "TestKit", "CZlib"],
        exclude: ["Samples"]),
    .testTarget(name: "IssuanceTests", dependencies: ["Issuance", "Domain", "Paper", "Primitives", "TestKit"]),
    .testTarget(
        name: "SearchTests", dependencies: ["CatalogueAuthoring", "Domain", "Primitives", "Search", "TestKit"],
        exclude: ["queries-unseen.tsv", "queries-working.tsv"]),
    .testTarget(name: "ImagingTests", dependencies: ["Imaging", "TestKit"]),
    .testTarget(name: "PaperTests", dependencies: ["Paper", "Primitives"], exclude: ["Fixtures"]),
    // Prints through the real libusb adapter inside the testbed of eseva-devices; the tests start both.
    .executableTarget(
        name: "eseva-printer-check",
        dependencies: ["Devices", "DeviceEmulation", "TestKit", "USBDevices", logging],
        path: "Tests/PrinterCheck"),
    .testTarget(
        name: "DevicesTests",
        dependencies: [
            "Devices", "DeviceEmulation", "NetworkDevices", "Primitives", "SANEDevices", "TestKit", "eseva-devices",
            "eseva-printer-check",
        ],
        exclude: ["Network/ippeveprinter.sh"]),
    .testTarget(
        name: "KioskTests",
        dependencies: [
            "Devices", "Domain", "EdgeNode", "IdentityProofs", "Kiosk", "NodeKit", "Primitives", "Store", "TestKit",
            hummingbird, hummingbirdTesting, nio,
        ], exclude: ["Golden"]),
    .testTarget(
        name: "EdgeNodeTests",
        dependencies: [
            "CatalogueAuthoring", "Devices", "Domain", "EdgeNode", "Imaging", "NodeKit", "Primitives",
            "RegisterFiles", "RegisterSynthesis", "SQLiteLedger", "StateServer", "Store", "SyncEngine",
            "SyncProtocol", "TestKit", "Trust", crypto,
        ]),
    .testTarget(name: "VisitTests", dependencies: ["VisitClient"]),
    .systemLibrary(name: "CFuse", path: "Tests/CFuse", pkgConfig: "fuse3", providers: [.apt(["libfuse3-dev"])]),
    .executableTarget(name: "power-cut-fs", dependencies: ["CFuse"], path: "Tests/PowerCut"),
    .target(name: "FaultKit", dependencies: ["VisitClient"], path: "Tests/FaultKit"),
    .executableTarget(
        name: "eseva-bench", dependencies: ["FaultKit", "VisitClient", argumentParser],
        path: "Tests/Benchmarks/Program"),
    .executableTarget(
        name: "eseva-bench-inside",
        dependencies: [
            "CatalogueAuthoring", "Domain", "EdgeNode", "Imaging", "Paper", "Primitives", "RegisterSynthesis", "Search",
            "Store", "SyncProtocol", "TestKit", "Trust", argumentParser, crypto,
        ],
        path: "Tests/Benchmarks/Inside"),
    .testTarget(name: "PowerCutTests", dependencies: ["FaultKit", "VisitClient"]),
    .testTarget(name: "SturdinessTests", dependencies: ["FaultKit", "VisitClient", "TestKit"]),
    .testTarget(name: "WholeVisitTests", dependencies: ["VisitClient"]),
    .testTarget(name: "FirmwareTests", dependencies: ["VisitClient"]),
    .testTarget(name: "TidyTests"),
]

let package = Package(
    name: "eseva-edge",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-protobuf.git", from: "1.39.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: bridges + house + tests,
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
