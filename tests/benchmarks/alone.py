"""One round of builds of one corpus: cold, after one new item, and with no change; each contender in turn.

    python alone.py CORPUS WORK COSTS.json --cmd ours='osce-digest build --content {corpus}/items --output {out}'

Stands in for the shared runner where that is not at hand, and builds raw dumps, which that one does not know. CORPUS
holds `items/` and `extra/`; a file of `extra/` that is among the items too is appended there: a paste below a dump.
"""

import argparse
import json
import os
import shlex
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from measure import CommandFailedError, Cost, measure

PHASES = ("cold", "+1 item", "no change")
HUGO = Path(__file__).parent / "hugo"


@dataclass(frozen=True, slots=True)
class Contender:
    """A generator: its command, the folder where it wants the items, and its own project around them.

    The command may name {corpus}, {out} and {cache}; all lie in a folder of this contender's own.
    """

    name: str
    command: str
    items: str = "corpus/items"
    project: Path | None = None

    def stage(self, corpus: Path, folder: Path) -> None:
        """Lay out the project and the items. Not timed."""
        if self.project:
            shutil.copytree(self.project, folder)
        for path in sorted((corpus / "items").rglob("*")):
            if path.is_file() and (self.project != HUGO or path.suffix == ".md"):
                self._put(path, folder / self.items / path.relative_to(corpus / "items"))

    def add(self, corpus: Path, folder: Path) -> None:
        """Bring the new item."""
        for path in (corpus / "extra").rglob("*.*"):
            self._put(path, folder / self.items / path.relative_to(corpus / "extra"))

    def fill(self, folder: Path) -> list[str]:
        """Give the command to run."""
        places = {"corpus": folder / "corpus", "out": folder / "out", "cache": folder / "cache", "site": folder}
        return [part.format(**places) for part in shlex.split(self.command)]

    def _put(self, source: Path, path: Path) -> None:
        text = source.read_text(encoding="utf-8")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(name_month(text) if self.project == HUGO else text)


def name_month(text: str) -> str:
    """Tell Hugo the month of an item, which its taxonomies cannot make of the date."""
    day = text[text.index("\ndate: ") + len("\ndate: ") :].lstrip('"')
    return text.replace("\nsummary: ", f'\narchive: ["{day[:7]}"]\nsummary: ', 1)


def build_in_turn(contender: Contender, corpus: Path, work: Path) -> Iterator[tuple[str, Cost]]:
    """Time one contender phase by phase, in a folder that was not there before. Raises CommandFailedError."""
    folder = work / contender.name
    contender.stage(corpus, folder)
    for phase in PHASES:
        if phase == "+1 item":
            contender.add(corpus, folder)
        yield phase, measure(contender.fill(folder), work / f"{contender.name}.log")


def count_files(output: Path) -> Counter[str]:
    """Count what was made: pages, feeds, all files."""
    files = [path for path in output.rglob("*") if path.is_file()]
    suffixes = Counter(path.suffix for path in files)
    return Counter(html=suffixes[".html"], feeds=suffixes[".xml"], files=len(files))


def hugo() -> Contender:
    """Give Hugo, from PATH or the environment."""
    program = os.environ.get("HUGO", "hugo")
    return Contender("hugo", f"{program} --quiet --noBuildLock -s {{site}} -d {{out}}", "content/items", HUGO)


def named(text: str) -> Contender:
    name, _, command = text.partition("=")
    return Contender(name, command)


def main() -> int:
    """Run the round; the costs go to a JSON file shaped like the shared runner's. Gives 1 where a build failed."""
    parser = argparse.ArgumentParser(description="Time builds of one corpus, each contender in turn.")
    for name in ("corpus", "work", "costs"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--hugo", action="store_true", help="Hugo too, with a project of our own")
    parser.add_argument("--cmd", type=named, action="append", default=[], metavar="NAME='COMMAND'")
    chosen = parser.parse_args()
    chosen.work.mkdir(parents=True)
    found: dict[str, object] = {}
    failed = 0
    for contender in [*([hugo()] if chosen.hugo else []), *chosen.cmd]:
        try:
            for phase, cost in build_in_turn(contender, chosen.corpus, chosen.work):
                found[f"{contender.name} / {phase}"] = [list(asdict(cost).values())]
        except CommandFailedError as error:
            sys.stderr.write(f"{error}\n")
            failed = 1
        counted = {"count": count_files(chosen.work / contender.name / "out"), "faults": ["not checked"]}
        found[f"{contender.name} / {PHASES[-1]} / verified"] = counted
    chosen.costs.write_text(json.dumps(found, indent=1), encoding="utf-8")
    return failed


if __name__ == "__main__":
    sys.exit(main())
