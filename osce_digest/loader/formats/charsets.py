"""The encodings that pages, feeds and mails name, as far as they are such that texts are written in."""

import codecs
from typing import Final

# What browsers and mail programs read where these are named.
_MEANT: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874"}
# Python's own, in which no one writes; some take very long over what is none of theirs.
_OWN: Final = frozenset(
    {"punycode", "idna", "unicode_escape", "unicode-escape", "raw_unicode_escape", "raw-unicode-escape"}
)
_SIGNS: Final = "<p>"


def find_codec(name: str, *, plain: bool) -> str | None:
    """Give Python's name of an encoding, None where it is none of text; `plain` asks that ASCII is ASCII in it."""
    try:
        codec = str(codecs.lookup(name).name)
        codecs.getincrementaldecoder(codec)
        signs = _SIGNS.encode(codec)
    except (LookupError, ValueError):
        return None
    if codec in _OWN or (plain and signs != _SIGNS.encode()):
        return None
    return _MEANT.get(codec, codec)
