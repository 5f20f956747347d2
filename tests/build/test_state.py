from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from osce_digest.build import Order
from osce_digest.build.state import (
    Memory,
    State,
    find_differences,
    list_changes,
    look_around,
    read_boot,
    recall,
    remember,
    remember_more,
)
from osce_digest.cache.survey import Seen

LOOK = (1, 2, 3)
# A time in ns that all files were written before.
NOW = 1 << 62


@pytest.fixture
def order(tmp_path: Path) -> Order:
    desk = tmp_path / "desk"
    for name, text in {
        "content/raw/2024.txt": "VIENNA, 2 May 2024 – The Permanent Council met.\n",
        "content/raw/deep/2023.txt": "VIENNA, 2 May 2023 – The Permanent Council met.\n",
        "content/site.yml": "title: Mine\n",
        "content/corrections.yml": "[]\n",
        "content/ledger.jsonl": "{}\n",
        "content/pages/about.md": "# About\n",
        "templates/item.html": "item",
        "templates/static/style.css": "css",
    }.items():
        (desk / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / name).write_text(text, encoding="utf-8")
    (tmp_path / "cache").mkdir()
    return Order(desk / "content", desk / "site", tmp_path / "cache")


def look(order: Order) -> State:
    """Look as a build does that has a memory of other content: everything is read."""
    nothing = State({}, {}, {}, "", "")
    return look_around(order, Memory(nothing, (), ()), NOW)


def differs(state: State, other: State) -> bool:
    found = find_differences(state, other)
    assert bool(found.changed) == bool(list_changes(state.sources, other.sources))
    return state.asked != other.asked or state.set_up_differs(other) or bool(found.changed)


def keep(order: Order, state: State, report: object = ()) -> None:
    remember(order, order.cache, Memory(state, LOOK, report))


def recalled(order: Order) -> State:
    memory = recall(order.cache)
    assert memory
    return memory.state


def test_everything_a_build_depends_on_is_looked_at(order: Order) -> None:
    state = look(order)
    assert list(state.sources) == ["raw/2024.txt", "raw/deep/2023.txt"]
    assert list(state.set_up) == [
        "site.yml",
        "corrections.yml",
        "ledger.jsonl",
        "pages/./about.md",
        "own templates/./item.html",
        "own templates/static/style.css",
    ]
    assert {"osce_digest/build/state.py", "osce_digest/taxonomy/topics.yml", "templates/./base.html"} <= {
        name.replace("/./", "/", 1) if name.startswith("osce_digest") else name for name in state.program
    }


def test_looking_twice_sees_the_same(order: Order) -> None:
    assert look(order) == look(order)


def edit(name: str) -> Callable[[Path], object]:
    return lambda desk: (desk / name).write_text("edited", encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        edit("content/raw/2024.txt"),
        edit("content/raw/new.txt"),
        edit("content/site.yml"),
        edit("content/corrections.yml"),
        edit("content/ledger.jsonl"),
        edit("content/pages/about.md"),
        edit("content/pages/method.md"),
        edit("templates/item.html"),
        edit("templates/static/new.svg"),
        lambda desk: (desk / "content/raw/2024.txt").unlink(),
        lambda desk: (desk / "content/raw/2024.txt").rename(desk / "content/raw/2025.txt"),
        lambda desk: (desk / "content/site.yml").unlink(),
        lambda desk: (desk / "content/pages/about.md").rename(desk / "content/pages/method.md"),
        lambda desk: (desk / "templates").rename(desk / "no templates"),
    ],
)
def test_whatever_changes_the_site_changes_the_state(order: Order, change: Callable[[Path], object]) -> None:
    before = look(order)
    change(order.content.parent)
    assert differs(look(order), before)


@pytest.mark.parametrize(
    "name", ["content/notes.md", "content/raw/.hidden", "content/raw/2024.txt.provenance.yml", "x"]
)
def test_what_no_build_reads_does_not(order: Order, name: str) -> None:
    before = look(order)
    edit(name)(order.content.parent)
    assert not differs(look(order), before)


@pytest.mark.parametrize("changes", [{"base_url": "https://example.org/"}, {"ledger": False}, {"epoch": "1700000000"}])
def test_so_does_what_is_asked_for(order: Order, changes: dict[str, object]) -> None:
    assert differs(look(replace(order, **changes)), look(order))  # type: ignore[arg-type]


@pytest.mark.parametrize("changes", [{"jobs": 3}, {"clean": True}, {"release": True}, {"on_wait": print}])
def test_how_it_is_done_does_not(order: Order, changes: dict[str, object]) -> None:
    assert not differs(look(replace(order, **changes)), look(order))  # type: ignore[arg-type]


def test_a_content_folder_that_is_not_there_has_nothing_in_it(tmp_path: Path) -> None:
    state = look(Order(tmp_path / "none/content", tmp_path / "site", tmp_path))
    assert (state.sources, state.set_up) == ({}, {})


def test_without_a_memory_nothing_is_known_of_the_last_build(order: Order) -> None:
    assert recall(order.cache) is None
    sources = look_around(order, None, NOW).sources
    assert [seen.digest for seen in sources.values()] == ["", ""]  # the build will read them all


def test_the_last_build_is_remembered(order: Order) -> None:
    state = look(order)
    keep(order, state, ("report", 1))
    memory = recall(order.cache)
    assert memory
    assert (memory.state.sources, memory.state.program) == (state.sources, state.program)
    assert (memory.state.boot, memory.looks, memory.report) == (read_boot(), LOOK, ("report", 1))
    assert not differs(look_around(order, memory, NOW), memory.state)


def test_what_looks_as_remembered_is_not_read_again(order: Order) -> None:
    state = look(order)
    lies = {name: seen._replace(digest="1" * 32) for name, seen in state.sources.items()}
    keep(order, replace(state, sources=lies))
    memory = recall(order.cache)
    assert memory
    assert look_around(order, memory, NOW).sources == lies


def test_differences_are_named_in_the_order_of_sources(order: Order) -> None:
    before = look(order)
    raw = order.content / "raw"
    (raw / "2024.txt").write_text("edited", encoding="utf-8")
    (raw / "deep/new.txt").write_text("new", encoding="utf-8")
    (raw / "a.txt").write_text("new", encoding="utf-8")
    (raw / "deep/2023.txt").touch()
    now = look(order)
    found = find_differences(now, before)
    assert found.changed == ["raw/2024.txt", "raw/a.txt", "raw/deep/new.txt"]
    assert (found.known, found.gone) == (["raw/2024.txt"], False)
    assert found.again == dict(now.sources)
    (raw / "deep/2023.txt").unlink()
    found = find_differences(look(order), before)
    assert (found.changed, found.gone) == (["raw/2024.txt", "raw/a.txt", "raw/deep/2023.txt", "raw/deep/new.txt"], True)
    assert "raw/deep/2023.txt" not in found.again


def test_the_ledger_a_build_wrote_is_part_of_what_is_remembered(order: Order) -> None:
    state = look(order)
    edit("content/ledger.jsonl")(order.content.parent)
    keep(order, state)
    assert not differs(recalled(order), look(order))
    assert differs(recalled(order), state)


def test_so_is_a_ledger_that_was_not_there_before(order: Order) -> None:
    (order.content / "ledger.jsonl").unlink()
    state = look(order)
    edit("content/ledger.jsonl")(order.content.parent)
    keep(order, state)
    assert not differs(recalled(order), look(order))
    assert differs(recalled(order), state)


@pytest.mark.parametrize(
    "name", ["content/site.yml", "content/pages/new.md", "templates/item.html", "content/raw/a.txt"]
)
def test_what_an_editor_saves_during_a_build_is_found_changed_by_the_next(order: Order, name: str) -> None:
    state = look(order)
    edit(name)(order.content.parent)
    keep(order, state)
    assert not differs(recalled(order), state)
    assert differs(recalled(order), look(order))


def test_sources_that_changed_since_are_remembered_beside_the_rest(order: Order) -> None:
    keep(order, look(order))
    edit("content/raw/2024.txt")(order.content.parent)
    edit("content/raw/new.txt")(order.content.parent)
    state = look(order)
    changed = {name: state.sources[name] for name in ("raw/2024.txt", "raw/new.txt")}
    remember_more(order.cache, Memory(state, (4, 5, 6), "second report"), changed)
    memory = recall(order.cache)
    assert memory
    assert not differs(memory.state, state)
    assert (memory.looks, memory.report) == ((4, 5, 6), "second report")
    keep(order, state)
    assert not differs(recalled(order), look(order))


def test_changes_are_named() -> None:
    seen = Seen(1, 2, 3, "ab")
    before = {"same": seen, "touched": seen, "edited": seen, "gone": seen}
    now = {"same": seen, "touched": Seen(1, 9, 3, "ab"), "edited": Seen(1, 2, 3, "cd"), "new": seen}
    assert list_changes(now, before) == ["edited", "new", "gone"]
    assert list_changes(before, dict(before)) == []


@pytest.mark.parametrize("damage", [lambda _: b"", lambda raw: raw[:-1], lambda raw: raw[:-9] + b"x" + raw[-8:]])
def test_a_damaged_memory_is_no_memory(order: Order, damage: object) -> None:
    keep(order, look(order))
    (file,) = order.cache.iterdir()
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert recall(order.cache) is None


def test_the_program_is_known_apart_from_the_rest(order: Order) -> None:
    before = look(order)
    edit("content/raw/2024.txt")(order.content.parent)
    edit("templates/item.html")(order.content.parent)
    assert look(order).program_digest == before.program_digest
    assert replace(before, program={}).program_digest != before.program_digest
    assert differs(replace(before, program={}), before)
