"""What smells about how a file was cut and what its items hold: as diagnostics. Nothing is changed here.

What smells about their dates is told by `dating.faults` and `dating.outliers`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.loader.draft import Draft

# Below this the cut itself is in doubt and an editor should look.
_DOUBTFUL_BORDER: Final = 0.7
# A file in which more than one in so many items is a single paragraph is a list of leads, and all is as it should be.
_FEW: Final = 4
# Shorter paragraphs are told twice on purpose: a slogan, a heading, "Thank you."
_LEAST_REPEATED: Final = 60
_SHOWN: Final = 50


def judge_drafts(path: str, drafts: Sequence[Draft]) -> Iterator[Diagnostic]:
    """Tell what smells about a file's items."""
    if not drafts:
        yield Diagnostic(path, 0, "no-item", "no press item was found in this file")
    singles = [draft for draft in drafts if _is_single(draft)]
    for draft in singles if len(singles) <= max(1, len(drafts) // _FEW) else ():
        message = "this item is a single paragraph: is it one?"
        yield Diagnostic(path, draft.place.line, "one-line-item", message, Severity.NOTE)
    for draft in drafts:
        if not draft.body:
            message = "this item has a title or footer but no text"
            yield Diagnostic(path, draft.place.line, "no-text", message, Severity.NOTE)
        for found in draft.evidence:
            if found.confidence < _DOUBTFUL_BORDER:
                message = f"an item may not begin here ({found.rule.removeprefix('border.')}); a line of --- settles it"
                yield Diagnostic(path, draft.place.line, "border-doubtful", message)
        if len(draft.blocks) > 1:
            yield from _judge_repeats(draft)


def _is_single(draft: Draft) -> bool:
    return len(draft.blocks) == 1 and draft.title is None and not draft.given


def _judge_repeats(draft: Draft) -> Iterator[Diagnostic]:
    """Tell of the first paragraph that an item holds twice: more of them mostly follow it."""
    lines = draft.body.split("\n")
    if len(set(lines)) == len(lines):
        return
    seen: dict[str, int] = {}
    start = 0
    for line in lines:
        if len(line) >= _LEAST_REPEATED and line in seen:
            first = draft.line_at(seen[line])
            message = f"“{line[:_SHOWN]}…” stands in line {first} already; the item may have been pasted twice"
            yield Diagnostic(draft.place.path, draft.line_at(start), "paragraph-twice", message)
            return
        seen.setdefault(line, start)
        start += len(line) + 1
