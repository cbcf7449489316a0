"""ZIP files as UIDAI's downloads are: ZipCrypto and AES, written out here (PKWARE APPNOTE, WinZip AE-2)."""
import hmac
import struct
import zlib

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


def zip_of(entries):
    """entries: (name, method, flags, crc, packed, size, extra)"""
    out, directory = b"", b""
    for name, method, flags, crc, packed, size, extra in entries:
        head = struct.pack("<HHHHHIIIHH", 20, flags, method, 0x6000, 0x58CC, crc, len(packed), size, len(name), len(extra))
        directory += struct.pack("<IH", 0x02014B50, 20) + head + struct.pack("<HHHII", 0, 0, 0, 0, len(out)) + name + extra
        out += struct.pack("<I", 0x04034B50) + head + name + extra + packed
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(entries), len(entries), len(directory), len(out), 0)
    return out + directory + end


def deflated(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


CRC_TABLE = [0] * 256
for _i in range(256):
    _c = _i
    for _ in range(8):
        _c = _c >> 1 ^ (0xEDB88320 if _c & 1 else 0)
    CRC_TABLE[_i] = _c


def zip_crypto(data, code, crc):
    keys = [0x12345678, 0x23456789, 0x34567890]

    def step(byte):
        keys[0] = CRC_TABLE[(keys[0] ^ byte) & 255] ^ keys[0] >> 8
        keys[1] = ((keys[1] + (keys[0] & 255)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = CRC_TABLE[(keys[2] ^ keys[1] >> 24) & 255] ^ keys[2] >> 8

    for byte in code.encode():
        step(byte)
    out = bytearray()
    for byte in bytes(range(11)) + bytes([crc >> 24]) + data:
        seed = keys[2] | 2
        out.append(byte ^ (seed * (seed ^ 1) >> 8 & 255))
        step(byte)
    return bytes(out)


def zip_aes(data, code):
    salt = bytes(range(16))
    keys = PBKDF2HMAC(hashes.SHA1(), 66, salt, 1000).derive(code.encode())
    cipher = Cipher(algorithms.AES(keys[:32]), modes.ECB()).encryptor()
    stream = b"".join(cipher.update(struct.pack("<QQ", n + 1, 0)) for n in range(len(data) // 16 + 1))
    sealed = bytes(a ^ b for a, b in zip(data, stream))
    return salt + keys[64:] + sealed + hmac.new(keys[32:64], sealed, "sha1").digest()[:10]
