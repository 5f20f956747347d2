"""Covers session."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from osce_digest.build.report import Order
from osce_digest.errors import Fault
from osce_digest.serve import places, session
from osce_digest.serve.audience import Line
from osce_digest.serve.builder import Built
from osce_digest.serve.cook import File, Refused, Renewed
from osce_digest.serve.kitchen import KitchenClosedError
from osce_digest.serve.session import Session, Told, name_version

TAXONOMY = Path(places.__file__).parent.parent / "taxonomy" / "countries.yml"
FAULT = Fault("content/site.yml", 1, "yaml", "is no YAML")


class Stubs:
    """Stand for the kitchen with its keeper and for the builder; `done` notes what they were told to do."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.answer: Renewed | Refused | None = Renewed({}, ())
        self.then: Callable[[Built], None] | None = None
        self.kitchen: Stubs | None = None
        self.is_at_work = False

    def open(self) -> "Stubs":
        self.done.append("open")
        self.kitchen = self
        return self

    def let_go(self) -> None:
        self.done.append("let go")
        self.kitchen = None

    close = let_go

    def renew(self, paths: tuple[str, ...]) -> Renewed | Refused:
        self.done.append(f"renew {' '.join(paths)}".strip())
        if self.answer is None:
            raise KitchenClosedError
        return self.answer

    def make(self, path: str) -> File:
        return File(path.encode(), ours=True)

    def list_misled(self) -> list[str]:
        return []

    def start(self, then: Callable[[Built], None], *, urgent: bool = False) -> None:
        self.done.append("build at once" if urgent else "build")
        self.then = then

    def break_off(self) -> None:
        self.done.append("break off")


@pytest.fixture
def stubs() -> Stubs:
    return Stubs()


@pytest.fixture
def told() -> list[Told]:
    return []


@pytest.fixture
def at_work(tmp_path: Path, stubs: Stubs, told: list[Told], monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(session, "Keeper", lambda *_: stubs)
    monkeypatch.setattr(session, "Builder", lambda *_: stubs)
    monkeypatch.setattr(session, "_BREATH", 3600)
    (tmp_path / "content").mkdir()
    order = Order(tmp_path / "content", tmp_path / "site", tmp_path / "cache")
    at_work = Session(order, told.append, lambda *_: None)
    yield at_work
    at_work.close()  # no thread is left to be in the way of tests that fork


def hear_all(line: Line) -> str:
    heard = b""
    while (told := line.wait(0.01)) != b": still here\n\n" and told:
        heard += told
    return heard.decode()


def test_another_taxonomy_is_the_affair_of_a_build_and_of_another_process(at_work: Session, stubs: Stubs) -> None:
    line = at_work.audience.join("index.html", "1")
    at_work._follow([TAXONOMY])
    assert stubs.done == ["break off", "let go", "build at once"]
    assert '"busy": "Rebuilding the site"' in hear_all(line)
    assert at_work.fetch("index.html") is None  # until then, the folder says what there is
    assert stubs.then
    stubs.then(Built(faults=(FAULT,)))
    assert '"busy": "", "faults": [{"path": "content/site.yml"' in hear_all(line)
    assert stubs.done[3:] == ["open", "renew"]


def test_a_kitchen_that_broke_down_is_left_and_a_build_tells_more(
    at_work: Session, stubs: Stubs, told: list[Told], tmp_path: Path
) -> None:
    stubs.answer = None
    at_work._follow([tmp_path / "content" / "raw" / "a.txt"])
    assert stubs.done == ["break off", "open", "renew", "let go"]
    at_work._bring_up_to_date(at_work._number)
    assert stubs.done[4:] == ["build"]
    assert told == []


def test_what_cannot_be_made_is_told_and_no_build_begun(
    at_work: Session, stubs: Stubs, told: list[Told], tmp_path: Path
) -> None:
    stubs.answer = Refused((FAULT,))
    at_work._follow([tmp_path / "content" / "site.yml"])
    assert stubs.done == ["break off", "open", "renew"]
    assert at_work._timer is None
    assert [one.faults for one in told] == [(FAULT,)]
    assert at_work.fetch("index.html") is None


def test_pages_come_from_memory_until_the_folder_says_the_same(at_work: Session, stubs: Stubs, tmp_path: Path) -> None:
    line = at_work.audience.join("index.html", "1")
    hear_all(line)
    stubs.answer = Renewed({"index.html": b"new"}, ())
    at_work._follow([tmp_path / "content" / "raw" / "a.txt"])
    assert stubs.done[-1] == "renew index.html"
    assert f'"{name_version(b"new")}"' in hear_all(line)
    assert at_work.fetch("index.html") == File(b"new", ours=True)
    assert at_work.fetch("about.html") == File(b"about.html", ours=True)
    at_work.close()
    assert line.wait(0.01) is None


def test_how_a_build_that_was_broken_off_ended_is_nobodys_affair(
    at_work: Session, stubs: Stubs, told: list[Told], tmp_path: Path
) -> None:
    at_work._follow([tmp_path / "content" / "raw" / "a.txt"])
    at_work._bring_up_to_date(at_work._number)
    first = stubs.then
    assert first
    at_work._follow([tmp_path / "content" / "raw" / "b.txt"])
    before = len(told)
    first(Built(faults=(FAULT,)))
    assert len(told) == before


def test_the_ledger_that_a_build_writes_is_no_change(at_work: Session, stubs: Stubs, tmp_path: Path) -> None:
    ledger = tmp_path / "content" / "ledger.jsonl"
    stubs.is_at_work = True
    at_work._follow([ledger])
    assert stubs.done == []
    stubs.is_at_work = False
    ledger.write_text("{}", "utf-8")
    at_work._follow([ledger])
    assert stubs.done[0] == "break off"
