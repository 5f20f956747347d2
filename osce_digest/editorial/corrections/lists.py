"""Set, add to and remove from one list of tags. Pure; what changes nothing is told.

A term that is asked for or refused is no longer to be checked, and a country that an item is about is no mere mention.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.book import Change, Deed, Value, tell_idle, vouch
from osce_digest.model import Tag, Tags


class Changed(NamedTuple):
    """The tags after a change, and what of it changed nothing."""

    tags: Tags
    diagnostics: list[Diagnostic]


def change_list(tags: Tags, change: Change) -> Changed:
    """Do what a change says with the list it names."""
    kind = change.field
    before: tuple[Tag, ...] = getattr(tags, kind)
    there = {tag.term for tag in before}
    doubted = {tag.term: tag for tag in tags.to_check if tag.term.startswith(f"{kind}/")}
    if change.deed is Deed.SET:
        if [tag.term for tag in before] == [value.text for value in change.values]:
            return Changed(tags, [tell_idle(change.line, f"the {kind} are these by themselves")])
        return Changed(
            _settle(tags, kind, _certify_all(kind, change.values, (*before, *doubted.values())), doubted), []
        )
    if change.deed is Deed.ADD:
        fresh = [value for value in change.values if value.text not in there]
        idle = [_tell_idle(kind, value, "there by itself") for value in change.values if value.text in there]
        after = (*before, *_certify_all(kind, fresh, doubted.values()))
        return Changed(_settle(tags, kind, after, [f"{kind}/{value.text}" for value in fresh]), idle)
    refused = [value.text for value in change.values]
    idle = [
        _tell_idle(kind, value, "not there")
        for value in change.values
        if value.text not in there and f"{kind}/{value.text}" not in doubted
    ]
    after = tuple(tag for tag in before if tag.term not in refused)
    return Changed(_settle(tags, kind, after, [f"{kind}/{term}" for term in refused]), idle)


def _certify_all(kind: str, values: Sequence[Value], known: Iterable[Tag]) -> tuple[Tag, ...]:
    """Make tags that are certain by the editor's word; the words of the text that speak for them stay beside it."""
    words = {tag.term.removeprefix(f"{kind}/"): tag.evidence for tag in known}
    by_term = {value.text: value for value in reversed(values)}
    terms = dict.fromkeys(value.text for value in values)
    return tuple(
        Tag(term, 1.0, (vouch(f"{kind}/{term}", "correction", by_term[term].word), *words.get(term, ())))
        for term in terms
    )


def _settle(tags: Tags, kind: str, after: tuple[Tag, ...], decided: Iterable[str]) -> Tags:
    settled = set(decided)
    to_check = tuple(tag for tag in tags.to_check if tag.term not in settled)
    mentioned = tags.mentioned
    if kind == "countries":
        about = {tag.term for tag in after}
        mentioned = tuple(tag for tag in mentioned if tag.term not in about)
    return replace(tags, **{"mentioned": mentioned, "to_check": to_check, kind: after})


def _tell_idle(kind: str, value: Value, how: str) -> Diagnostic:
    return tell_idle(value.word.line, f"{kind}/{value.text} is {how}")
