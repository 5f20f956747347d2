"""Covers warm, proofs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from engine.desk import Desk, explain_difference
from engine.items import tell, write_told_dump

from osce_digest.cache.recollection import recollect, stop_recollecting
from osce_digest.errors import SetupError
from osce_digest.serve.proofs import Proofs
from osce_digest.serve.warm import WarmSite

Edit = Callable[[Desk], object]
# Pages of States without items are left out: a twin is built after each edit.
SETTINGS = "base_url: https://example.org/\nlistings: {empty: false}\n"


@pytest.fixture(autouse=True)
def _as_in_the_kitchen() -> Iterator[None]:
    recollect()
    yield
    stop_recollecting()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.write("content/site.yml", f"title: Desk\n{SETTINGS}")
    desk.write("content/raw/archive.txt", write_told_dump(tell(30)))
    desk.write("content/raw/more.txt", "VIENNA, 5 May 2023 – The Permanent Council heard 12 speakers on safety.\n")
    desk.build()
    return desk


def make_all(proofs: Proofs) -> dict[str, bytes]:
    """Make every file of the site."""
    while proofs.list_on():
        pass
    data = ["data/entries.jsonl", "data/entries.csv", "data/changes.jsonl", "calendar.ics"]
    made = {path: proofs.make(path) for path in [*proofs.hints, *data]}
    assert None not in made.values()
    return {path: content for path, content in made.items() if content is not None}


def hold_against_a_build(proofs: Proofs, desk: Desk, folder: Path) -> None:
    """Every file is what a build of the same input makes, which has nothing to go by."""
    made = make_all(proofs)
    built = desk.build_clean(folder)
    rest = {path for path in built.keys() - made.keys() if path.startswith("data/") or path.endswith(".ics")}
    assert explain_difference(made, {path: built[path] for path in built.keys() - rest}) == []


def edit(name: str, before: str, after: str) -> Edit:
    def do(desk: Desk) -> None:
        text = (desk.folder / name).read_text("utf-8")
        assert before in text
        desk.write(name, text.replace(before, after, 1))

    return do


def correct(what: str) -> Edit:
    """Say a correction of the newest entry."""

    def do(desk: Desk) -> None:
        name = desk.ledger_file.read_text("utf-8").splitlines()[1].partition('"id": "')[2].partition('"')[0]
        desk.write("content/corrections.yml", f"- {{id: {name}, {what}, because: asked to}}\n")

    return do


EDITS: dict[str, Edit] = {
    "an item is edited": edit("content/raw/archive.txt", "police", "traffic police"),
    "an item is added": edit("content/raw/more.txt", "safety.\n", "safety.\n---\nVIENNA, 9 May 2023 – It met again.\n"),
    "a file is added": lambda desk: desk.write("content/raw/new.txt", write_told_dump(tell(33)[30:])),
    "a headline is corrected": correct("set: {title: Another headline}"),
    "another is": correct("set: {title: Yet another headline}, add: {topics: [Youth]}"),
    "an entry is hidden": correct("hide: true"),
    "corrections are taken back": lambda desk: (desk.content / "corrections.yml").unlink(),
    "an item's template is changed": lambda desk: desk.write(
        "templates/item.html", '{% extends "default/item.html" %}{% block clutter %}<p>Note</p>{% endblock %}'
    ),
    "a style is added": lambda desk: desk.write("templates/static/own.css", "h1 { color: red }\n"),
    "a page is written": lambda desk: desk.write("content/pages/about.md", "# About us\n\nWe are here.\n"),
    "settings are changed": lambda desk: desk.write(
        "content/site.yml", "title: Other\nlistings: {empty: false, weeks: false}\n"
    ),
    "a file is gone": lambda desk: (desk.content / "raw" / "more.txt").unlink(),
}


def test_after_every_edit_all_files_are_what_a_build_makes(desk: Desk, tmp_path: Path) -> None:
    warm = WarmSite(desk.order(), tmp_path / "room")
    proofs = Proofs(warm.renew(), warm.accounts)
    hold_against_a_build(proofs, desk, tmp_path / "twin")
    for name, do in EDITS.items():
        do(desk)
        proofs = Proofs(warm.renew(), warm.accounts, proofs)
        try:
            hold_against_a_build(proofs, desk, tmp_path / "twin")
        except AssertionError as error:
            error.add_note(name)
            raise
        warm.tidy()


def test_with_a_ledger_that_builds_write_pages_go_on_being_the_same(desk: Desk, tmp_path: Path) -> None:
    warm = WarmSite(desk.order(), tmp_path / "room")
    proofs = Proofs(warm.renew(), warm.accounts)
    for number in range(3):
        edit("content/raw/more.txt", "speakers", f"speakers of {number} States")(desk)
        proofs = Proofs(warm.renew(), warm.accounts, proofs)
        hold_against_a_build(proofs, desk, tmp_path / "twin")
        desk.build()  # now the ledger says what the text was


def test_a_build_finds_its_memory_as_it_left_it(desk: Desk, tmp_path: Path) -> None:
    warm = WarmSite(desk.order(), tmp_path / "room")
    edit("content/raw/archive.txt", "police", "traffic police")(desk)
    warm.renew()
    warm.tidy()
    assert desk.build().written
    assert not desk.build().written


def test_a_fault_in_the_settings_leaves_the_site_as_it_was(desk: Desk, tmp_path: Path) -> None:
    warm = WarmSite(desk.order(), tmp_path / "room")
    site = warm.renew()
    desk.write("content/site.yml", "title: [\n")
    with pytest.raises(SetupError) as told:
        warm.renew()
    assert warm.site is site
    assert told.value.faults[0].line
    desk.write("content/site.yml", f"title: Mended\n{SETTINGS}")
    assert warm.renew().config.title == "Mended"


def test_a_file_is_made_before_all_are_listed_and_told_if_that_was_too_early(desk: Desk, tmp_path: Path) -> None:
    warm = WarmSite(desk.order(), tmp_path / "room")
    first = Proofs(warm.renew(), warm.accounts)
    make_all(first)
    edit("content/raw/more.txt", "12 speakers", "thirteen speakers")(desk)
    proofs = Proofs(warm.renew(), warm.accounts, first)
    early = {path: proofs.make(path) for path in ("index.html", "feed.xml", "countries/index.html")}
    late = make_all(proofs)
    assert {path: late[path] for path in early} == early
    assert proofs.list_misled() == []


def test_what_led_to_a_file_that_is_gone_is_told(desk: Desk, tmp_path: Path) -> None:
    warm = WarmSite(desk.order(), tmp_path / "room")
    first = Proofs(warm.renew(), warm.accounts)
    make_all(first)
    address = next(entry.url for entry in warm.renew().entries if entry.place.path == "raw/more.txt")
    (desk.content / "raw" / "more.txt").unlink()
    proofs = Proofs(warm.renew(), warm.accounts, first)
    # With a ledger a notice stands there; it is no page of an entry any more.
    notice = proofs.make(address)
    assert notice is not None
    assert b"Permanent Council heard 12" not in notice.partition(b"<main")[2].partition(b"</h1>")[2]
    assert proofs.make("items/2023/never.html") is None
    assert "items/2023/never.html" not in proofs.ours
    assert address in proofs.ours
