#!/usr/bin/env python3
"""Plants a name in a folder, once in each packing that find_planted.py must see through; prints the files' names.

Usage: plant.py FOLDER. Needs: zstandard (pip).
"""
import gzip
import pathlib
import sqlite3
import sys
import zipfile
import zlib

import zstandard

NAME = "रामप्रसाद मरावी"


def main():
    folder = pathlib.Path(sys.argv[1])
    text = NAME.encode()
    files = {
        "plain": b"before" + text + b"after",
        "utf-16-le": NAME.encode("utf-16-le"),
        "utf-16-be": NAME.encode("utf-16-be"),
        "zlib-inside": b"%PDF stream\n" + zlib.compress(text * 3) + b"\nendstream",
        "gzip": gzip.compress(text),
        "zstd": zstandard.ZstdCompressor().compress(text * 3),
        "zlib-in-gzip": gzip.compress(zlib.compress(text)),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    with zipfile.ZipFile(folder / "zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("entry", text * 20)
    database = sqlite3.connect(folder / "across-pages.sqlite")
    database.execute("CREATE TABLE people(note TEXT)")
    database.execute("INSERT INTO people VALUES (?)", ("x" * 4_060 + NAME + "y" * 9_000,))
    database.commit()
    database.close()
    print("\n".join([*files, "zip", "across-pages.sqlite"]))


main()
