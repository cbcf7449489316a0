#!/usr/bin/env python3
"""Judges the papers of a visit with programs and libraries that are not ours.

Usage: verify_certificate.py FOLDER [--qr-judge SCRIPT]
FOLDER holds certificate.pdf, certificate.qr.txt, root.pem, signer.pem and visit.json. Prints a line for each check and
ends with 0 where all hold. Needs: poppler-utils, zbar-tools, libnss3-tools, a JRE with PDFBox preflight (Debian), and
the packages of requirements.txt (pip). Judges read the real clock.
"""
import argparse
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

import pypdfium2
from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

JARS = ["preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "commons-io", "javax.activation", "jaxb-api"]


def run(*words, **more):
    return subprocess.run(words, capture_output=True, text=True, **more)


def certificates(path):
    data = path.read_bytes()
    return [x509.Certificate.load(der) for _, _, der in pem.unarmor(data, multiple=True)]


def signature_status(pdf, trust):
    """pyHanko's opinion of the only signature, with nothing fetched and nothing else trusted."""
    context = ValidationContext(trust_roots=[trust[0]], other_certs=trust[1:], allow_fetching=False)
    with open(pdf, "rb") as stream:
        reader = PdfFileReader(stream)
        signatures = reader.embedded_signatures
        assert len(signatures) == 1, f"{len(signatures)} signatures"
        return validate_pdf_signature(signatures[0], signer_validation_context=context)


def check_pyhanko(folder):
    """pyHanko: intact, trusted, covers the whole file, and signed by signer.pem."""
    status = signature_status(folder / "certificate.pdf", certificates(folder / "root.pem"))
    assert status.intact and status.valid and status.trusted, status.summary()
    assert status.bottom_line, status.summary()
    assert status.coverage == SignatureCoverageLevel.ENTIRE_FILE, status.coverage
    assert status.signing_cert.sha256 == certificates(folder / "signer.pem")[0].sha256, "another signer"


def check_altered(folder):
    """pyHanko: one changed byte of the page is noticed (so that the check above means something)."""
    data = bytearray((folder / "certificate.pdf").read_bytes())
    place = data.index(b"stream") + 12
    data[place] ^= 1
    with tempfile.TemporaryDirectory() as scratch:
        altered = pathlib.Path(scratch) / "altered.pdf"
        altered.write_bytes(data)
        status = signature_status(altered, certificates(folder / "root.pem"))
    assert not status.intact and not status.bottom_line, "an altered file passes"


def check_pdfsig(folder):
    """poppler's pdfsig: valid, trusted, ETSI.CAdES.detached, total document signed."""
    with tempfile.TemporaryDirectory() as database:
        run("certutil", "-N", "-d", f"sql:{database}", "--empty-password", check=True)
        run("certutil", "-A", "-d", f"sql:{database}", "-n", "root", "-t", "CT,C,C", "-i", folder / "root.pem", check=True)
        output = run("pdfsig", "-nssdir", f"sql:{database}", folder / "certificate.pdf").stdout
    for word in ["Signature is Valid.", "Certificate is Trusted.", "ETSI.CAdES.detached", "Total document signed"]:
        assert word in output, output


def check_preflight(folder):
    """PDFBox preflight: valid PDF/A-1b."""
    path = ":".join(f"/usr/share/java/{jar}.jar" for jar in JARS)
    answer = run("java", "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", folder / "certificate.pdf")
    assert answer.returncode == 0, answer.stdout + answer.stderr


def check_text(folder):
    """pdftotext and pdfium copy out the citizen's name and the numbers exactly."""
    visit = json.loads((folder / "visit.json").read_text())
    poppler = run("pdftotext", "-layout", folder / "certificate.pdf", "-", check=True).stdout
    document = pypdfium2.PdfDocument(str(folder / "certificate.pdf"))
    pdfium = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    for value in [visit["citizen"]["nameHindi"], visit["citizen"]["nameEnglish"], visit["certificate"]]:
        for name, text in [("pdftotext", poppler), ("pdfium", pdfium)]:
            assert " ".join(value.split()) in " ".join(text.split()), f"{name} does not find {value}"


def check_symbol(folder):
    """zbar: the QR of the rendered page is certificate.qr.txt."""
    with tempfile.TemporaryDirectory() as scratch:
        run("pdftoppm", "-r", "200", "-png", "-singlefile", folder / "certificate.pdf", f"{scratch}/page", check=True)
        read = run("zbarimg", "--nodbus", "-q", "--raw", "-S*.disable", "-Sqr.enable", f"{scratch}/page.png").stdout
    assert (folder / "certificate.qr.txt").read_text().strip() in read.split("\n"), "another text"


def check_statement(folder, judge):
    """The QR's statement: root, authority, lease and claims by an independent script; its kid is signer.pem."""
    answer = run(sys.executable, judge, folder / "certificate.qr.txt", folder / "root.pem")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    claims = json.loads(answer.stdout)
    visit = json.loads((folder / "visit.json").read_text())
    assert claims["number"] == visit["certificate"], "another number"
    kid = hashlib.sha256(certificates(folder / "signer.pem")[0].dump()).hexdigest()[:16]
    assert claims["kid"] == kid, "another key"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    here = pathlib.Path(__file__).resolve().parent
    parser.add_argument("--qr-judge", default=here.parent / "TrustTests" / "Judges" / "verify_qr.py")
    arguments = parser.parse_args()
    folder, failures = arguments.folder, 0
    checks = [check_pyhanko, check_altered, check_pdfsig, check_preflight, check_text, check_symbol]
    checks = [(check.__doc__, lambda check=check: check(folder)) for check in checks]
    checks.append((check_statement.__doc__, lambda: check_statement(folder, arguments.qr_judge)))
    for title, check in checks:
        try:
            check()
            print("holds ", title)
        except Exception as problem:  # every judge must be heard, whatever the one before it said
            failures += 1
            print("FAILS ", title, repr(problem))
    sys.exit(1 if failures else 0)


main()
