"""All words by their keys, page by page. Keys with a stroke (`basis/lead`) name what the program calls so itself."""

from collections.abc import Mapping
from types import MappingProxyType

from osce_digest.catalogue.said import Said
from osce_digest.catalogue.words import (
    data,
    digests,
    feeds,
    figures,
    frame,
    groups,
    home,
    indexes,
    item,
    kinds,
    languages,
    lists,
    newsletter,
    own,
    past,
    quality,
    review,
    search,
    terms,
)

SECTIONS = (
    frame,
    lists,
    indexes,
    groups,
    data,
    digests,
    languages,
    home,
    item,
    kinds,
    feeds,
    newsletter,
    quality,
    figures,
    review,
    search,
    own,
    past,
    terms,
)

ALL: Mapping[str, Said] = MappingProxyType({key: said for section in SECTIONS for key, said in section.WORDS.items()})
