"""Turn a headline or a name into the part of an address: `Élections in Türkiye` → `elections-in-turkiye`.

Not here: which addresses there are (site), and keeping them apart (ids, site).
"""

import re

from slugify import slugify

# An apostrophe joins what it stands between, curly or straight: councils, not council-s. Other typographic signs part.
_JOINERS, _PARTERS = "'’", "“”„«»–—…"
# Names that Windows keeps for itself, whatever comes after a point: a file cannot be called con.html there.
_KEPT = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
# Longer names, with what is added to part them, are more than file systems take.
_LONGEST_NAME = 200
# Wells 2.0, pumps: what now (and why)?
_LETTERS, _MARKS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", b' .,:;!?()"/-'
_PLAIN = _LETTERS + _MARKS
_FOLDING = bytes.maketrans(_PLAIN, _LETTERS.lower() + b" " * len(_MARKS))
# 1,200 wells → 1200 wells
_IN_NUMBER = re.compile(rb"(?<=[0-9]),(?=[0-9])")


def slugify_text(text: str, most: int = 0) -> str:
    """Give lower-case ASCII words joined by hyphens, cut at a word border to `most` characters (0: not cut).

    Empty where the text has no letter or digit that can be written in ASCII.
    """
    signed = text.replace("'", "") if text.isascii() else _part_signs(text)
    slug = _slugify_plain(signed)
    if slug is None:
        # Which transliterator is installed must not show in addresses, so the one that always comes along is named.
        slug = slugify(signed, backend="text-unidecode")
    return cut_slug(slug, most) if most else slug


def name_file(slug: str) -> str:
    """Give a slug as the name of a file can be on every system."""
    return f"{slug}-1" if slug in _KEPT else cut_slug(slug, _LONGEST_NAME)


def _part_signs(text: str) -> str:
    """Treat typographic signs; a table of `str.translate` takes ten times as long."""
    for sign in _JOINERS:
        text = text.replace(sign, "")
    for sign in _PARTERS:
        text = text.replace(sign, " ")
    return text


def _slugify_plain(text: str) -> str | None:
    """Treat plain English, as most headlines are: nothing to transliterate, which takes a fiftieth of the time."""
    if not text.isascii() or (plain := text.encode()).translate(None, _PLAIN):
        return None
    if b"," in plain:
        plain = _IN_NUMBER.sub(b"", plain)
    return "-".join(plain.translate(_FOLDING).decode().split())


def cut_slug(slug: str, most: int) -> str:
    """Cut a slug at a word border to `most` characters."""
    if len(slug) <= most:
        return slug
    # One character more, so that a word that ends exactly at the limit is kept.
    return slug[: most + 1].rpartition("-")[0] or slug[:most]
