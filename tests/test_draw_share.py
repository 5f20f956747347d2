"""The script that draws the pictures of shared links and the icons."""

import struct
import zlib
from pathlib import Path
from runpy import run_path

import pytest

ROOT = Path(__file__).parent.parent
STATIC = ROOT / "templates/static"
PICTURES = sorted(path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*.png"))


def read_png(content: bytes) -> tuple[tuple[int, int], bytes, bytes]:
    """The size, palette and pixels of a picture of ours."""
    parts: dict[bytes, bytes] = {}
    at = 8
    while at < len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        body = content[at + 8 : at + 8 + length]
        assert struct.unpack(">I", content[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        parts[kind] = body
        at += 12 + length
    assert parts.keys() == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
    return struct.unpack(">II", parts[b"IHDR"][:8]), parts[b"PLTE"], zlib.decompress(parts[b"IDAT"])


def test_the_script_draws_what_ships() -> None:
    made = run_path(str(ROOT / "scripts/draw_share.py"))["make_all"]()
    assert {name: read_png(content) for name, content in made.items()} == {
        name: read_png((STATIC / name).read_bytes()) for name in PICTURES
    }


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_light_and_has_the_size_its_place_wants(name: str) -> None:
    content = (STATIC / name).read_bytes()
    sizes = {"icon-180.png": (180, 180), "feed.png": (144, 144)}  # RSS 2.0 allows 144 pixels of width
    assert read_png(content)[0] == sizes.get(name, (1200, 630))
    assert len(content) <= 40_000
