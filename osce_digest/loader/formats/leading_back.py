"""Lead a draft back to the raw file: its place, its lines and the spans of what it states. Its words stay."""

from collections.abc import Iterator

from osce_digest.loader.draft import Draft
from osce_digest.loader.formats.placing import Ground
from osce_digest.loader.formats.traced import Traced
from osce_digest.model import Block, Evidence, Given, Place


class Leader:
    """Leads what stands in the lines of one text back to the raw file."""

    def __init__(self, text: Traced, ground: Ground) -> None:
        self._text = text
        self._ground = ground
        self._starts = [0, *(at + 1 for at, char in enumerate(text.text) if char == "\n")]

    def lead(self, draft: Draft) -> Draft:
        """Give the draft as it stands in the raw file."""
        return draft._replace(
            place=self._lead_place(draft.place),
            title_line=self._lead_line(draft.title_line),
            dateline_line=self._lead_line(draft.dateline_line),
            blocks=tuple([self._lead_block(block, draft.body) for block in draft.blocks]),
            clutter=tuple([one._replace(line=self._lead_line(one.line) or 0) for one in draft.clutter]),
            given=tuple(map(self._lead_given, draft.given)),
            evidence=tuple(map(self._lead_evidence, draft.evidence)),
        )

    def _lead_place(self, place: Place) -> Place:
        start = self._starts[place.line - 1] + place.column
        end = self._starts[place.end_line - 1] + place.end_column
        return self._ground.span_place(self._text.at(start), self._text.span(max(start, end - 1), end)[1])

    def _lead_line(self, line: int | None) -> int | None:
        return None if line is None else self._ground.find_place(self._text.at(self._starts[line - 1]))[0]

    def _lead_given(self, given: Given) -> Given:
        raw = self._text.at(self._starts[given.line - 1] + given.start)
        return Given(given.field, given.value, *self._ground.find_words(given.value, raw))

    def _lead_evidence(self, found: Evidence) -> Evidence:
        raw = self._text.at(self._starts[found.line - 1] + found.start)
        line, start, end = self._ground.find_words(found.quote, raw)
        return found._replace(line=line, start=start, end=end)

    def _lead_block(self, block: Block, body: str) -> Block:
        ends = [start for start, _ in block.lines[1:]] + [block.end + 1]
        lines: list[tuple[int, int]] = []
        for (start, line), end in zip(block.lines, ends, strict=True):
            lines += [
                pair for pair in self._lead_words(body, start, end - 1, line) if not lines or pair[1] != lines[-1][1]
            ]
        return block._replace(lines=tuple(lines))

    def _lead_words(self, body: str, start: int, end: int, line: int) -> Iterator[tuple[int, int]]:
        """Pair the words of a body with the raw lines they begin on; `line` is the line of the text they stand on."""
        first = self._starts[line - 1]
        past = self._starts[line] - 1 if line < len(self._starts) else len(self._text)
        # A sign or a dateline was cut off in front: the words are the last of the line.
        at = self._text.text.rfind(body[start:end], first, past)
        at = max(first, past - (end - start)) if at < 0 else at
        last = 0
        for run in self._text.runs(at, max(at + 1, at + end - start)):
            for number, offset in self._ground.split_run(run):
                if number > last:
                    yield start + max(0, offset - at), number
                    last = number
