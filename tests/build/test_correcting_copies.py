"""Corrections of an archive in which copies are joined and series linked: each does what it does alone."""

import json
from pathlib import Path
from typing import Any

import pytest
from engine.desk import Desk, explain_difference, read_tree
from librarians import DUMP, LISTING

from osce_digest.reports.archive import read_archive
from osce_digest.reports.explain import explain
from osce_digest.reports.review import review

BOATS = "TIRANA, 3 May 2016 – The OSCE Presence in Albania gave 12 boats to the lake police in Pogradec.\n"
WEEKLY = (
    "COMRAT, {day} June 2016 – The farmers of the southern villages met at the OSCE Mission to Moldova for the {day}th "
    "time and agreed on the prices of {day} tonnes of grain and on who drives them.\n---\n"
)
FILES = {
    "dump.txt": f"{DUMP}---\n{BOATS}",
    "listing.txt": LISTING,
    "mirror.txt": DUMP.replace(" – ", " - ").replace("“", '"').replace("”", '"'),
    "weekly.txt": "".join(WEEKLY.format(day=day) for day in (7, 14, 21)),
}


@pytest.fixture(params=[True, False], ids=["ledger", "no ledger"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk", ledger=request.param)
    for name, text in FILES.items():
        desk.write(f"content/raw/{name}", text)
    desk.build()
    return desk


def entries(desk: Desk) -> list[dict[str, Any]]:
    lines = (desk.site / "data/entries.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def find(desk: Desk, name: str) -> dict[str, Any]:
    (found,) = [one for one in entries(desk) if one["id"] == name]
    return found


def list_places(entry: dict[str, Any]) -> set[tuple[str, int]]:
    return {(place["path"], place["line"]) for place in (entry["source"], *entry["also_at"])}


def tell_apart(desk: Desk) -> list[tuple[Any, ...]]:
    return [(one["id"], one["url"], one["source"], one["also_at"], one["series"]) for one in entries(desk)]


def joined(desk: Desk) -> dict[str, Any]:
    (found,) = [one for one in entries(desk) if one["also_at"]]
    return found


def correct(desk: Desk, *lines: str) -> list[str]:
    """Write corrections, build, hold the site against a clean one and the desk's reports, give the codes told."""
    desk.write("content/corrections.yml", "".join(f"- {line}\n" for line in lines))
    twin = desk.make_twin(desk.folder.parent / "twin")
    report = desk.build()
    twin.build()
    found, wanted = read_tree(desk.site), read_tree(twin.site)
    assert found == wanted, explain_difference(found, wanted)
    assert desk.build().written == {}
    archive = read_archive(desk.content)
    seen = [(one.entry.id, one.entry.url, one.entry.title, one.entry.series) for one in archive.items]
    assert seen == [(one["id"], one["url"], one["title"], one["series"]) for one in entries(desk)]
    review(archive)
    return [one.code for one in report.diagnostics if one.path == "corrections.yml"]


def test_a_correction_of_one_entry_leaves_copies_ids_and_series_of_all_as_they_are(desk: Desk) -> None:
    before = tell_apart(desk)
    (boats,) = [one for one in entries(desk) if "boats" in one["title"]]
    assert len(joined(desk)["also_at"]) == 2
    assert len({one["series"] for one in entries(desk)}) == 2
    assert correct(desk, f"{{id: {boats['id']}, add: {{topics: [Youth]}}}}") == []
    assert tell_apart(desk) == before
    (desk.content / "corrections.yml").unlink()
    desk.build()
    assert tell_apart(desk) == before


def test_a_joined_entry_is_corrected_as_one(desk: Desk) -> None:
    one = joined(desk)
    line = f"{{id: {one['id']}, set: {{title: Librarians learn}}, because: shorter}}"
    assert correct(desk, line) == []
    after = joined(desk)
    same = ("id", "url", "also_at", "source", "published")
    assert [after[name] for name in same] == [one[name] for name in same]
    assert (after["title"], after["corrected"]) == ("Librarians learn", ["title"])
    page = (desk.site / after["url"]).read_text("utf-8")
    for place in one["also_at"]:
        assert f"<code>{place['path']}</code>" in page.partition("The same item stands in:")[2]
    assert "Corrected by the editor" in page
    sections = {part.name for part in explain(read_archive(desk.content), one["id"]).sections}
    assert {"corrected by the editor", "copies"} <= sections


def test_a_joined_entry_is_hidden_with_all_its_copies(desk: Desk) -> None:
    one = joined(desk)
    assert correct(desk, f"{{id: {one['id']}, hide: true}}") == []
    assert one["id"] not in {other["id"] for other in entries(desk)}
    holders = [path for path, text in read_tree(desk.site).items() if b"Munteanu" in text or b"true stories" in text]
    # What tells of changes says by its headline that it is gone.
    assert {path for path in holders if not path.rpartition("/")[2].startswith("changes.")} <= {one["url"]}
    correct(desk)
    assert joined(desk) == one


def test_what_is_hidden_is_in_no_series(desk: Desk) -> None:
    kin = [one for one in entries(desk) if one["series"]]
    assert correct(desk, f"{{id: {kin[0]['id']}, hide: true}}") == []
    assert [one["series"] for one in entries(desk) if one["series"]] == [kin[0]["series"]] * 2
    assert correct(desk, *(f"{{id: {one['id']}, hide: true}}" for one in kin[:2])) == []
    assert [one["series"] for one in entries(desk) if one["series"]] == []


def test_what_is_split_off_a_copy_is_an_item_of_its_own(desk: Desk) -> None:
    one = joined(desk)
    number = len(entries(desk))
    assert one["source"]["path"] in {"raw/dump.txt", "raw/mirror.txt"}
    assert correct(desk, f"{{id: {one['id']}, split: ['raw/mirror.txt:3:0']}}") == []
    assert len(entries(desk)) == number + 1
    (part,) = [other for other in entries(desk) if list_places(other) == {("raw/mirror.txt", 3)}]
    assert part["corrected"] == ["border"]
    after = find(desk, one["id"])
    assert (after["url"], list_places(after)) == (one["url"], list_places(one))
    correct(desk)
    assert joined(desk) == one


def test_copies_that_are_split_alike_stay_copies(desk: Desk) -> None:
    one = joined(desk)
    places = "'raw/dump.txt:3:0', 'raw/mirror.txt:3:0'"
    assert correct(desk, f"{{id: {one['id']}, split: [{places}]}}") == []
    after = find(desk, one["id"])
    assert (after["url"], list_places(after)) == (one["url"], list_places(one))
    parts = [other for other in entries(desk) if ("raw/dump.txt", 3) in list_places(other)]
    assert [other["corrected"] for other in parts] == [["border"]]
    texts = (desk.site / "data/texts/2016.jsonl").read_text("utf-8").splitlines()
    assert not [text for text in texts if json.loads(text)["id"] == one["id"] and "box of games" in text]


def test_an_entry_is_merged_into_one_that_has_copies(desk: Desk) -> None:
    one = joined(desk)
    (boats,) = [other for other in entries(desk) if "boats" in other["title"]]
    assert correct(desk, f"{{id: {boats['id']}, merge_into: {one['id']}}}") == []
    whole = find(desk, one["id"])
    assert whole["url"] == one["url"]
    assert (whole["source"]["path"], whole["source"]["end_line"]) == ("raw/dump.txt", 5)
    assert boats["id"] not in {other["id"] for other in entries(desk)}
    assert one["url"].rpartition("/")[2] in (desk.site / boats["url"]).read_text("utf-8")
    correct(desk)
    assert joined(desk) == one


def test_a_correction_of_an_entry_that_became_a_copy_names_the_one_it_is_part_of(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk", ledger=True)
    desk.write("content/raw/a.txt", DUMP)
    desk.write("content/raw/b.txt", BOATS)
    desk.build()
    (boats,) = [one for one in entries(desk) if "boats" in one["title"]]
    gone = f"{{id: {boats['id']}, set: {{title: Boats}}}}"
    desk.write("content/raw/b.txt", DUMP.replace("–", "-"))
    assert correct(desk, gone) == ["correction-no-effect"]
    assert len(entries(desk)) == 1
