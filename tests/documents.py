"""What README and docs say is done as they say it: their command blocks in order, in a folder of their own.

A document is a story: its `sh` blocks run one after another in one shell. What a reader does not see stands in a
comment before a block:

    <!-- given: COMMANDS -->      run first, to be where the reader is
    <!-- writes PATH -->          the block is not run but is what this file says
    <!-- appends PATH -->         the same, at the end of a file
    <!-- until: WORDS -->         the block runs on: it is interrupted (Ctrl-C) when its output has these words
    <!-- when: COMMAND -->        the block is followed where osce-digest has this command (`unless`: has not)
    <!-- ci: NAME -->             `.ci/run` runs this block, from nothing, by `block NAME`

A `text` block after an `sh` block is what that says: each line must be in its output, `…` standing for anything.

`python tests/documents.py NAME` prints the block of this name, for `.ci/run`.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent

# <!-- writes content/site.yml -->
_NOTE = re.compile(r"^<!-- (given|writes|appends|until|when|unless|ci):? (.*) -->$")
# ```sh
_FENCE = re.compile(r"^( *)(```+)(\S*)$")


class Block(NamedTuple):
    """A fenced block: its language, its text, the line where it begins and what is noted about it."""

    language: str
    text: str
    line: int
    notes: dict[str, str]


def list_documents() -> list[Path]:
    """Give every document whose blocks are followed: those beside the README, and the guide."""
    return sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def read_blocks(text: str) -> Iterator[Block]:
    """Give the fenced blocks of a Markdown text, in order."""
    notes: dict[str, str] = {}
    lines = enumerate(text.splitlines(), 1)
    for number, line in lines:
        if note := _NOTE.match(line):
            notes[note[1]] = "\n".join(filter(None, [notes.get(note[1]), note[2]]))
        elif fence := _FENCE.match(line):
            yield Block(fence[3], _read_to(fence[2], len(fence[1]), lines), number, notes)
            notes = {}
        elif line.strip() and "given" not in notes:
            notes = {}


def _read_to(fence: str, indent: int, lines: Iterator[tuple[int, str]]) -> str:
    held = []
    for _, line in lines:
        if line.strip() == fence:
            return "".join(f"{one}\n" for one in held)
        held.append(line[indent:])
    raise ValueError(f"a block is never closed: {held[:1]}")


def find_block(name: str) -> Block:
    """Give the block that `.ci/run` knows by this name."""
    for document in list_documents():
        for block in read_blocks(document.read_text("utf-8")):
            if block.notes.get("ci") == name:
                return block
    raise KeyError(name)


if __name__ == "__main__":
    sys.stdout.write(find_block(sys.argv[1]).text)
