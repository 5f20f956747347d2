"""The books of a raw file in a format: each of its characters under what became of the words it stands for."""

from osce_digest.loader.accounts import settle_account
from osce_digest.loader.formats.traced import Traced
from osce_digest.loader.lines import Line
from osce_digest.model import Account, Role, Source

# Lines of the text that a format gives, and what became of each.
Books = list[tuple[Line, Role]]


def close_books(source: Source, text: Traced, books: Books, items: int) -> Account:
    """Account for the raw file: what the lines cover under what became of them, the rest as blanks or markup."""
    claims = sorted(
        (run.raw_start, run.raw_end, role)
        for line, role in books
        for run in text.runs(line.start, line.end)
        if run.raw_end > run.raw_start
    )
    counts = dict.fromkeys(Role, 0)
    done = 0
    for start, end, role in [*claims, (len(source.text), len(source.text), Role.MARKUP)]:
        if start > done:
            gap = source.text[done:start]
            counts[Role.SEPARATOR if gap.isspace() else Role.MARKUP] += len(gap)
        counts[role] += max(0, end - max(start, done))
        done = max(done, end)
    return settle_account(source.path, source.digest, counts, characters=len(source.text), items=items)
