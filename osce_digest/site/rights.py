"""What a site may show of an entry: all of its text, or a summary; with what credit; and whether it may be indexed.

Pure. Where the text is withheld, its summary takes its place before any page, feed or data file sees it, so that none
can show more. Not here: what was set (config).
"""

from dataclasses import replace
from fnmatch import fnmatchcase
from typing import NamedTuple
from urllib.parse import urlsplit

from osce_digest.config import Config, Right
from osce_digest.model import Block, BlockKind, Entry, Evidence, Field, Tag
from osce_digest.readings.shown import EvidenceRow, Shown, TagRows
from osce_digest.site.entries import Tagged

# Words of these stand on a page without the text: they are its headline, or no part of the item's text at all.
_SHOWN = frozenset({Field.TITLE, Field.DATELINE, Field.METADATA, Field.CORRECTION})

Words = tuple[int, int, str]


class Rights(NamedTuple):
    """What may be shown of one entry; `credit` is a line that stands with it, empty where there is none."""

    full_text: bool
    credit: str
    noindex: bool


class RightsBook:
    """The rights to all entries of a site, as its settings tell them. The first rule that fits an entry counts."""

    def __init__(self, config: Config) -> None:
        self._rules = config.rights
        self._others = Rights(config.full_text, "", noindex=False)
        self._found: dict[tuple[str, str | None], Rights] = {}

    def find(self, entry: Entry) -> Rights:
        """Give the rights to an entry."""
        if not self._rules:
            return self._others
        key = (entry.place.path, entry.source_url)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._look(*key)
        return found

    def _look(self, path: str, address: str | None) -> Rights:
        host = _find_host(address) if address else ""
        rule = next((rule for rule in self._rules if _fits(rule, path, host)), None)
        if rule is None:
            return self._others
        full = self._others.full_text if rule.full_text is None else rule.full_text
        return Rights(full, rule.credit, rule.noindex)


def withhold_shown(shown: Shown, summary: str) -> Shown:
    """Give what may be shown where the text may not: its summary, and of the words that it rests on those in there."""
    blocks = ((BlockKind.PARAGRAPH.value, 0, len(summary), 0),) if summary else ()
    return Shown(
        shown.title,
        shown.dateline,
        summary,
        blocks,
        (),
        (),
        _fit_rows(shown.evidence, summary),
        *(_fit_tags(tags, summary) for tags in shown[-6:]),
    )


def withhold(tagged: Tagged, summary: str) -> Tagged:
    """Do the same to a document and its tags, which data files are made from."""
    document, tags = tagged.document, tagged.tags
    block = Block(BlockKind.PARAGRAPH, 0, len(summary), ((0, document.place.line),))
    return Tagged(
        replace(
            document,
            body=summary,
            blocks=(block,) if summary else (),
            clutter=(),
            given=(),
            evidence=_fit_evidence(document.evidence, summary),
        ),
        replace(
            tags,
            countries=_fit(tags.countries, summary),
            mentioned=_fit(tags.mentioned, summary),
            dimensions=_fit(tags.dimensions, summary),
            topics=_fit(tags.topics, summary),
            institutions=_fit(tags.institutions, summary),
            to_check=_fit(tags.to_check, summary),
        ),
    )


def _fits(rule: Right, path: str, host: str) -> bool:
    at_host = not rule.host or host == rule.host or host.endswith(f".{rule.host}")
    return at_host and fnmatchcase(path, rule.source)


def _find_host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # no address at all, whatever the source calls it
        return ""


def _find_words(words: Words, field: str, summary: str) -> Words:
    """Find words of a text in its summary; those that are not there are left out."""
    quote = words[2]
    if field in _SHOWN:
        return words
    start = summary.find(quote) if field == Field.BODY else -1
    return (start, start + len(quote), quote) if start >= 0 else (0, 0, "")


def _fit_rows(rows: tuple[EvidenceRow, ...], summary: str) -> tuple[EvidenceRow, ...]:
    return tuple((*row[:3], *_find_words(row[3:6], row[2], summary), *row[6:]) for row in rows)


def _fit_tags(tags: TagRows, summary: str) -> TagRows:
    return tuple((term, sure, _fit_rows(rows, summary)) for term, sure, rows in tags)


def _fit_evidence(evidence: tuple[Evidence, ...], summary: str) -> tuple[Evidence, ...]:
    fitted = []
    for found in evidence:
        start, end, quote = _find_words((found.start, found.end, found.quote), found.field, summary)
        fitted.append(found._replace(start=start, end=end, quote=quote))
    return tuple(fitted)


def _fit(tags: tuple[Tag, ...], summary: str) -> tuple[Tag, ...]:
    return tuple(tag._replace(evidence=_fit_evidence(tag.evidence, summary)) for tag in tags)
