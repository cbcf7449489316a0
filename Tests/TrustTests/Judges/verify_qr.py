#!/usr/bin/env python3
"""Verifies a certificate's QR text with nothing but the trust file. Shares no code with eSeva Edge.

Usage: verify_qr.py QR.txt ROOT.pem
Prints the claims as JSON and exits 0 where root -> authority -> lease -> statement hold; else says why and exits 1.
Needs the packages of Tests/Judges/requirements.txt (pip).
"""
import hashlib
import json
import struct
import sys
import zlib

import base45
import cbor2
import cwt
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from pycose.keys import EC2Key
from pycose.messages import Sign1Message

PREFIX, LEASE = "ESEVA1:", -65537


def fail(reason):
    print(reason)
    sys.exit(1)


def public_bytes(key):
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def signing_authority(certificates, key_id):
    root, others = certificates[0], certificates[1:]
    for authority in others:
        if hashlib.sha256(public_bytes(authority.public_key())).digest()[:8] != key_id:
            continue
        authority.verify_directly_issued_by(root)
        usage = authority.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        if "1.2.840.113583.1.1.5" not in [oid.dotted_string for oid in usage]:
            fail("the authority is not one for documents")
        return authority
    fail("the lease names an unknown authority")


def read_lease(lease, certificates):
    if len(lease) != 140 or lease[0] != 1:
        fail("not a lease of version 1")
    authority = signing_authority(certificates, lease[1:9])
    r, s = int.from_bytes(lease[76:108], "big"), int.from_bytes(lease[108:140], "big")
    message = b"eseva lease 1\0" + lease[:76]
    authority.public_key().verify(encode_dss_signature(r, s), message, ec.ECDSA(hashes.SHA256()))
    start, = struct.unpack(">I", lease[9:13])
    first, more = struct.unpack(">IH", lease[18:24])
    services = [f"{code >> 9}.{code & 511}" for code in struct.unpack(">4H", lease[35:43]) if code]
    return {
        "from": start * 60, "until": (start + int.from_bytes(lease[13:16], "big")) * 60,
        "serials": [first, first + more], "services": services,
        "key": ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), lease[43:76]),
    }


def main():
    text = open(sys.argv[1], encoding="ascii").read().rstrip("\r\n")
    certificates = x509.load_pem_x509_certificates(open(sys.argv[2], "rb").read())
    if not text.startswith(PREFIX):
        fail("unknown prefix")
    cose = zlib.decompress(base45.b45decode(text[len(PREFIX):]))
    protected = cbor2.loads(cbor2.loads(cose).value[0])
    lease = read_lease(protected[LEASE], certificates)

    # pycose: the signature alone.
    numbers = lease["key"].public_numbers()
    message = Sign1Message.decode(cose)
    message.key = EC2Key(crv="P_256", x=numbers.x.to_bytes(32, "big"), y=numbers.y.to_bytes(32, "big"))
    if not message.verify_signature():
        fail("pycose: the signature does not match")

    # cwt: the same by the other library, as a claims set.
    pem = lease["key"].public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    key = cwt.COSEKey.from_pem(pem, kid=protected[4], alg="ES256")
    now_matters = "--at-issue" not in sys.argv
    if now_matters:
        claims = cwt.decode(cose, keys=[key])
    else:
        claims = cbor2.loads(cwt.COSE.new().decode(cose, keys=[key]))

    person, paper = claims[169], claims[-65537]
    serial = int(paper[1].split("-")[-2])
    if not lease["from"] <= claims[6] <= lease["until"]:
        fail("issued outside the lease")
    if not lease["serials"][0] <= serial <= lease["serials"][1]:
        fail("serial outside the lease")
    if paper[2] not in lease["services"]:
        fail("service outside the lease")
    print(json.dumps({
        "number": paper[1], "service": paper[2], "name": person[4], "hindi": person[19], "facts": paper[3],
        "kid": protected[4].hex(), "characters": len(text),
    }, ensure_ascii=False))


main()
