"""Readers of single values of corrections: the text that stands there becomes what the program takes. Pure."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from osce_digest.config.values import WrongValueError, read_address, read_language, read_text
from osce_digest.editorial.corrections.book import suggest
from osce_digest.taxonomy import Taxonomy

# 2023-07-12
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# raw/2023-07.txt:48:409   raw/2023-07.txt:48
_PLACE = re.compile(r"(?P<path>.+?):(?P<line>[1-9][0-9]{0,8})(?::(?P<column>[0-9]{1,9}))?")


class UnknownTermError(WrongValueError):
    """A term that the taxonomy does not know."""


def read_day(text: str) -> str:
    """Read a day in ISO form; empty for none."""
    if not text:
        return ""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise WrongValueError(f"expected a day such as 2023-07-12, found {text!r}")


def read_wording(text: str) -> str:
    """Read a text that may not be empty."""
    found = read_text(text)
    if not found:
        raise WrongValueError("expected some words, found none")
    return found


def read_source_url(text: str) -> str:
    """Read a web address; empty for none."""
    return read_address(text) if text else ""


def read_place(text: str) -> tuple[str, int, int]:
    """Read a place of a raw file, path, line and column."""
    found = _PLACE.fullmatch(text.strip())
    if not found:
        raise WrongValueError(f"expected a place such as raw/2023-07.txt:48:409, found {text!r}")
    return found["path"].removeprefix("./"), int(found["line"]), int(found["column"] or 0)


# What `set` takes beside the lists; `event` has two of them.
SETTERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "published": read_day,
        "title": read_wording,
        "event/start": read_day,
        "event/end": read_day,
        "language": read_language,
        "summary": read_text,
        "source_url": read_source_url,
    }
)


def read_term(kind: str, text: str, taxonomy: Taxonomy) -> str:
    """Read a term of a list as entries name it, from any name it goes by. Raises UnknownTermError."""
    kind = "countries" if kind == "mentioned" else kind
    finders: Mapping[str, Callable[[str, Taxonomy], str]] = {
        "countries": _find_country,
        "dimensions": _find_dimension,
        "topics": _find_topic,
        "institutions": _find_institution,
    }
    term = finders[kind](text, taxonomy)
    if term:
        return term
    raise UnknownTermError(f"{text!r} is not among the {kind}; {suggest(text, _list_names(kind, taxonomy))}")


def _find_country(text: str, taxonomy: Taxonomy) -> str:
    return found.iso if (found := taxonomy.find_country(text)) else ""


def _find_dimension(text: str, taxonomy: Taxonomy) -> str:
    return found.slug if (found := taxonomy.find_dimension(text)) else ""


def _find_topic(text: str, taxonomy: Taxonomy) -> str:
    return found.name if (found := taxonomy.find_topic(text)) else ""


def _find_institution(text: str, taxonomy: Taxonomy) -> str:
    return found.name if (found := taxonomy.find_institution(text)) else ""


def _list_names(kind: str, taxonomy: Taxonomy) -> list[str]:
    if kind == "countries":
        return [country.name for country in taxonomy.countries.values()]
    terms: Mapping[str, object] = getattr(taxonomy, kind)
    return list(terms)
