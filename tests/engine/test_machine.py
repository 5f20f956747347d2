"""Whatever is done to content, set-up, output or build memory, in whatever order, a build ends where a clean one does.

Runs few examples; OSCE_DIGEST_THOROUGH=1 runs many, and other ones each time.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from engine.desk import (
    Desk,
    explain_difference,
    find_changes,
    list_folders,
    make_environment,
    read_tree,
    stat_tree,
)
from engine.items import LEADS, MORE, Item, write_dump, write_listing, write_markdown
from engine.trouble import trouble_at
from engine.walk import HOME, find_dead_links, find_reachable
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from osce_digest.errors import SetupError

THOROUGH = bool(os.environ.get("OSCE_DIGEST_THOROUGH"))
TROUBLE = Path(__file__).parent / "trouble.py"

ITEMS = st.builds(
    Item, st.sampled_from(LEADS), st.integers(1, 28), st.sampled_from([9, 10, 11, 250]), st.sampled_from(MORE)
)
PLACES = st.integers(0, 99)  # a place in a list, taken modulo its length
DUMPS = ("raw/2023.txt", "raw/2024.txt", "raw/sub/more.txt")
LISTING = "raw/listing.txt"
PAPERS = ("raw/one.md", "raw/two.md", "raw/sub/one.md")
NAMES = st.sampled_from((*DUMPS, LISTING, *PAPERS))

SETTINGS = (
    "",
    "title: Another digest\n",
    "base_url: https://example.org/digest/\n",
    "limits:\n  page_size: 5\n  feed_entries: 3\n",
    "exports:\n  texts: false\n",
    "listings: {weeks: false, languages: false}\n",
    "limits: {feed_entries: 2}\nfeeds: [{name: Radios and maps, words: [radios, maps, police officers]}]\n",
    "syndication: {atom: false, archives: false, weeks: false, changes: false}\n",
)
TEMPLATES = (
    ("item.html", '{% extends "default/item.html" %}{% block tags %}<p>No tags here.</p>{% endblock %}\n'),
    ("base.html", '{% extends "default/base.html" %}{% block footer %}<footer>Ours</footer>{% endblock %}\n'),
    ("static/style.css", "body { color: green }\n"),
)
ENTRIES = "data/entries.jsonl"
# What an editor says of an entry; `{place}` is a line in it or just below, `{other}` another entry.
CORRECTIONS = (
    "set: {{published: 2023-05-20, title: The desk knows better}}, because: asked the office, on: 2024-05-02",
    "set: {{event: {{start: 2024-04-02, end: 2024-04-03}}, source_url: 'https://example.org/1'}}",
    "add: {{topics: [Youth], countries: [Italy]}}, remove: {{countries: [Albania, Tajikistan]}}",
    "hide: true, because: withdrawn by the sender",
    "split: ['{place}']",
    "split: ['{place}']",
    "merge_into: {other}",
    "merge_into: {other}",
    "take back",
)
STRANGERS = (
    "CNAME",
    "items/note.txt",
    "items/2024/mine/photo.txt",
    "countries/readme.txt",
    ".well-known/key",
    "x/y.html",
)


class Desks(RuleBasedStateMachine):
    """An editor, a designer, a vandal, a cat on the power cable; and after each build a look at what stands there."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="desk-"))
        self.desk = Desk(self.folder / "desk")
        self.files: dict[str, list[Item]] = {}
        self.strangers: dict[str, bytes] = {}
        self.ledgers: list[bytes] = []
        self.corrections: list[str] = []
        self.forgotten: set[str] = set()  # what no build memory may know of any more
        self.whole = True  # nobody but builds has had a hand in the output
        self.crashed = False

    def teardown(self) -> None:
        try:
            if self.desk.content.is_dir():
                self.build()
        finally:
            shutil.rmtree(self.folder)

    # The desk

    @initialize(ledger=st.booleans(), items=st.lists(ITEMS, min_size=1, max_size=4))
    def begin(self, ledger: bool, items: list[Item]) -> None:  # noqa: FBT001  (hypothesis draws it by name)
        self.desk = Desk(self.folder / "desk", ledger)
        self.files = {DUMPS[0]: items}
        self._write(DUMPS[0])

    @rule(name=NAMES, item=ITEMS, at=PLACES)
    def add_item(self, name: str, item: Item, at: int) -> None:
        items = self.files.setdefault(name, [])
        if name in PAPERS:
            items.clear()
        items.insert(at % (len(items) + 1), item)
        self._write(name)

    @precondition(lambda self: self.files)
    @rule(file=PLACES, at=PLACES, item=ITEMS, deed=st.sampled_from(["replace", "recount", "continue", "remove"]))
    def change_item(self, file: int, at: int, item: Item, deed: str) -> None:
        name = self._pick(file)
        items = self.files[name]
        old = items.pop(at % len(items))
        if deed != "remove":
            changed = {
                "replace": item,
                "recount": Item(old.lead, old.day, item.count, old.more),
                "continue": Item(old.lead, old.day, old.count, item.more),
            }
            items.insert(at % (len(items) + 1), changed[deed])
        self._write(name)

    @precondition(lambda self: self.files)
    @rule(file=PLACES, to=NAMES, deed=st.sampled_from(["rename", "remove", "reverse", "rotate", "touch"]))
    def change_file(self, file: int, to: str, deed: str) -> None:
        name = self._pick(file)
        path = self.desk.content / name
        if deed == "touch":
            os.utime(path, (1_000_000_000, 1_000_000_000))
        elif deed in {"rename", "remove"}:
            items = self.files.pop(name)
            path.unlink()
            if deed == "rename":
                self.files[to] = items[:1] if to in PAPERS else items
                self._write(to)
        else:
            items = self.files[name]
            self.files[name] = items[::-1] if deed == "reverse" else items[1:] + items[:1]
            self._write(name)

    @rule(
        change=st.one_of(
            st.tuples(st.just("content/site.yml"), st.sampled_from(SETTINGS)),
            st.tuples(
                st.just("content/pages/about.md"), st.sampled_from(["", "# About\n", "# About us\n\nWe read.\n"])
            ),
            st.sampled_from([(f"templates/{name}", text) for name, text in TEMPLATES]),
            st.sampled_from([(f"templates/{name}", "") for name, _ in TEMPLATES]),
        )
    )
    def change_setup(self, change: tuple[str, str]) -> None:
        name, text = change
        if text:
            self.desk.write(name, text)
        else:
            (self.desk.folder / name).unlink(missing_ok=True)

    @precondition(lambda self: (self.desk.site / ENTRIES).is_file())
    @rule(at=PLACES, other=PLACES, deed=st.sampled_from(CORRECTIONS))
    def correct(self, at: int, other: int, deed: str) -> None:
        """Correct an entry of the last build, which may not be there any more; or take a correction back."""
        entries = [json.loads(line) for line in (self.desk.site / ENTRIES).read_text("utf-8").splitlines()]
        if deed == "take back":
            del self.corrections[at % 3 :: 3]
        elif entries:
            entry = entries[at % len(entries)]
            another = find_before(entries, entry) if other % 3 else entries[other % len(entries)]
            place = f"{entry['source']['path']}:{entry['source']['line'] + other % 3}:0"
            self.corrections.append(f"- {{id: {entry['id']}, {deed.format(place=place, other=another['id'])}}}\n")
        self.desk.write("content/corrections.yml", "".join(self.corrections))

    @precondition(lambda self: self.ledgers)
    @rule(at=PLACES, deed=st.sampled_from(["restore", "lose"]))
    def change_ledger(self, at: int, deed: str) -> None:
        if deed == "restore":
            self.desk.ledger_file.write_bytes(self.ledgers[at % len(self.ledgers)])
        else:
            self.desk.ledger_file.unlink(missing_ok=True)

    # The output, and what is remembered of it

    @precondition(lambda self: self._ours())
    @rule(at=st.integers(0, 9999), deed=st.sampled_from(["delete", "cut", "append", "swap", "touch", "delete folder"]))
    def disturb_output(self, at: int, deed: str) -> None:
        ours = self._ours()
        path = self.desk.site / ours[at % len(ours)]
        content = path.read_bytes()
        self.whole = self.whole and deed == "touch"
        if deed == "delete":
            path.unlink()
        elif deed == "cut":
            path.write_bytes(content[: len(content) // 2])
        elif deed == "append":
            path.write_bytes(content + b"<!-- a vandal -->")
        elif deed == "swap":  # as long as before
            path.write_bytes(bytes(reversed(content)))
        elif deed == "touch":
            os.utime(path, (1_000_000_000, 1_000_000_000))
        else:
            for name in ours:
                file = self.desk.site / name
                if path.parent in file.parents:
                    file.unlink()

    @precondition(lambda self: self.desk.site.is_dir())
    @rule(name=st.sampled_from(STRANGERS), text=st.sampled_from(["example.org", "not yours\n"]))
    def place_stranger(self, name: str, text: str) -> None:
        path = self.desk.site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        self.strangers[name] = path.read_bytes()

    @precondition(lambda self: self.desk.cache.is_dir())
    @rule(at=PLACES, deed=st.sampled_from(["lose", "cut", "empty"]))
    def lose_memory(self, at: int, deed: str) -> None:
        self.forgotten |= set(self._ours())
        self.crashed = True
        if deed == "lose":
            shutil.rmtree(self.desk.cache)
            return
        files = sorted(path for path in self.desk.cache.rglob("*") if path.is_file())
        if files:
            path = files[at % len(files)]
            content = path.read_bytes()
            path.write_bytes(content[: len(content) // 2] if deed == "cut" else b"")

    # Builds

    @rule(number=st.one_of(st.integers(1, 40), st.integers(1, 1500)), kind=st.sampled_from(["interrupt", "full"]))
    def fail(self, number: int, kind: str) -> None:
        def run() -> None:
            with trouble_at(number, kind):
                self.desk.build()

        self._break(run)

    @precondition(lambda _: os.name == "posix")
    @rule(number=st.one_of(st.integers(1, 40), st.integers(1, 1500)))
    def kill(self, number: int) -> None:
        # One process: of several, each would count its own steps, and one alone be killed.
        options = ["--quiet", "--jobs", "1", *self.desk.options()]
        command = [sys.executable, str(TROUBLE), str(number), "build", *options]

        def run() -> None:
            done = subprocess.run(command, env=make_environment(), capture_output=True, text=True, check=False)
            assert done.returncode in {0, -9}, done.stderr

        self._break(run)

    @rule()
    def build(self) -> None:
        twin = self.desk.make_twin(self.folder / "twin")
        self.desk.build()
        self.whole = True
        twin.build()
        self._compare(twin)
        standing = stat_tree(self.desk.site)
        ledger = self._read_ledger()
        self.desk.build()
        assert find_changes(standing, stat_tree(self.desk.site)) == set(), "a second build wrote something"
        assert self._read_ledger() == ledger
        if ledger is not None:
            self.ledgers.append(ledger)

    # What must hold

    def _compare(self, twin: Desk) -> None:
        found, wanted = read_tree(self.desk.site), read_tree(twin.site)
        self._see_strangers(found)
        self.forgotten &= found.keys() - wanted.keys()
        ours = {path: found[path] for path in found.keys() - self.strangers.keys() - self.forgotten}
        assert ours == wanted, explain_difference(ours, wanted)
        kept = twin.ledger_file.read_bytes() if twin.ledger_file.exists() else None
        assert self._read_ledger() == kept, "the ledger depends on more than content and ledger"
        if not self.crashed and not self.strangers:
            assert list_folders(self.desk.site) == list_folders(twin.site)

    def _break(self, run: Callable[[], None]) -> None:
        """Let a build fail on its way; whatever it has done, a reader meets whole files and live links."""
        before = read_tree(self.desk.site)
        known = find_reachable(self.desk.site, HOME) if self.whole else set()
        twin = self.desk.make_twin(self.folder / "twin")
        with suppress(KeyboardInterrupt, SetupError):
            run()
        twin.build()
        self.crashed = True
        found, wanted = read_tree(self.desk.site), read_tree(twin.site)
        self._see_strangers(found)
        odd = [path for path, content in found.items() if content not in (before.get(path), wanted.get(path))]
        assert [path for path in odd if not _is_hidden(path)] == []
        if self.whole:
            # From home, and from wherever a reader may have been who stays on the new site.
            assert find_dead_links(self.desk.site, {HOME, *known} & wanted.keys()) == []

    def _see_strangers(self, found: dict[str, bytes]) -> None:
        assert {path: found.get(path) for path in self.strangers} == self.strangers

    # Small steps

    def _pick(self, at: int) -> str:
        return sorted(self.files)[at % len(self.files)]

    def _ours(self) -> list[str]:
        return sorted(path for path in stat_tree(self.desk.site) if path not in self.strangers and not _is_hidden(path))

    def _read_ledger(self) -> bytes | None:
        return self.desk.ledger_file.read_bytes() if self.desk.ledger_file.exists() else None

    def _write(self, name: str) -> None:
        items = self.files[name]
        if not items:
            del self.files[name]
            (self.desk.content / name).unlink(missing_ok=True)
        elif name in PAPERS:
            self.desk.write(f"content/{name}", write_markdown(items[0]))
        else:
            write = write_listing if name == LISTING else write_dump
            self.desk.write(f"content/{name}", write(items))


def find_before(entries: list[dict[str, Any]], entry: dict[str, Any]) -> dict[str, Any]:
    """Find the entry before one in the raw files, the last for the first."""
    rising = sorted(entries, key=lambda one: (one["source"]["path"], one["source"]["line"], one["source"]["column"]))
    return rising[rising.index(entry) - 1]


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


@pytest.mark.filterwarnings("ignore::hypothesis.errors.NonInteractiveExampleWarning")
def test_every_build_ends_where_a_clean_one_does() -> None:
    quiet = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    every = settings(deadline=None, suppress_health_check=quiet, print_blob=True)
    thorough = settings(every, max_examples=300, stateful_step_count=40)
    # The same examples each time, and no minutes spent on making a failing one shorter.
    few = settings(every, max_examples=8, stateful_step_count=12, derandomize=True, phases=[Phase.generate])
    run_state_machine_as_test(Desks, settings=thorough if THOROUGH else few)
