"""What a build depends on, looked at as cheaply as can be: the program, the set-up, the sources, what it is asked for.

Two builds that find the same state make the same site. Nothing is decided here, and nothing heavy imported.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from osce_digest.build.report import Order
from osce_digest.cache.memory import add_memory, copy_memory, keep_memory, look_at_memory, read_additions, read_memory
from osce_digest.cache.roll import list_others, look_again, make_roll, unpack_roll
from osce_digest.cache.survey import Seen, survey
from osce_digest.sources import find_top, list_sources, sort_names

_FILE = "state.memory"
_STAMP = "state 5"
_PACKAGE = Path(__file__).parent.parent
# In a checkout the packaged templates stand beside the package.
_TEMPLATES = (_PACKAGE / "templates", _PACKAGE.parent / "templates")
_PROGRAM = frozenset({".py", ".yml", ".html", ".css", ".js", ".svg", ".png", ".xml", ".json"})
_LEDGER = "ledger.jsonl"
CORRECTIONS = "corrections.yml"
_SET_UP = ("site.yml", CORRECTIONS, _LEDGER)
# Changes whenever the machine starts: what a power cut may have left is then looked at byte by byte.
_BOOT = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class State:
    """Files by name as they are: the program's, the set-up's, the sources; the asking in words; since when it runs.

    The digest of a source that has yet to be read is empty.
    """

    program: dict[str, Seen]
    set_up: dict[str, Seen]
    sources: Mapping[str, Seen]
    asked: str
    boot: str

    @property
    def program_digest(self) -> str:
        """The fingerprint of the program, templates and taxonomy included."""
        text = "\n".join(f"{name} {seen.digest}" for name, seen in sorted(self.program.items()))
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

    def set_up_differs(self, other: "State") -> bool:
        """Tell whether program or set-up are others."""
        return bool(list_changes(self.program, other.program) or list_changes(self.set_up, other.set_up))


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of the last build that finished: the state it began with, and its report in plain values.

    `looks` is how the other memories looked when it was done.
    """

    state: State
    looks: Any
    report: Any


class Differences(NamedTuple):
    """How sources differ from those before: which hold something else, are new or gone, in their order.

    `known` are those of them that were there before; `again` is every source that looks otherwise now, or is new.
    """

    changed: list[str]
    known: list[str]
    again: dict[str, Seen]
    gone: bool


def list_changes(now: Mapping[str, Seen], before: Mapping[str, Seen]) -> list[str]:
    """List the files that hold something else than they did, or are new or gone."""
    # What a survey found as it was is the very same value.
    others = [name for name, seen in now.items() if before.get(name) is not seen]
    changed = [name for name in others if name not in before or before[name].digest != now[name].digest]
    new = sum(name not in before for name in changed)
    return changed if len(now) - new == len(before) else changed + [name for name in before if name not in now]


def look_around(order: Order, memory: Memory | None, now: int, program: dict[str, Seen] | None = None) -> State:
    """Look at everything a build depends on; files that look as they are remembered are not read again.

    `now` is the time in ns of the file system, `program` what was found of the program, if that was looked at before.
    Where there is no memory, sources are left to be read by the build.
    """
    known = memory.state if memory else State({}, {}, {}, "", "")
    return State(
        program=program or look_at_program(known, now),
        set_up=survey(_list_set_up(order.content), known.set_up, now),
        sources=_look_at_sources(order.content, memory, now),
        asked=f"{order.base_url} {order.ledger} {order.search} {order.epoch} {order.content.resolve()}",
        boot=read_boot(),
    )


def look_at_program(known: State, now: int) -> dict[str, Seen]:
    """Look at the program alone."""
    return survey(_list_program(), known.program, now)


def remember(order: Order, cache: Path, memory: Memory) -> None:
    """Keep the state a build began with, but for the ledger, which it wrote itself."""
    # What else was edited meanwhile did not go into the site: the next build must find it changed.
    state = memory.state
    ledger = survey([(_LEDGER, str(order.content / _LEDGER))], {}, 0) if (order.content / _LEDGER).is_file() else {}
    set_up = {name: seen for name, seen in state.set_up.items() if name != _LEDGER} | ledger
    parts = [{name: tuple(seen) for name, seen in part.items()} for part in (state.program, set_up)]
    parts.append(make_roll(state.sources).pack())
    keep_memory(cache / _FILE, _STAMP, (parts, state.asked, state.boot, memory.looks, memory.report))


def remember_more(cache: Path, memory: Memory, changed: Mapping[str, Seen]) -> None:
    """Keep what became of a state that is remembered, of which only some sources changed."""
    sources = {name: tuple(seen) for name, seen in changed.items()}
    add_memory(cache / _FILE, _STAMP, (sources, memory.looks, memory.report))


def recall(cache: Path) -> Memory | None:
    """Give what is remembered of the last build that finished, None where there is nothing to be believed."""
    kept: Any = read_memory(cache / _FILE, _STAMP)
    if kept is None:
        return None
    parts, asked, boot, looks, report = kept
    program, set_up = ({name: Seen._make(row) for name, row in part.items()} for part in parts[:2])
    added: dict[str, Seen] = {}
    for changed, *rest in read_additions(cache / _FILE, _STAMP):
        looks, report = rest
        added.update((name, Seen._make(row)) for name, row in changed.items())
    sources = unpack_roll(parts[2]).replace(added)
    return Memory(State(program, set_up, sources, asked, boot), looks, report)


def borrow_state(lender: Path, cache: Path) -> None:
    """Take over what another cache remembers of its last build. Raises OSError."""
    copy_memory(lender / _FILE, cache / _FILE)


def look_at_state(cache: Path) -> int:
    """Tell when the state of the last build was kept or found again, in ns of the cache's file system."""
    return max((look[1] for look in look_at_memory(cache / _FILE) if look), default=0)


def note_look(cache: Path) -> None:
    """Note that the state of the last build was found again just now."""
    with suppress(OSError):
        os.utime(cache / _FILE)


def find_differences(now: State, before: State) -> Differences:
    """Hold the sources of two states against each other."""
    again: dict[str, Seen] = {}
    changed, known, gone = [], [], False
    for name, seen, was in list_others(make_roll(now.sources), make_roll(before.sources)):
        if seen is None or was is None or seen.digest != was.digest:
            changed.append(name)
            known += [name] if was else []
        if seen is None:
            gone = True
        else:
            again[name] = seen
    return Differences(sorted(changed), sorted(known), again, gone=gone)


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


def _look_at_sources(content: Path, memory: Memory | None, now: int) -> Mapping[str, Seen]:
    if not content.is_dir():  # that there is none is told with the settings
        return {}
    if memory is None:
        return survey(list_sources(content), {}, now, reading=False)
    return look_again(*find_top(content), make_roll(memory.state.sources), sort_names, now)


def _walk(folder: Path, name: str, suffixes: frozenset[str] | None) -> Iterator[tuple[str, str]]:
    """List the files below a folder, in a fixed order."""
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(inner for inner in folders if inner != "__pycache__")
        inside = os.path.relpath(where, folder)
        for file in sorted(files):
            if suffixes is None or os.path.splitext(file)[1] in suffixes:  # noqa: PTH122  (a string is all there is)
                yield f"{name}/{inside}/{file}", f"{where}{os.sep}{file}"


def read_boot() -> str:
    """Tell since when the machine runs, in a word of its own; an empty one where the system does not tell."""
    try:
        return _BOOT.read_text("ascii").strip()
    except OSError:
        return ""
