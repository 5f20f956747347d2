"""What a build depends on, looked at as cheaply as can be: the program, the set-up, the sources, what it is asked for.

Two builds that find the same state make the same site. Nothing is decided here, and nothing heavy imported.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from osce_digest.build.report import Order
from osce_digest.cache.memory import keep_memory, read_memory
from osce_digest.cache.survey import Seen, survey
from osce_digest.sources import list_sources

_FILE = "state.memory"
_STAMP = "state 2"
_PACKAGE = Path(__file__).parent.parent
# In a checkout the packaged templates stand beside the package.
_TEMPLATES = (_PACKAGE / "templates", _PACKAGE.parent / "templates")
_PROGRAM = frozenset({".py", ".yml", ".html", ".css", ".svg", ".xml", ".json"})
_LEDGER = "ledger.jsonl"
_SET_UP = ("site.yml", "corrections.yml", _LEDGER)
# Changes whenever the machine starts: what a power cut may have left is then looked at byte by byte.
_BOOT = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class State:
    """Files by name as they are: the program's, the set-up's, the sources; and the asking in words.

    `known` is what the memory held of the last build: its fingerprint and report, None where there was none.
    """

    program: dict[str, Seen]
    set_up: dict[str, Seen]
    sources: dict[str, Seen]
    asked: str
    boot: str

    @property
    def program_digest(self) -> str:
        """The fingerprint of the program, templates and taxonomy included."""
        return _digest(self.program)

    @property
    def digest(self) -> str:
        """The fingerprint of everything."""
        parts = (self.program_digest, _digest(self.set_up), _digest(self.sources), self.asked)
        return blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of the last build that finished: its state's fingerprint, since when the machine was up.

    `records` is how the memory of its output looked when it was done, `report` its report in plain values.
    """

    digest: str
    boot: str
    records: tuple[int, int, int] | None
    report: Any


def look_around(order: Order, cache: Path) -> tuple[State, Memory | None]:
    """Look at everything a build depends on; files that look as they did are not read again."""
    kept: Any = read_memory(cache / _FILE, _STAMP)
    (program, set_up, sources), rest = kept or (({}, {}, {}), None)
    taken = (cache / _FILE).stat().st_mtime_ns if kept else 0
    state = State(
        program=survey(_list_program(), _seen(program), taken),
        set_up=survey(_list_set_up(order.content), _seen(set_up), taken),
        sources=survey(_list_sources(order.content), _seen(sources), taken),
        asked=f"{order.base_url} {order.ledger} {order.epoch} {order.content.resolve()}",
        boot=_read_boot(),
    )
    return state, Memory(*rest) if rest else None


def remember(
    order: Order,
    cache: Path,
    state: State,
    records: tuple[int, int, int] | None,
    report: Any,  # noqa: ANN401  (plain values)
) -> None:
    """Keep the state a build began with, but for the ledger, which it wrote itself."""
    # What else was edited meanwhile did not go into the site: the next build must find it changed.
    ledger = survey([(_LEDGER, str(order.content / _LEDGER))], {}, 0) if (order.content / _LEDGER).is_file() else {}
    set_up = {name: seen for name, seen in state.set_up.items() if name != _LEDGER} | ledger
    ended = State(state.program, set_up, state.sources, state.asked, state.boot)
    files = tuple({name: tuple(seen) for name, seen in part.items()} for part in (state.program, set_up, state.sources))
    keep_memory(cache / _FILE, _STAMP, (files, (ended.digest, state.boot, records, report)))


def _seen(rows: dict[str, tuple[int, int, int, str]]) -> dict[str, Seen]:
    return {name: Seen(*row) for name, row in rows.items()}


def _digest(files: dict[str, Seen]) -> str:
    text = "\n".join(f"{name} {seen.digest}" for name, seen in sorted(files.items()))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _list_program() -> Iterator[tuple[str, str]]:
    templates = next((folder for folder in _TEMPLATES if folder.is_dir()), _TEMPLATES[0])
    for folder in dict.fromkeys((_PACKAGE, templates)):
        yield from _walk(folder, folder.name, _PROGRAM)


def _list_set_up(content: Path) -> Iterator[tuple[str, str]]:
    for name in _SET_UP:
        if (content / name).is_file():
            yield name, str(content / name)
    yield from _walk(content / "pages", "pages", None)
    yield from _walk(content.parent / "templates", "own templates", None)


def _list_sources(content: Path) -> list[tuple[str, str]]:
    return list_sources(content) if content.is_dir() else []  # that there is none is told with the settings


def _walk(folder: Path, name: str, suffixes: frozenset[str] | None) -> Iterator[tuple[str, str]]:
    """List the files below a folder, in a fixed order."""
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(inner for inner in folders if inner != "__pycache__")
        inside = os.path.relpath(where, folder)
        for file in sorted(files):
            if suffixes is None or os.path.splitext(file)[1] in suffixes:  # noqa: PTH122  (a string is all there is)
                yield f"{name}/{inside}/{file}", f"{where}{os.sep}{file}"


def _read_boot() -> str:
    try:
        return _BOOT.read_text("ascii").strip()
    except OSError:
        return ""
