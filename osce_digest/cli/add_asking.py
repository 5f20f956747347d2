"""Ask whether what was shown is to be stored, where there is somebody to ask. Prints the question and nothing else."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from osce_digest.intake.tray import Parcel

_TERMINAL = "CONIN$" if sys.platform == "win32" else "/dev/tty"
_YES = frozenset({"y", "yes"})


class Answer(Enum):
    """Whether to store: as asked for, yes or no; nothing to store; only to look; nobody there to ask."""

    YES = "yes"
    NO = "no"
    NOTHING = "nothing"
    LOOK = "look"
    NOBODY = "nobody"


def ask(new: "Sequence[Parcel]", content: Path, chosen: argparse.Namespace) -> Answer:
    """Ask about what is new, unless the answer was given with the command."""
    if chosen.dry_run:
        return Answer.LOOK
    if chosen.yes:
        return Answer.YES
    if chosen.json:  # a program reads that, and answers nothing
        return Answer.NOBODY
    with _open_terminal(piped="-" in chosen.named) as terminal:
        if terminal is None:
            return Answer.NOBODY
        folders = sorted({(content / parcel.name).parent.as_posix() for parcel in new})
        what = "this" if len(new) == 1 else f"these {len(new):,} files"
        where = f"{folders[0]}/" if len(folders) == 1 else f"{len(folders):,} folders below {content.as_posix()}/"
        print(f"Store {what} in {where}? [y/N] ", end="", file=sys.stderr, flush=True)
        answer = terminal.readline()
        if not answer.endswith("\n"):
            print(file=sys.stderr)
        return Answer.YES if answer.strip().lower() in _YES else Answer.NO


@contextmanager
def _open_terminal(*, piped: bool) -> Iterator[TextIO | None]:
    """Give what an answer can be read from: where standard input was a paste, the terminal itself."""
    if not sys.stderr.isatty():
        yield None
    elif sys.stdin.isatty():
        yield sys.stdin
    elif piped:
        try:
            terminal = Path(_TERMINAL).open(encoding="utf-8")  # noqa: SIM115  (closed below)
        except OSError:  # nobody is there
            yield None
            return
        with terminal:
            yield terminal
    else:
        yield None
