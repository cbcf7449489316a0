"""Pictures as cameras, scanners and careless or hostile senders make them, drawn by Pillow: for the tests of Imaging.

picture_samples.py FOLDER
"""

import io
import random
import struct
import sys
import zlib
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONT = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"
LINES = [
    "CERTIFICATE OF INCOME", "Certificate number 6204127 of 2026",
    "This is to certify that the yearly income of the family", "from all sources is rupees eighty four thousand",
    "Village Barkheda Tehsil Huzur District Bhopal", "Issued on the third of November by the tehsildar",
]


def corners(size=(320, 240)):
    """Red, green, blue and black corners on white: shows every turn and mirroring."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    w, h = size
    for box, colour in (
        ((0, 0, w // 4, h // 4), "red"), ((w * 3 // 4, 0, w, h // 4), "green"),
        ((0, h * 3 // 4, w // 4, h), "blue"), ((w * 3 // 4, h * 3 // 4, w, h), "black"),
    ):
        draw.rectangle(box, fill=colour)
    return image


def stored(image, orientation):
    """The pixels as a camera stores them that says `orientation`."""
    undo = {
        2: [Image.Transpose.FLIP_LEFT_RIGHT], 3: [Image.Transpose.ROTATE_180], 4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE], 6: [Image.Transpose.ROTATE_90], 7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }
    for step in undo.get(orientation, []):
        image = image.transpose(step)
    return image


def jpeg(image, **options):
    file = io.BytesIO()
    image.save(file, "JPEG", **options)
    return file.getvalue()


def png(image, **options):
    file = io.BytesIO()
    image.save(file, "PNG", **options)
    return file.getvalue()


def exif(orientation):
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = "MAKER-OF-CAMERAS"
    return data.tobytes()


def page(size):
    """A typed sheet on a table, a little turned, in uneven light, with a sensor's noise."""
    w, h = size
    sheet = Image.new("RGB", (int(w * 0.86), int(h * 0.9)), (250, 249, 244))
    draw = ImageDraw.Draw(sheet)
    # 11 point on A4: 1/297 of the height is one millimetre, and 11 pt are 3.9 mm.
    font = ImageFont.truetype(FONT, int(sheet.height * 3.9 / 297))
    y = sheet.height // 14
    for repeat in range(5):
        for line in LINES:
            draw.text((sheet.width // 12, y), line, fill=(35, 35, 45), font=font)
            y += int(sheet.height * 8 / 297)
        y += int(sheet.height * 6 / 297)
    table = Image.new("RGB", size, (96, 72, 52))
    table.paste(sheet, ((w - sheet.width) // 2, (h - sheet.height) // 2))
    table = table.rotate(0.8, resample=Image.Resampling.BICUBIC, fillcolor=(96, 72, 52))
    light = Image.linear_gradient("L").resize(size).point(lambda v: 170 + v // 3)
    table = Image.composite(table, Image.new("RGB", size, "black"), light)
    noise = Image.effect_noise(size, 14).convert("RGB")
    return Image.blend(table, noise, 0.06).filter(ImageFilter.GaussianBlur(size[0] / 3000))


def bomb(side):
    """A PNG of a few kilobytes that claims `side` by `side` pixels and brings them all."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(side // 8 + 1)) for _ in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def main(folder):
    random.seed(7)
    image = corners()
    files = {
        "plain.jpg": jpeg(image, quality=92),
        "progressive.jpg": jpeg(image, quality=92, progressive=True),
        "grey.jpg": jpeg(image.convert("L")),
        "cmyk.jpg": jpeg(image.convert("CMYK"), quality=95),
        "plain.png": png(image),
        "grey.png": png(image.convert("L")),
        "palette.png": png(image.convert("P")),
        "deep.png": png(Image.new("I;16", (320, 240), 40_000)),
        "clear.png": png(Image.new("RGBA", (320, 240), (255, 0, 0, 0))),
        "tiny.png": png(corners((90, 240))),
        "bomb.png": bomb(30_000),
        "secret.jpg": jpeg(image, exif=exif(1), comment=b"HOME-ADDRESS", quality=92),
        "noise.png": png(Image.frombytes("RGB", (1500, 1900), random.randbytes(1500 * 1900 * 3))),
        "photo.jpg": jpeg(page((3000, 4000)), quality=90),
        "scan.png": png(page((1654, 2339)).convert("L")),
    }
    small = corners((128, 112))
    files |= {
        "small-plain.jpg": jpeg(small, exif=exif(6)), "small-progressive.jpg": jpeg(small, progressive=True),
        "small-grey.jpg": jpeg(small.convert("L")), "small-cmyk.jpg": jpeg(small.convert("CMYK")),
        "small-plain.png": png(small), "small-palette.png": png(small.convert("P")),
        "small-clear.png": png(small.convert("RGBA")), "small-grey.png": png(small.convert("L")),
    }
    file = io.BytesIO()
    image.save(file, "WEBP")
    files["picture.webp"] = file.getvalue()
    file = io.BytesIO()
    image.save(file, "PDF")
    files["paper.pdf"] = file.getvalue()
    for orientation in range(1, 9):
        files[f"way{orientation}.jpg"] = jpeg(stored(image, orientation), exif=exif(orientation), quality=95)
    for name, data in files.items():
        (Path(folder) / name).write_bytes(data)


if __name__ == "__main__":
    main(sys.argv[1])
