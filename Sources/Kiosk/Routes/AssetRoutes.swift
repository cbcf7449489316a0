import Crypto
package import Hummingbird
import NIOCore
import Primitives

/// Stylesheet, script, fonts: from memory, checked again at each visit by their hash.
package struct AssetRoutes: Sendable {
    private struct Asset: Sendable {
        let body: ByteBuffer
        let type: String
        let tag: String
    }

    /// What below `/assets/` everything begins with.
    package static let prefix = "/assets/"
    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "woff2": "font/woff2",
        "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8", "md": "text/plain; charset=utf-8",
    ]
    private let assets: [String: Asset]

    package init(resources: KioskResources) {
        assets = resources.assets.mapValues { bytes in (bytes, hex(SHA256.hash(data: bytes).prefix(16))) }
            .reduce(into: [:]) { result, entry in
                guard let ending = entry.key.split(separator: ".").last, let type = Self.types[String(ending)] else {
                    return
                }
                result[entry.key] = Asset(
                    body: ByteBuffer(bytes: entry.value.0), type: type, tag: "\"\(entry.value.1)\"")
            }
    }

    /// Answers for `/assets/`.
    package func add(to router: Router<KioskContext>) {
        router.get("/assets/**") { request, context in
            guard let asset = assets[context.parameters.getCatchAll().joined(separator: "/")] else {
                throw HTTPError(.notFound)
            }
            let headers: HTTPFields = [.eTag: asset.tag, .cacheControl: "no-cache"]
            if request.headers[.ifNoneMatch] == asset.tag { return Response(status: .notModified, headers: headers) }
            var response = Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.body))
            response.headers[.contentType] = asset.type
            return response
        }
    }
}
