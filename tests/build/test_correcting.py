"""An editor's corrections as a whole build follows them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from engine.desk import Desk, explain_difference, find_changes, read_tree, stat_tree

from osce_digest.loader.lines import normalise

DUMP = """\
TIRANA, 3 May 2019 – The OSCE Presence in Albania trained twelve police officers in Elbasan, Albania, today.
“We learn from each other,” said the mayor.
Pupils drew rivers and lakes in Osh, Kyrgyzstan.
DUSHANBE, 6 May 2019 – The OSCE Programme Office in Dushanbe opened a course for border guards of Tajikistan today.
The course ends on 10 May 2019.
"""
OTHER = "VIENNA, 9 May 2019 – The Permanent Council heard nine speakers on the safety of journalists in Serbia today.\n"


@pytest.fixture(params=[True, False], ids=["ledger", "no ledger"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk", ledger=request.param)
    desk.write("content/raw/a.txt", DUMP)
    desk.write("content/raw/b.txt", OTHER)
    desk.build()
    return desk


def entries(desk: Desk) -> list[dict[str, Any]]:
    lines = (desk.site / "data/entries.jsonl").read_text("utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    return sorted(found, key=lambda one: (one["source"]["path"], one["source"]["line"], one["source"]["column"]))


def correct(desk: Desk, *lines: str) -> list[str]:
    """Write corrections, build, hold the site against a clean one, and give the codes of what was told."""
    desk.write("content/corrections.yml", "".join(f"- {line}\n" for line in lines))
    twin = desk.make_twin(desk.folder.parent / "twin")
    report = desk.build()
    twin.build()
    found, wanted = read_tree(desk.site), read_tree(twin.site)
    assert found == wanted, explain_difference(found, wanted)
    return [one.code for one in report.diagnostics if one.path == "corrections.yml"]


def page(desk: Desk, address: str) -> str:
    return (desk.site / address).read_text("utf-8")


def test_corrected_fields_are_shown_with_reason_and_date(desk: Desk) -> None:
    one = entries(desk)[0]
    line = "set: {published: 2019-05-04, title: Twelve officers trained}, because: asked the office, on: 2019-06-01"
    assert correct(desk, f"{{id: {one['id']}, {line}}}") == []
    after = entries(desk)[0]
    assert (after["id"], after["url"], after["corrected"]) == (one["id"], one["url"], ["published", "title"])
    assert (after["published"], after["published_basis"], after["published_confidence"]) == (
        "2019-05-04",
        "correction",
        1,
    )
    assert (after["title"], after["title_source"]) == ("Twelve officers trained", "correction")
    shown = page(desk, after["url"])
    for words in (
        "Corrected by the editor",
        "asked the office",
        "1 June 2019",
        "Twelve officers trained",
        "4 May 2019",
    ):
        assert words in shown
    assert "Corrected by the editor" not in page(desk, entries(desk)[1]["url"])


def test_evidence_leads_to_the_line_of_the_correction(desk: Desk) -> None:
    one = entries(desk)[0]
    correct(
        desk, "{id: 2019-nobody-0000, hide: true}", f"{{id: {one['id']}, add: {{topics: [Youth], countries: [Italy]}}}}"
    )
    after = entries(desk)[0]
    assert "Youth" in after["topics"]
    assert "IT" in after["countries"]
    found = {one["tag"]: one for one in after["evidence"] if one["field"] == "correction"}
    assert found.keys() == {"topics/Youth", "countries/IT"}
    lines = (desk.content / "corrections.yml").read_text("utf-8").splitlines()
    for evidence in found.values():
        assert (evidence["path"], evidence["line"], evidence["confidence"]) == ("corrections.yml", 2, 1)
        assert normalise(lines[1])[evidence["start"] : evidence["end"]] == evidence["quote"]


FEEDS_OF_CHANGES = {"changes.xml", "changes.atom", "changes.json"}


def test_a_hidden_item_is_nowhere_but_in_the_notice_at_its_address(desk: Desk) -> None:
    hidden = entries(desk)[2]
    word = "nine speakers"
    assert sum(word in text.decode("utf-8", "replace") for text in read_tree(desk.site).values()) > 5
    assert correct(desk, f"{{id: {hidden['id']}, hide: true, because: withdrawn by the sender}}") == []
    holders = {path for path, text in read_tree(desk.site).items() if word in text.decode("utf-8", "replace")}
    told = {"changes.html", "data/changes.jsonl", *FEEDS_OF_CHANGES}  # which say that it is gone
    assert holders <= {hidden["url"], *told}
    naming = {path for path, text in read_tree(desk.site).items() if hidden["url"].encode() in text}
    assert naming == (told if desk.ledger else set())
    assert "withdrawn by the sender" in page(desk, hidden["url"])
    correct(desk)
    assert entries(desk)[2] == hidden


def test_a_merged_item_leads_to_the_whole(desk: Desk) -> None:
    first, second, _ = entries(desk)
    assert correct(desk, f"{{id: {second['id']}, merge_into: {first['id']}}}") == []
    whole, _ = entries(desk)
    assert (whole["id"], whole["source"]["end_line"], whole["corrected"]) == (first["id"], 5, ["border"])
    assert re.search(rf'url=[./]*{re.escape(first["url"])}"', page(desk, second["url"]))
    (border,) = [one for one in whole["evidence"] if one["tag"] == "border"]
    assert (border["rule"], border["quote"]) == ("correction.merge", first["id"])


def test_a_part_is_an_item_of_its_own_and_every_character_is_accounted_for(desk: Desk) -> None:
    one = entries(desk)[0]
    assert correct(desk, f"{{id: {one['id']}, split: ['raw/a.txt:3:0']}}") == []
    first, part, _, _ = entries(desk)
    assert (first["id"], first["source"]["end_line"]) == (one["id"], 2)
    assert (part["source"]["line"], part["corrected"], part["countries"]) == (3, ["border"], ["KG"])
    books = [json.loads(line) for line in (desk.site / "data/sources.jsonl").read_text("utf-8").splitlines()]
    assert [book["items"] for book in books] == [3, 1]
    assert all(sum(book["counts"].values()) == book["characters"] for book in books)
    correct(desk)
    assert entries(desk)[0] == one


def test_a_change_of_a_correction_writes_what_it_changes_and_nothing_else(desk: Desk) -> None:
    one = entries(desk)[0]
    line = f"{{id: {one['id']}, set: {{summary: Officers were trained.}}, because: asked}}"
    correct(desk, line)
    before = stat_tree(desk.site)
    correct(desk, line)
    assert find_changes(before, stat_tree(desk.site)) == set()
    correct(desk, line.replace("asked", "asked again"))
    changed = find_changes(before, stat_tree(desk.site))
    assert one["url"] in changed
    assert not changed & {entry["url"] for entry in entries(desk)[1:]}
    assert not [path for path in changed if path.startswith(("countries/serbia", "archive/2019-06"))]


def test_items_may_join_an_archive_that_is_corrected(desk: Desk) -> None:
    one = entries(desk)[0]
    lines = [f"{{id: {one['id']}, split: ['raw/a.txt:3:0']}}", f"{{id: {one['id']}, set: {{title: Trained}}}}"]
    correct(desk, *lines)
    desk.write("content/raw/c.txt", OTHER.replace("nine", "ten").replace("9 May", "12 May"))
    assert correct(desk, *lines) == []
    desk.write("content/raw/a.txt", DUMP + OTHER.replace("nine", "six").replace("9 May", "13 May"))
    assert correct(desk, *lines) == []
    assert len(entries(desk)) == 6


def test_broken_corrections_are_told_in_one_line_each_and_cost_nothing(desk: Desk) -> None:
    before = read_tree(desk.site)
    codes = correct(desk, "{id: [}", "{id: 2019-nobody-0000, hide: true}", "{hid: true}")
    assert codes == ["correction-unread", "correction-unknown-id", "correction-unknown-key", "correction-wrong-value"]
    assert read_tree(desk.site) == before
