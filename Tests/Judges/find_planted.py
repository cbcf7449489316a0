#!/usr/bin/env python3
"""Looks for planted personal data in every file of a folder.

Usage: find_planted.py FOLDER WORD...
Each word (a name, a mobile number, an id) is searched in UTF-8 and in UTF-16 of both byte orders: in the files as they
stand, in every zlib, gzip, zip and zstd stream found anywhere in them, inflated (and in what is packed inside those),
and in every value of every SQLite table, since a long value is cut across pages. Names files and words' numbers, never
the words. Ends with 0 where nothing is found, 1 where something is, 2 where nothing was searched.
Needs: zstandard (pip).
"""
import io
import pathlib
import sqlite3
import struct
import sys
import zlib

import zstandard

DEEPEST = 3
LARGEST_STREAM_BYTES = 64 << 20
ZLIB_HEADS = [b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda"]


def needles(words):
    for number, word in enumerate(words, start=1):
        for encoding in ["utf-8", "utf-16-le", "utf-16-be"]:
            yield number, word.encode(encoding)


def places(data, head):
    at = data.find(head)
    while at >= 0:
        yield at
        at = data.find(head, at + 1)


def inflate(data, window):
    try:
        return zlib.decompressobj(window).decompress(data, LARGEST_STREAM_BYTES)
    except zlib.error:
        return b""


def unzstd(data):
    try:
        reader = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data), read_across_frames=False)
        return reader.read(LARGEST_STREAM_BYTES)
    except zstandard.ZstdError:
        return b""


def zip_entries(data):
    """Raw deflate streams behind local headers, also of an archive that is cut short."""
    for at in places(data, b"PK\x03\x04"):
        if len(data) < at + 30:
            continue
        name, extra = struct.unpack("<HH", data[at + 26:at + 30])
        yield inflate(data[at + 30 + name + extra:], -15)


def streams(data):
    for head in ZLIB_HEADS:
        for at in places(data, head):
            yield inflate(data[at:], 15)
    for at in places(data, b"\x1f\x8b\x08"):
        yield inflate(data[at:], 31)
    for at in places(data, b"\x28\xb5\x2f\xfd"):
        yield unzstd(data[at:])
    yield from zip_entries(data)


def table_values(path):
    database = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
    try:
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            quoted = name.replace('"', '""')
            try:
                for row in database.execute(f'SELECT * FROM "{quoted}"'):
                    for value in row:
                        if isinstance(value, str):
                            yield value.encode()
                        elif isinstance(value, bytes):
                            yield value
            except sqlite3.DatabaseError:
                continue
    finally:
        database.close()


def search(data, wanted, depth=0):
    found = {number for number, needle in wanted if needle in data}
    if depth < DEEPEST:
        for stream in streams(data):
            if stream:
                found |= search(stream, wanted, depth + 1)
    return found


def main():
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    folder, wanted = pathlib.Path(sys.argv[1]), list(needles(sys.argv[2:]))
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
    if not files:
        print("no file to search", file=sys.stderr)
        sys.exit(2)
    hits = 0
    for path in files:
        data = path.read_bytes()
        found = search(data, wanted)
        if data.startswith(b"SQLite format 3\0"):
            for value in table_values(path):
                found |= search(value, wanted)
        for number in sorted(found):
            hits += 1
            print(f"{path.relative_to(folder)}: word {number}")
    print(f"{len(files)} files searched, {hits} finds")
    sys.exit(1 if hits else 0)


main()
