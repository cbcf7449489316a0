import CXMLSec

/// Verifies an enveloped XML signature by libxmlsec1 with a pinned key.
enum XMLSignature {
    /// Checks the document's one signature.
    ///
    /// - Returns: Who signed; and the very bytes that were digested, in canonical form. Only these are read further, so
    ///   that what is shown cannot be anything but what is signed.
    static func signedBytes(
        of document: XMLDocument, by signers: [ProofSigner]
    ) throws(ProofProblem) -> (signers: [ProofSigner], bytes: [UInt8]) {
        guard isLibraryReady else { throw .malformed }
        let shape = try SignatureShape(of: document)
        var signed: [UInt8]?
        let found = signers.filter { signer in
            guard let bytes = verify(shape.signature, with: signer) else { return false }
            signed = bytes
            return true
        }
        guard let signed else { throw .notSigned }
        return (found, signed)
    }

    private static func verify(_ signature: xmlNodePtr, with signer: ProofSigner) -> [UInt8]? {
        guard let context = xmlSecDSigCtxCreate(nil) else { return nil }
        defer { xmlSecDSigCtxDestroy(context) }
        xmlSecDSigCtxKeepSignedReferences(context)
        context.pointee.enabledReferenceUris = xmlSecTransformUriType(xmlSecTransformUriTypeEmpty)
        for transform in [
            xmlSecTransformEnvelopedGetKlass(), xmlSecTransformInclC14NGetKlass(), xmlSecTransformExclC14NGetKlass(),
            xmlSecOpenSSLTransformSha1GetKlass(), xmlSecOpenSSLTransformSha256GetKlass(),
        ] {
            guard xmlSecDSigCtxEnableReferenceTransform(context, transform) == 0 else { return nil }
        }
        for transform in [
            xmlSecTransformInclC14NGetKlass(), xmlSecTransformExclC14NGetKlass(),
            xmlSecOpenSSLTransformRsaSha1GetKlass(), xmlSecOpenSSLTransformRsaSha256GetKlass(),
        ] {
            guard xmlSecDSigCtxEnableSignatureTransform(context, transform) == 0 else { return nil }
        }
        // With a key given, the library does not look at KeyInfo.
        context.pointee.signKey = xmlSecOpenSSLAppKeyLoadMemory(
            signer.der, numericCast(signer.der.count), xmlSecKeyDataFormatCertDer, nil, nil, nil)
        guard context.pointee.signKey != nil, xmlSecDSigCtxVerify(context, signature) == 0,
            context.pointee.status == xmlSecDSigStatusSucceeded,
            xmlSecPtrListGetSize(&context.pointee.signedInfoReferences) == 1,
            let item = xmlSecPtrListGetItem(&context.pointee.signedInfoReferences, 0),
            let buffer = xmlSecDSigReferenceCtxGetPreDigestBuffer(
                item.assumingMemoryBound(to: xmlSecDSigReferenceCtx.self)),
            let data = xmlSecBufferGetData(buffer)
        else { return nil }
        return Array(UnsafeBufferPointer(start: data, count: Int(xmlSecBufferGetSize(buffer))))
    }

    /// Both libraries are set up once for the process, without any way to fetch anything and without a word on standard
    /// error.
    private static let isLibraryReady: Bool = {
        xmlInitParser()
        guard xmlSecInit() == 0, xmlSecOpenSSLAppInit(nil) == 0, xmlSecOpenSSLInit() == 0 else { return false }
        xmlSecIOCleanupCallbacks()
        xmlSecErrorsSetCallback { _, _, _, _, _, _, _ in }
        return true
    }()
}
