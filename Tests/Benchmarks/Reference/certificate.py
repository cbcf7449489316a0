"""The usual way to the same page: HTML with a QR code → WeasyPrint → pyHanko (PAdES B-B, P-256).

Usage: certificate.py FONT-FOLDER ROUNDS. Prints "first MS", "warm MS" (the median of the rounds after it) and "bytes N";
the first includes reading the fonts, as ours does, but not the interpreter's imports.
"""

import datetime
import io
import statistics
import sys
import time
from pathlib import Path

import qrcode
import qrcode.image.svg
from asn1crypto import keys, x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

PAGE = Path(__file__).with_name("certificate.html").read_text(encoding="utf-8")


def signer():
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Tehsildar, Bichhiya")])
    now = datetime.datetime.now(datetime.timezone.utc)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(x509.KeyUsage(True, True, False, False, False, False, False, False, False), critical=True)
        .sign(key, hashes.SHA256())
    )
    der = serialization.Encoding.DER
    private = key.private_bytes(der, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(certificate.public_bytes(der)),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),
    )


def certificate(signer, style, fonts, serial):
    text = "ESEVA1:" + "".join("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[(i * i + serial) % 45] for i in range(700))
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    symbol = code.make_image(image_factory=qrcode.image.svg.SvgPathImage).to_string(encoding="unicode")
    page = PAGE.replace("{qr}", symbol).replace("{number}", f"62-MDL03-26-{serial:06d}")
    pdf = HTML(string=page).write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/a-1b")
    signed = signers.sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf)),
        signers.PdfSignatureMetadata(field_name="Officer", subfilter=fields.SigSeedSubFilter.PADES),
        signer=signer,
    )
    return signed.getvalue()


def main():
    folder, rounds = Path(sys.argv[1]).resolve(), int(sys.argv[2])
    officer = signer()
    times = []
    start = time.perf_counter()
    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: 'Paper'; src: url('{file.as_uri()}') }}"
        for file in sorted(folder.glob("*Devanagari*.ttf"))[:1]
    )
    style = CSS(string=faces + "body { font-family: Paper, sans-serif }", font_config=fonts)
    pdf = certificate(officer, style, fonts, 4000)
    first = time.perf_counter() - start
    for serial in range(4001, 4001 + rounds):
        start = time.perf_counter()
        pdf = certificate(officer, style, fonts, serial)
        times.append(time.perf_counter() - start)
    print("first", first * 1000)
    print("warm", statistics.median(times) * 1000)
    print("bytes", len(pdf))


main()
