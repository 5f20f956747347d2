"""The ledger seen from outside: addresses and feed ids over several builds of one content folder."""

import json
import os
import re
from pathlib import Path

import feedparser
import pytest

from osce_digest.build import BuildReport, Order, build

FIRST = (
    "DUSHANBE, 14 March 2024 – The OSCE Programme Office in Dushanbe trained fourteen border officers in the detection "
    "of forged travel papers. They practised on seized passports and will pass on what they learned at nine stations.\n"
)
SECOND = "SKOPJE, 3 April 2024 – The OSCE Mission to Skopje met editors of nine newsrooms to talk about elections.\n"
UNDATED = "The OSCE Centre in Bishkek lent eleven villages of the valley a hand with maps of their irrigation canals.\n"


class Project:
    """A content folder, built again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "content/raw").mkdir(parents=True)

    def write(self, text: str, name: str = "2024.txt") -> None:
        for file in (self.folder / "content/raw").iterdir():
            file.unlink()
        (self.folder / "content/raw" / name).write_text(text, encoding="utf-8")

    def build(self, **changes: object) -> BuildReport:
        values = {"content": "content", "output": "site", "cache": "cache"}
        places = {name: self.folder / place for name, place in values.items()}
        return build(Order(**{**places, "jobs": 1, **changes}))  # type: ignore[arg-type]

    @property
    def ledger(self) -> Path:
        return self.folder / "content/ledger.jsonl"

    def entries(self) -> list[dict[str, str]]:
        return [json.loads(line) for line in (self.folder / "site/data/entries.jsonl").read_text("utf-8").splitlines()]

    def names(self) -> set[tuple[str, str]]:
        return {(entry["id"], entry["url"]) for entry in self.entries()}

    def guids(self) -> set[str]:
        return {item.id for item in feedparser.parse((self.folder / "site/feed.xml").read_bytes()).entries}

    def page(self, address: str) -> str:
        return (self.folder / "site" / address).read_text("utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.write(f"{FIRST}---\n{SECOND}")
    made.build()
    return made


EDITS = {
    "a typo mended": (f"{FIRST.replace('papers', 'documents')}---\n{SECOND}", "2024.txt"),
    "another day": (f"{FIRST.replace('14 March', '15 March')}---\n{SECOND}", "2024.txt"),
    "another order": (f"{SECOND}---\n{FIRST}", "2024.txt"),
    "another file": (f"{FIRST}---\n{SECOND}", "spring.txt"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_ids_addresses_and_feed_ids_outlive_edits(project: Project, edit: str) -> None:
    names, guids = project.names(), project.guids()
    project.write(*EDITS[edit])
    project.build()
    assert (project.names(), project.guids()) == (names, guids)
    assert project.build().written == {}


def test_a_subscriber_sees_an_item_move_only_when_an_editor_moves_it(project: Project) -> None:
    def days() -> dict[str, str]:
        feed = feedparser.parse((project.folder / "site/countries/tajikistan.atom").read_bytes())
        return {item.id: item.published[:10] for item in feed.entries}

    before = days()
    assert list(before.values()) == ["2024-03-14"]
    project.write(f"{FIRST.replace('14 March', '15 March')}---\n{SECOND}")
    project.build()
    (entry,) = [entry for entry in project.entries() if entry["published"] == "2024-03-15"]
    assert days() == before, "a mended text moved its item"
    correction = f"- {{id: {entry['id']}, set: {{published: 2024-03-16}}, because: asked, on: 2024-04-02}}\n"
    (project.folder / "content/corrections.yml").write_text(correction, encoding="utf-8")
    project.build()
    assert days() == dict.fromkeys(before, "2024-03-16")


def test_a_ledger_that_did_not_change_is_not_written(project: Project) -> None:
    os.utime(project.ledger, ns=(1, 1))
    project.build(clean=True)
    assert project.ledger.stat().st_mtime_ns == 1


def test_an_item_taken_out_leaves_a_notice_and_no_trace_in_feeds_and_comes_back_as_it_was(project: Project) -> None:
    names, guids = project.names(), project.guids()
    ((gone, address),) = [name for name in names if name[0].startswith("2024-mission") or "skopje" in name[1]]
    project.write(FIRST)
    project.build()
    assert "Withdrawn" in project.page(address)
    assert not any(gone in guid for guid in project.guids())
    assert len(project.entries()) == 1
    project.write(f"{FIRST}---\n{SECOND}")
    project.build()
    assert (project.names(), project.guids()) == (names, guids)
    assert "Withdrawn" not in project.page(address)


def test_an_undated_item_that_gets_a_date_moves_and_its_old_address_leads_on(project: Project) -> None:
    project.write(f"{FIRST}---\n{SECOND}---\n{UNDATED}")
    project.build()
    ((name, old),) = [pair for pair in project.names() if pair[1].startswith("items/undated/")]
    project.write(f"{FIRST}---\n{SECOND}---\nBISHKEK, 9 May 2024 – {UNDATED}")
    project.build()
    ((_, new),) = [pair for pair in project.names() if pair[0] == name]
    assert new.startswith("items/2024/")
    assert f'content="0; url=../../{new}"' in project.page(old)


def test_without_a_ledger_nothing_is_read_or_written(project: Project) -> None:
    kept = project.ledger.read_bytes()
    project.write(FIRST)
    project.build(ledger=False)
    assert project.ledger.read_bytes() == kept
    assert len(list((project.folder / "site/items").rglob("*.html"))) == 1


def test_the_authority_of_feed_ids_is_fixed_by_the_first_build(project: Project) -> None:
    assert all(guid.startswith("tag:localhost,2024:") for guid in project.guids())
    guids = project.guids()
    project.build(base_url="https://example.org/osce/")
    assert project.guids() == guids
    (project.folder / "content/site.yml").write_text("authority: example.org,2024\n", "utf-8")
    report = project.build(base_url="https://example.org/osce/")
    assert project.guids() == guids
    assert "authority-fixed" in {told.code for told in report.diagnostics}


def test_the_host_of_the_address_is_the_authority_of_a_first_build(tmp_path: Path) -> None:
    made = Project(tmp_path)
    made.write(FIRST)
    made.build(base_url="https://example.org/osce/")
    assert all(guid.startswith("tag:example.org,2024:2024-") for guid in made.guids())


def test_two_branches_that_each_add_an_item_merge_by_union(project: Project, tmp_path: Path, root: Path) -> None:
    assert "content/ledger.jsonl merge=union" in (root / ".gitattributes").read_text("utf-8")
    before = project.ledger.read_text("utf-8").splitlines()
    added = []
    for item in (UNDATED, "TIRANA, 2 May 2024 – The OSCE Presence in Albania opened a course for forty judges.\n"):
        project.ledger.write_text("\n".join([*before, ""]), "utf-8")
        project.write(f"{FIRST}---\n{SECOND}---\n{item}")
        project.build()
        added.append((item, project.names(), set(project.ledger.read_text("utf-8").splitlines()) - set(before)))
    (one, ours, our_lines), (two, theirs, their_lines) = added
    project.ledger.write_text("\n".join([*before, *our_lines, *their_lines, ""]), "utf-8")
    project.write(f"{two}---\n{FIRST}---\n{one}---\n{SECOND}")
    project.build()
    assert project.names() == ours | theirs
    lines = project.ledger.read_text("utf-8").splitlines()
    ids = [re.search('"id": "([^"]+)"', line) for line in lines[1:]]
    assert [found[1] for found in ids if found] == sorted(name for name, _ in ours | theirs)
    assert tmp_path == project.folder
