"""From raw text to site: copies are one entry at one address, kin are linked, and nothing is dropped."""

import json
from pathlib import Path

import pytest
from engine.desk import Desk
from librarians import DUMP, LISTING

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

OTHER = "TIRANA, 3 May 2016 – The OSCE Presence in Albania gave 12 boats to the lake police in Pogradec.\n"


def read_entries(desk: Desk) -> list[dict[str, object]]:
    return [json.loads(line) for line in (desk.site / "data/entries.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def test_a_listing_and_a_dump_are_one_entry_with_the_best_of_both(desk: Desk) -> None:
    desk.write("content/raw/dump.txt", f"{DUMP}---\n{OTHER}")
    desk.write("content/raw/listing.txt", LISTING)
    report = desk.build()
    assert (report.items, report.entries) == (3, 2)
    entry = read_entries(desk)[0]
    assert entry["title"] == "Children and true stories: a course for librarians in Moldova"
    assert (entry["published"], entry["published_basis"], entry["topics"]) == ("2016-05-12", "given", ["Education"])
    assert entry["source"]["path"] == "raw/dump.txt"  # type: ignore[index]
    assert [(place["path"], place["line"]) for place in entry["also_at"]] == [("raw/listing.txt", 4)]  # type: ignore[attr-defined]
    page = (desk.site / str(entry["url"])).read_text("utf-8")
    assert "Two more are planned in Comrat" in page
    assert "The same item stands in: <code>raw/listing.txt</code>" in page
    (text,) = [
        json.loads(line)
        for line in (desk.site / "data/texts/2016.jsonl").read_text("utf-8").splitlines()
        if json.loads(line)["id"] == entry["id"]
    ]
    for found in entry["evidence"]:  # type: ignore[attr-defined]
        if found["field"] in {"title", "dateline", "body"}:
            assert text[found["field"]][found["start"] : found["end"]] == found["quote"]
    sources = [json.loads(line) for line in (desk.site / "data/sources.jsonl").read_text("utf-8").splitlines()]
    assert all(sum(source["counts"].values()) == source["characters"] for source in sources)


@pytest.mark.parametrize(("first", "second"), [("dump", "listing"), ("listing", "dump")])
def test_an_entry_keeps_id_and_address_when_a_copy_arrives(desk: Desk, first: str, second: str) -> None:
    texts = {"dump": DUMP, "listing": LISTING}
    desk.write(f"content/raw/{first}.txt", texts[first])
    desk.build()
    (before,) = read_entries(desk)
    desk.write(f"content/raw/{second}.txt", texts[second])
    desk.build()
    (after,) = read_entries(desk)
    assert (after["id"], after["url"]) == (before["id"], before["url"])
    assert len(after["also_at"]) == 1  # type: ignore[arg-type]
    ledger = desk.ledger_file.read_bytes()
    assert desk.build().written == {}
    assert desk.ledger_file.read_bytes() == ledger
    (desk.content / f"raw/{second}.txt").unlink()
    desk.build()
    (alone,) = read_entries(desk)
    assert (alone["id"], alone["url"], alone["also_at"]) == (before["id"], before["url"], [])


def test_the_address_of_an_entry_that_turns_out_to_be_a_copy_leads_on(desk: Desk) -> None:
    half = DUMP.replace("11 May 2016", "1 May 2016").replace("Thirty-one", "Some")
    desk.write("content/raw/a.txt", DUMP)
    desk.write("content/raw/b.txt", half)
    desk.build()
    first, second = read_entries(desk)
    desk.write("content/raw/b.txt", DUMP.replace("–", "-"))
    desk.build()
    (left,) = read_entries(desk)
    assert left["id"] == first["id"]
    other = (desk.site / str(second["url"])).read_text("utf-8")
    assert "Withdrawn" in other or str(left["url"]).rpartition("/")[2] in other


def test_kin_lead_to_each_other_on_their_pages(desk: Desk) -> None:
    days = [7, 14, 21, 28]
    weekly = (
        "COMRAT, {day} June 2016 – The farmers of the southern villages met at the OSCE Mission to Moldova for the "
        "{day}th time and agreed on the prices of {day} tonnes of grain and on who drives them.\n---\n"
    )
    desk.write("content/raw/weekly.txt", "".join(weekly.format(day=day) for day in days) + OTHER)
    desk.build()
    entries = read_entries(desk)
    assert len(entries) == 5
    names = [entry["series"] for entry in entries]
    assert len(set(names[:4])) == 1
    assert names[4] is None
    page = (desk.site / str(entries[0]["url"])).read_text("utf-8")
    assert "In the same series" in page
    for entry in entries[1:4]:
        assert str(entry["url"]).rpartition("/")[2] in page
    assert "In the same series" not in (desk.site / str(entries[4]["url"])).read_text("utf-8")
