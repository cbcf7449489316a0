#!/usr/bin/env python3
"""Makes invented proofs of identity, genuine and forged, with keys of its own that are thrown away.

    make_identity_proofs.py OUT      writes signers, codes, files, attacks and expected.json into OUT
    make_identity_proofs.py --portrait OUT   draws the invented portrait (wants Pillow)

It shares no code with the node: canonical XML is Python's, RSA is `cryptography`'s, ZIP encryption is written out here.
UIDAI publishes no signed sample of these formats; what is made here is their description turned into bytes
(see Sources/IdentityProofs), so a test that passes proves that two programs read the description alike, no more.
"""
import base64
import datetime
import gzip
import hashlib
import json
import pathlib
import struct
import sys
import zlib
from xml.etree.ElementTree import canonicalize
from xml.sax.saxutils import quoteattr

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID
from identity_zip import deflated, zip_aes, zip_crypto, zip_of

sys.set_int_max_str_digits(20_000)
HERE = pathlib.Path(__file__).resolve().parent.parent / "IdentityProofsTests" / "Samples"
SHARE_CODE, MOBILE, EMAIL = "4821", "9876501234", "ramprasad@example.in"
REFERENCE = "482120240612101530123"
DSIG = "http://www.w3.org/2000/09/xmldsig#"
C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
EXC = "http://www.w3.org/2001/10/xml-exc-c14n#"
ENVELOPED = DSIG + "enveloped-signature"
METHODS = {"sha1": (DSIG + "rsa-sha1", hashes.SHA1()),
           "sha256": ("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", hashes.SHA256())}
PERSON = {
    "name": "Ramprasad Maravi", "dob": "01-07-1984", "gender": "M", "care_of": "S/O Shyamlal Maravi",
    "district": "Mandla", "landmark": "", "house": "41", "location": "", "pin": "481998", "post_office": "Bichhiya",
    "state": "Madhya Pradesh", "street": "", "sub_district": "Bichhiya", "village": "Saraitola",
}
ORDER = ["name", "dob", "gender", "care_of", "district", "landmark", "house", "location", "pin", "post_office", "state",
         "street", "sub_district", "village"]


def signer(name, first, last, key=None):
    key = key or rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    built = (x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
             .serial_number(x509.random_serial_number())
             .not_valid_before(datetime.datetime(first, 1, 1)).not_valid_after(datetime.datetime(last, 1, 1)))
    return key, built.sign(key, hashes.SHA256())


def repeated(text, last_four, more=0):
    digest = text.encode()
    for _ in range(max(1, int(last_four[-1])) + more):
        digest = hashlib.sha256(digest).digest()
    return digest


# --- Aadhaar Secure QR

def digits(packed):
    return str(int.from_bytes(packed, "big"))


def qr_payload(key, version, reference, photo, person=PERSON, indicator="3", mobile="XXXXXX1234", tail=None):
    fields = ([f"V{version}"] if version > 1 else []) + [indicator, reference] + [person[f] for f in ORDER]
    if version > 1:
        fields.append(mobile)
    contact = []
    if version == 1:
        contact = [repeated(v, reference[:4]) for v, on in ((EMAIL, indicator in "13"), (MOBILE, indicator in "23")) if on]
    message = b"".join(f.encode("latin-1") + b"\xff" for f in fields) + photo + (b"".join(contact) if tail is None else tail)
    return message + key.sign(message, padding.PKCS1v15(), hashes.SHA256())


def codes(key, photo):
    early, late = "4821" + "20190612101530123", "4821" + "20310612101530123"
    year = dict(PERSON, dob="1984", gender="T", name="Jos\xe9 Maravi")
    both = repeated(EMAIL, REFERENCE[:4]) + repeated(MOBILE, REFERENCE[:4])
    plain = {
        "qr-v1-both": qr_payload(key, 1, REFERENCE, photo), "qr-v1-email": qr_payload(key, 1, REFERENCE, photo, indicator="1"),
        "qr-v1-mobile": qr_payload(key, 1, REFERENCE, photo, indicator="2"),
        "qr-v1-none": qr_payload(key, 1, REFERENCE, photo, indicator="0"),
        "qr-v2": qr_payload(key, 2, REFERENCE, photo), "qr-v2-hashes": qr_payload(key, 2, REFERENCE, photo, tail=both),
        "qr-v3": qr_payload(key, 3, REFERENCE, photo), "qr-v4": qr_payload(key, 4, REFERENCE, photo, mobile="1234"),
        "qr-year": qr_payload(key, 2, REFERENCE, photo, person=year), "qr-without-photo": qr_payload(key, 2, REFERENCE, b""),
        "qr-early": qr_payload(key, 2, early, photo), "qr-late": qr_payload(key, 2, late, photo),
        "qr-no-date": qr_payload(key, 2, REFERENCE, photo, person=dict(PERSON, dob="31-02-1984")),
        "qr-no-time": qr_payload(key, 2, "482120241312101530123", photo),
    }
    made = {name: digits(zlib.compress(data, 9) if name[-1].isdigit() else gzip.compress(data, 9, mtime=0))
            for name, data in plain.items()}
    made["qr-bomb"] = digits(zlib.compress(b"\xff" * (1 << 20), 9))
    made["qr-old-letter"] = '<?xml version="1.0" encoding="UTF-8"?><PrintLetterBarcodeData uid="" name="Invented"/>'
    return made


# --- Paperless e-KYC

def body(reference=REFERENCE, person=PERSON, photo=b"", name="OfflinePaperlessKyc", extra="", poi=True):
    p = {k: quoteattr(v) for k, v in person.items()}
    m = repeated(MOBILE + SHARE_CODE, reference[:4], more=1).hex()
    e = repeated(EMAIL + SHARE_CODE, reference[:4], more=1).hex()
    about = f'<Poi dob={p["dob"]} e="{e}" gender={p["gender"]} m="{m}" name={p["name"]}/>' if poi else ""
    return (f'<{name} referenceId="{reference}"{extra}><UidData>{about}'
            f'<Poa careof={p["care_of"]} country="India" dist={p["district"]} house={p["house"]} landmark={p["landmark"]} '
            f'loc={p["location"]} pc={p["pin"]} po={p["post_office"]} state={p["state"]} street={p["street"]} '
            f'subdist={p["sub_district"]} vtc={p["village"]}/>'
            f'<Pht>{base64.b64encode(photo).decode()}</Pht></UidData></{name}>')


def signature(key, digested, method="sha256", digest="sha256", uri="", transforms=(ENVELOPED,), c14n=C14N, info="", inside="",
              algorithm=None):
    uri_of_digest = {"sha1": DSIG + "sha1", "sha256": "http://www.w3.org/2001/04/xmlenc#sha256"}[digest]
    value = base64.b64encode(hashlib.new(digest, digested).digest()).decode()
    list_of = "".join(t if t.startswith("<") else f'<Transform Algorithm="{t}"/>' for t in transforms)
    address = "" if uri is None else f' URI="{uri}"'
    signed = (f'<SignedInfo xmlns="{DSIG}"><CanonicalizationMethod Algorithm="{c14n}"/>'
              f'<SignatureMethod Algorithm="{algorithm or METHODS[method][0]}"/><Reference{address}><Transforms>{list_of}</Transforms>'
              f'<DigestMethod Algorithm="{uri_of_digest}"/><DigestValue>{value}</DigestValue></Reference>{info}</SignedInfo>')
    made = key.sign(canonicalize(signed).encode(), padding.PKCS1v15(), METHODS[method][1])
    return (f'<Signature xmlns="{DSIG}">{signed.replace(f" xmlns=" + chr(34) + DSIG + chr(34), "")}'
            f'<SignatureValue>{base64.b64encode(made).decode()}</SignatureValue>{inside}</Signature>')


def inserted(document, part, before="</OfflinePaperlessKyc>"):
    at = document.rindex(before)
    return document[:at] + part + document[at:]


def enveloped(key, document, **options):
    return '<?xml version="1.0" encoding="UTF-8"?>' + inserted(
        document, signature(key, canonicalize(document).encode(), **options)) + "\n"


def certificate_info(certificate):
    der = base64.b64encode(certificate.public_bytes(serialization.Encoding.DER)).decode()
    return f"<KeyInfo><X509Data><X509Certificate>{der}</X509Certificate></X509Data></KeyInfo>"


def attacks(key, other, photo):
    genuine, evil = body(photo=photo), body(photo=photo, person=dict(PERSON, name="Somebody Else"))
    signed = enveloped(key, genuine)
    plain = signed[signed.index("?>") + 2:].strip()
    mark = plain[plain.index("<Signature "):plain.index("</Signature>") + 12]
    other_key, other_certificate = other
    nested = body(photo=photo, extra=' Id="original"')
    by_id = signature(key, canonicalize(nested).encode(), uri="#original", transforms=(C14N,))
    xpath = (f'<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath>'
             f'not(ancestor-or-self::Poi)</XPath></Transform>')
    without_poi = canonicalize(body(photo=photo, poi=False)).encode()
    xslt = ('<Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"><xsl:stylesheet version="1.0" '
            'xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/></Transform>')
    manifest = f'<Object><Manifest Id="m"><Reference URI=""/></Manifest></Object>'
    entity = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return {
        "altered-name": signed.replace("Ramprasad", "Ramprasat"),
        "altered-birth": signed.replace("01-07-1984", "01-07-1964"),
        "no-signature": genuine,
        "wrapped-in-root": evil.replace("</UidData>", f"</UidData>{plain}"),
        "wrapped-in-object": inserted(evil, by_id.replace("</Signature>", f"<Object>{nested}</Object></Signature>")),
        "wrapped-beside": inserted(evil.replace("</UidData>", f"</UidData>{nested}"), by_id),
        "signature-of-other-document": inserted(evil, mark),
        "signature-moved": inserted(genuine, mark, before="</UidData>"),
        "signature-outside-root": f"<Envelope>{genuine}{mark}</Envelope>",
        "second-signature": inserted(plain, mark),
        "duplicated-person": signed.replace("<Poa ", '<Poi dob="01-01-2000" gender="M" name="Somebody Else"/><Poa '),
        "duplicated-data": enveloped(key, genuine.replace(
            "</OfflinePaperlessKyc>", "<UidData><Poi name='Somebody Else'/></UidData></OfflinePaperlessKyc>")),
        "other-element": enveloped(key, genuine.replace("UidData>", "Data>")),
        "two-references": inserted(genuine, signature(key, canonicalize(genuine).encode(), info=(
            f'<Reference URI=""><Transforms><Transform Algorithm="{ENVELOPED}"/></Transforms><DigestMethod '
            f'Algorithm="{DSIG}sha1"/><DigestValue>'
            f'{base64.b64encode(hashlib.sha1(canonicalize(genuine).encode()).digest()).decode()}</DigestValue></Reference>'))),
        "other-reference": inserted(evil, signature(key, b"anything", uri="http://127.0.0.1:9/signed.xml", transforms=(C14N,))),
        "file-reference": inserted(evil, signature(key, b"anything", uri="file:///etc/hostname", transforms=(C14N,))),
        "no-reference-address": inserted(genuine, signature(key, canonicalize(genuine).encode(), uri=None)),
        "pointer-reference": inserted(genuine, signature(key, canonicalize(genuine).encode(), uri="#xpointer(/)")),
        "extra-transform-xpath": inserted(evil, signature(key, without_poi, transforms=(ENVELOPED, xpath))),
        "extra-transform-xslt": inserted(genuine, signature(key, canonicalize(genuine).encode(), transforms=(ENVELOPED, xslt))),
        "extra-transform-base64": inserted(genuine, signature(key, b"", transforms=(ENVELOPED, DSIG + "base64"))),
        "no-enveloped-transform": inserted(genuine, signature(key, canonicalize(genuine).encode(), transforms=(C14N,))),
        "manifest": inserted(genuine, signature(key, canonicalize(genuine).encode(), inside=manifest)),
        "hmac-with-public-key": inserted(genuine, signature(key, canonicalize(genuine).encode(), algorithm=DSIG + "hmac-sha1")),
        "weak-digest": inserted(genuine, signature(key, canonicalize(genuine).encode()).replace(
            "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2001/04/xmldsig-more#md5")),
        "document-type": signed.replace("?>", "?><!DOCTYPE OfflinePaperlessKyc>", 1),
        "outside-entity": signed.replace("?>", '?><!DOCTYPE O [<!ENTITY x SYSTEM "file:///etc/hostname">]>', 1)
        .replace("<Pht>", "<Pht>&x;"),
        "billion-laughs": signed.replace("?>", f'?><!DOCTYPE O [<!ENTITY l0 "lol">{entity}]>', 1).replace("<Pht>", "<Pht>&l9;"),
        "wrong-key": enveloped(other_key, genuine),
        "wrong-key-with-its-certificate": enveloped(other_key, genuine, inside=certificate_info(other_certificate)),
        "deep-nesting": "<a>" * 5_000 + "</a>" * 5_000,
        "utf-16": ('<?xml version="1.0" encoding="UTF-16"?>' + plain),
    }


# --- ZIP with the two ciphers that such files have

def archives(document):
    data, crc, packed = document.encode(), zlib.crc32(document.encode()), deflated(document.encode())
    name = b"offlineaadhaar20240612101530123.xml"
    aes = struct.pack("<HHHHBH", 0x9901, 7, 2, 0x4541, 3, 8)
    weak = (name, 8, 1, crc, zip_crypto(packed, SHARE_CODE, crc), len(data), b"")
    bomb = deflated(b" " * (8 << 20))
    return {
        "kyc-zipcrypto.zip": zip_of([weak]),
        "kyc-aes.zip": zip_of([(name, 99, 1, 0, zip_aes(packed, SHARE_CODE), len(data), aes)]),
        "zip-two-entries.zip": zip_of([weak, (b"second.xml", 8, 0, crc, packed, len(data), b"")]),
        "zip-empty.zip": zip_of([]),
        "zip-bomb.zip": zip_of([(name, 8, 0, zlib.crc32(b" " * (8 << 20)), bomb, 8 << 20, b"")]),
        "zip-lying-size.zip": zip_of([(name, 8, 0, crc, packed, len(data) - 100, b"")]),
    }


def portrait(out):
    from PIL import Image, ImageDraw, ImageFilter
    picture = Image.new("RGB", (480, 600), (176, 200, 214))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((40, 430, 440, 900), fill=(120, 62, 48))
    pen.rectangle((200, 380, 280, 470), fill=(150, 104, 76))
    pen.ellipse((135, 110, 345, 420), fill=(170, 120, 88))
    pen.pieslice((120, 80, 360, 330), 180, 360, fill=(28, 22, 20))
    for x in (195, 285):
        pen.ellipse((x - 22, 248, x + 22, 270), fill=(245, 245, 240))
        pen.ellipse((x - 10, 248, x + 10, 270), fill=(40, 28, 22))
    pen.line((240, 265, 232, 320, 250, 322), fill=(120, 80, 58), width=6)
    pen.arc((200, 320, 280, 375), 20, 160, fill=(120, 50, 44), width=9)
    small = picture.filter(ImageFilter.GaussianBlur(4)).resize((96, 120), Image.LANCZOS)
    small.save(out / "portrait.jpg", quality=80)
    small.save(out / "portrait.j2k", quality_mode="rates", quality_layers=[30], irreversible=True, num_resolutions=4)


def main(out):
    out.mkdir(parents=True, exist_ok=True)
    key, certificate = signer("Invented signer of tests 2", 2020, 2030)
    old_key, old = signer("Invented signer of tests 1", 2016, 2020)
    other = signer("Invented stranger", 2016, 2032)
    (out / "pinned").mkdir(exist_ok=True)
    for name, one in (("pinned/signer", certificate), ("pinned/old-signer", old), ("stranger", other[1])):
        (out / f"{name}.pem").write_bytes(one.public_bytes(serialization.Encoding.PEM))
    jpeg, j2k = (HERE / "portrait.jpg").read_bytes(), (HERE / "portrait.j2k").read_bytes()
    for name, text in codes(key, j2k).items():
        (out / f"{name}.txt").write_text(text + "\n")
    (out / "qr-old-signer.txt").write_text(
        digits(gzip.compress(qr_payload(old_key, 1, "4821" + "20180612101530123", j2k), 9, mtime=0)) + "\n")
    genuine = body(photo=jpeg)
    files = {
        "kyc.xml": enveloped(key, genuine, method="sha1", inside=certificate_info(certificate)),
        "kyc-sha256.xml": enveloped(key, genuine),
        "kyc-sha1-digest.xml": enveloped(key, genuine, method="sha1", digest="sha1"),
        "kyc-exclusive.xml": enveloped(key, genuine, transforms=(ENVELOPED, EXC), c14n=EXC),
        "kyc-early.xml": enveloped(key, body("4821" + "20190612101530123", photo=jpeg)),
        "kyc-without-photo.xml": enveloped(key, body()),
    }
    for name, text in files.items():
        (out / name).write_text(text)
    for name, data in archives(files["kyc.xml"]).items():
        (out / name).write_bytes(data)
    (out / "attacks").mkdir(exist_ok=True)
    for name, text in attacks(key, other, jpeg).items():
        data = text.encode("utf-16") if name == "utf-16" else text.encode()
        (out / "attacks" / f"{name}.xml").write_bytes(data)
    expected = dict(PERSON, reference=REFERENCE, share_code=SHARE_CODE, mobile=MOBILE, last_four=REFERENCE[:4],
                    photo_jpeg=hashlib.sha256(jpeg).hexdigest())
    (out / "expected.json").write_text(json.dumps(expected, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[-1])
    portrait(target) if sys.argv[1] == "--portrait" else main(target)
