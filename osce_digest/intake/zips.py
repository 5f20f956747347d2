"""Take the files out of a .zip that may be broken or meant to do harm: within limits, in memory, each for itself.

No name in it is ever used as a path. What cannot be read costs nobody else's.
"""

import lzma
import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from osce_digest.intake.files import refuse_large
from osce_digest.intake.incoming import Incoming, Refused, show_name
from osce_digest.intake.provenance import SUFFIX

MOST_BYTES: Final = 200_000_000
_MARKS: Final = (b"PK\x03\x04", b"PK\x05\x06")
# Before each file's row in the table of contents; looking for it is quicker than reading a table of millions.
_ROW: Final = b"PK\x01\x02"
# Text is packed into a fifth, a dump of the same text again and again into a hundredth, a bomb into a thousandth.
_RATIO: Final = 250
_RATIO_COUNTS_FROM: Final = 1_000_000
_DEPTH: Final = 2
# What documents of word processors, books and programs, which are such archives too, all hold.
_NO_PRESS_TEXT: Final = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
_ENCRYPTED: Final = 0x1
_TROUBLE: Final = (
    BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
)


@dataclass(slots=True)
class Allowance:
    """How much may still be taken out of one archive and those in it; `most` is for one file."""

    most: int
    members: int = 10_000
    total: int = 1_000_000_000


def is_zip(body: bytes) -> bool:
    """Tell whether bytes begin as an archive does."""
    return body.startswith(_MARKS)


def open_zip(archive: Incoming, allowance: Allowance, depth: int = 1) -> Iterator[Incoming | Refused]:
    """Give the files of an archive one by one, as if they had come in alone; archives in it are opened too."""
    if archive.body.count(_ROW) > allowance.members:
        yield Refused(archive.label, "zip-limit", f"more than {allowance.members:,} files in it; add them in parts")
        return
    try:
        with ZipFile(BytesIO(archive.body)) as opened:
            members = opened.infolist()
            if not _NO_PRESS_TEXT.isdisjoint(member.filename for member in members):
                yield Refused(
                    archive.label, "not-text", "this is a document or a program; save its text as a text file"
                )
                return
            for member in members:
                yield from _take(archive, opened, member, allowance, depth)
    except _TROUBLE as error:
        yield Refused(archive.label, "zip-broken", f"this archive cannot be read ({_tell(error)})")


def _take(
    archive: Incoming, opened: ZipFile, member: ZipInfo, allowance: Allowance, depth: int
) -> Iterator[Incoming | Refused]:
    name = member.filename
    parts = name.replace("\\", "/").split("/")
    if member.is_dir() or _is_left_out(parts):
        return
    label = f"{archive.label}/{show_name(name)}"
    body = _judge(label, parts, member, allowance) or _read(label, opened, member, allowance)
    if isinstance(body, Refused):
        yield body
        return
    provenance = archive.provenance._replace(address=f"{archive.provenance.address}/{name}", content_type="")
    incoming = Incoming(label, parts[-1], body, provenance)
    if not is_zip(body):
        yield incoming
    elif depth < _DEPTH:
        yield from open_zip(incoming, allowance, depth + 1)
    else:
        yield Refused(label, "zip-limit", "an archive in an archive in an archive is not opened")


def _is_left_out(parts: list[str]) -> bool:
    """Tell hidden files, and those that file managers add; `..` is not hidden but wrong."""
    hidden = any(part.startswith(".") and part not in {".", ".."} for part in parts)
    return hidden or parts[0] == "__MACOSX" or parts[-1].endswith(SUFFIX)


def _judge(label: str, parts: list[str], member: ZipInfo, allowance: Allowance) -> Refused | None:
    if ".." in parts or not parts[0] or parts[0].endswith(":"):
        return Refused(label, "zip-member", "its name leads out of the archive")
    if stat.S_ISLNK(member.external_attr >> 16):
        return Refused(label, "zip-member", "it is a link, not a file")
    if member.flag_bits & _ENCRYPTED:
        return Refused(label, "zip-member", "it is encrypted; take it out with its password and add it by itself")
    allowance.members -= 1
    if allowance.members < 0 or allowance.total <= 0:
        return Refused(label, "zip-limit", "too much in this archive; add what is left in parts")
    return None


def _read(label: str, opened: ZipFile, member: ZipInfo, allowance: Allowance) -> bytes | Refused:
    """Read one file; what its size is said to be is not believed."""
    try:
        with opened.open(member) as stream:
            body = stream.read(allowance.most + 1)
    except _TROUBLE as error:
        return Refused(label, "zip-member", f"it cannot be read ({_tell(error)})")
    allowance.total -= len(body)
    if len(body) > _RATIO_COUNTS_FROM and len(body) > _RATIO * max(member.compress_size, 1):
        return Refused(label, "zip-limit", "it unpacks to hundreds of times its size, as no press text does")
    return body if len(body) <= allowance.most else refuse_large(label, allowance.most)


def _tell(error: Exception) -> str:
    return str(error) or type(error).__name__
