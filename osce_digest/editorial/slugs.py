"""Turn a headline or a name into the part of an address: `Élections in Türkiye` → `elections-in-turkiye`.

Not here: which addresses there are (site), and keeping them apart (ids, site).
"""

import re

from slugify import slugify

# An apostrophe joins what it stands between, curly or straight: councils, not council-s. Other typographic signs part.
_SIGNS = str.maketrans({"'": "", "’": "", **dict.fromkeys("“”„«»–—…", " ")})
# Wells 2.0: what now (and why)?
_PLAIN = re.compile(r"[A-Za-z0-9 .:;!?()\"/-]*")
# the blanks and signs between two words of the above
_BETWEEN = re.compile(r"[^a-z0-9]+")


def slugify_text(text: str, most: int = 0) -> str:
    """Give lower-case ASCII words joined by hyphens, cut at a word border to `most` characters (0: not cut).

    Empty where the text has no letter or digit that can be written in ASCII.
    """
    signed = text.translate(_SIGNS)
    # Most headlines are plain English, for which there is nothing to transliterate; it takes a tenth of the time.
    if _PLAIN.fullmatch(signed):
        slug = _BETWEEN.sub("-", signed.lower()).strip("-")
    else:
        # Which transliterator is installed must not show in addresses, so the one that always comes along is named.
        slug = slugify(signed, backend="text-unidecode")
    return cut_slug(slug, most) if most else slug


def cut_slug(slug: str, most: int) -> str:
    """Cut a slug at a word border to `most` characters."""
    if len(slug) <= most:
        return slug
    # One character more, so that a word that ends exactly at the limit is kept.
    return slug[: most + 1].rpartition("-")[0] or slug[:most]
