import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from editorial.ledgers import FIXED, LATER, TODAY, make_item, settle_items
from factories import make_document
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.diagnostics import Severity
from osce_digest.editorial.ledger.file import Reading, read_ledger, write_ledger
from osce_digest.editorial.ledger.past import look_back
from osce_digest.editorial.ledger.values import Ledger
from osce_digest.errors import SetupError

DOCUMENTS = [make_item(town, day) for town, day in (("Elbasan", 12), ("Berat", 3), ("Korçë", 5))]
LEDGER = settle_items(DOCUMENTS).ledger
EMPTY = Reading(Ledger(), tidy=True, diagnostics=())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.jsonl"
    assert write_ledger(path, LEDGER, EMPTY) == ()
    return path


def codes(reading: Reading) -> list[tuple[int, str]]:
    return [(told.line, told.code) for told in reading.diagnostics]


def test_a_ledger_is_read_as_it_was_written(file: Path) -> None:
    assert read_ledger(file) == Reading(LEDGER, tidy=True, diagnostics=())


def test_the_file_has_its_authority_first_then_a_line_an_entry_with_every_field(file: Path) -> None:
    first, *lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert first == {"authority": "example.org,2023", "version": 1}
    assert [line["id"] for line in lines] == sorted(line["id"] for line in lines)
    assert lines[-1] == {
        "id": LEDGER.lines[-1].id,
        "address": LEDGER.lines[-1].address,
        "former": [],
        "title": "Korçë trains border officers",
        "published": "2023-07-05",
        "digest": LEDGER.lines[-1].digest,
        "sketch": LEDGER.lines[-1].sketch,
        "seen": "2023-07-20",
        "updated": None,
        "withdrawn": None,
    }


def test_no_file_is_an_empty_ledger_and_an_empty_file_too(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    assert read_ledger(path) == EMPTY
    path.write_bytes(b"")
    assert read_ledger(path).ledger == Ledger()
    assert read_ledger(path).diagnostics == ()


def test_what_did_not_change_is_not_written(file: Path) -> None:
    before = read_ledger(file)
    os.utime(file, ns=(1, 1))
    settled = settle_items(DOCUMENTS, before.ledger, LATER)
    assert write_ledger(file, settled.ledger, before) == ()
    assert file.stat().st_mtime_ns == 1
    changed = settle_items(DOCUMENTS[1:], before.ledger, LATER)
    write_ledger(file, changed.ledger, before)
    assert read_ledger(file).ledger == changed.ledger
    assert [path.name for path in file.parent.iterdir()] == ["ledger.jsonl"]


WRONG = {
    "no JSON": b'{"id": "2023-x',
    "no object": b"[1, 2]",
    "deep": b"[" * 100_000,
    "no id": b'{"address": "items/2023/x.html"}',
    "an address outside": None,
    "a day that is none": None,
    "bytes that are no text": b'{"id": "\xff\xfe"}',
    "a number": b"17",
}
CHANGES = {"an address outside": {"address": "../../index.html"}, "a day that is none": {"seen": "2023-13-41"}}


@pytest.mark.parametrize("name", WRONG)
def test_a_faulty_line_costs_one_error_and_no_other_line_and_is_kept(file: Path, name: str) -> None:
    lines = file.read_bytes().splitlines()
    wrong = WRONG[name] or json.dumps(json.loads(lines[2]) | CHANGES[name]).encode()
    file.write_bytes(b"\n".join([*lines[:2], wrong, *lines[3:], b""]))
    reading = read_ledger(file)
    assert codes(reading) == [(3, "ledger-line")]
    assert reading.diagnostics[0].severity is Severity.ERROR
    assert reading.ledger.lines == (LEDGER.lines[0], LEDGER.lines[2])
    settled = settle_items(DOCUMENTS[:1], reading.ledger, LATER)
    write_ledger(file, settled.ledger, reading)
    assert file.read_bytes().splitlines()[-1] == wrong
    assert codes(read_ledger(file)) == [(len(settled.ledger.lines) + 2, "ledger-line")]


def test_the_day_an_item_was_announced_under_stands_only_where_it_is_another(file: Path) -> None:
    assert "announced" not in file.read_text("utf-8")
    moved = replace(LEDGER, lines=tuple(replace(line, announced=date(2023, 7, 1)) for line in LEDGER.lines))
    write_ledger(file, moved, EMPTY)
    assert read_ledger(file).ledger == moved


@pytest.mark.parametrize("field", ["id", "address", "former", "title", "published", "digest", "sketch", "withdrawn"])
@pytest.mark.parametrize("value", [17, {"x": 1}, "A b/", ["A b"]])
def test_a_value_of_the_wrong_kind_is_a_faulty_line(file: Path, field: str, value: object) -> None:
    if (field, value) == ("title", "A b/"):
        return
    first, line, *_ = file.read_text("utf-8").splitlines()
    file.write_text(first + "\n" + json.dumps(json.loads(line) | {field: value}) + "\n", "utf-8")
    assert codes(read_ledger(file)) == [(2, "ledger-line")]


def test_a_file_from_another_system_reads_the_same_and_is_left_alone(file: Path) -> None:
    foreign = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(foreign)
    reading = read_ledger(file)
    assert (reading.ledger, reading.diagnostics) == (LEDGER, ())


def test_an_unfinished_merge_is_read_from_both_sides_and_put_in_order(file: Path) -> None:
    first, *lines = file.read_bytes().splitlines()
    ours = settle_items(DOCUMENTS[1:], LEDGER, LATER).ledger
    theirs = file.with_name("theirs")
    write_ledger(theirs, ours, EMPTY)
    other = theirs.read_bytes().splitlines()[1:]
    file.write_bytes(b"\n".join([first, b"<<<<<<< HEAD", *lines, b"=======", *other, b">>>>>>> news", b""]))
    reading = read_ledger(file)
    assert codes(reading) == [(2, "ledger-conflict"), (0, "ledger-merged")]
    assert [line.id for line in reading.ledger.lines] == [line.id for line in LEDGER.lines]
    settled = settle_items(DOCUMENTS, reading.ledger, LATER)
    write_ledger(file, settled.ledger, reading)
    assert read_ledger(file) == Reading(LEDGER, tidy=True, diagnostics=())


def test_two_branches_that_each_added_an_item_merge_by_union(file: Path) -> None:
    ours, theirs = (settle_items([*DOCUMENTS, item], LEDGER).ledger for item in (make_item("Osh"), make_item("Fier")))
    united = [FIXED, *dict.fromkeys([*ours.lines, *theirs.lines])]
    both = {line.id: line for line in united[1:]}
    parts = file.with_name("parts")
    write_ledger(parts, replace(FIXED, lines=tuple(both.values())), EMPTY)
    file.write_bytes(parts.read_bytes())
    reading = read_ledger(file)
    assert not reading.tidy
    assert reading.diagnostics == ()
    settled = settle_items([*DOCUMENTS, make_item("Osh"), make_item("Fier")], reading.ledger)
    assert settled.ledger is reading.ledger
    write_ledger(file, settled.ledger, reading)
    assert read_ledger(file).tidy


def test_a_ledger_of_a_later_version_is_not_touched(file: Path) -> None:
    file.write_text('{"authority": "example.org,2023", "version": 2}\n', "utf-8")
    with pytest.raises(SetupError) as caught:
        read_ledger(file)
    assert caught.value.faults[0].code == "ledger-version"


def test_a_ledger_that_cannot_be_read_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(SetupError) as caught:
        read_ledger(tmp_path)
    assert caught.value.faults[0].code == "cannot-read"


@pytest.mark.parametrize(
    ("header", "authority", "code"),
    [
        ([], "", ["ledger-no-authority"]),
        (['{"authority": "", "version": 1}'], "", ["ledger-line", "ledger-no-authority"]),
        (['{"authority": "a.org,2020", "version": "1"}'], "", ["ledger-line", "ledger-no-authority"]),
        (['{"authority": "a.org,2020", "version": 1}'] * 2, "a.org,2020", []),
        (
            ['{"authority": "a.org,2020", "version": 1}', '{"authority": "b.org,2021", "version": 1}'],
            "a.org,2020",
            ["ledger-authority"],
        ),
    ],
)
def test_the_first_line_fixes_the_authority(file: Path, header: list[str], authority: str, code: list[str]) -> None:
    lines = file.read_text("utf-8").splitlines()[1:]
    file.write_text("\n".join([*header, *lines, ""]), "utf-8")
    reading = read_ledger(file)
    assert reading.ledger.authority == authority
    assert [told.code for told in reading.diagnostics] == code
    assert reading.ledger.lines == LEDGER.lines


def test_a_folder_that_cannot_be_written_is_a_note_and_leaves_nothing_behind(tmp_path: Path) -> None:
    blocked = tmp_path / ".ledger.jsonl.new"
    blocked.mkdir()
    told = write_ledger(tmp_path / "ledger.jsonl", LEDGER, EMPTY)
    assert [(one.code, one.severity) for one in told] == [("ledger-not-kept", Severity.WARNING)]
    assert not (tmp_path / "ledger.jsonl").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may write everywhere")
def test_read_only_content_is_no_fault(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    told = write_ledger(tmp_path / "ledger.jsonl", LEDGER, EMPTY)
    assert [(one.code, one.severity) for one in told] == [("ledger-not-kept", Severity.NOTE)]


def test_what_a_link_leads_to_is_replaced_and_the_link_stays(file: Path) -> None:
    link = file.with_name("link.jsonl")
    link.symlink_to(file)
    shorter = replace(LEDGER, lines=LEDGER.lines[1:])
    write_ledger(link, shorter, read_ledger(link))
    assert link.is_symlink()
    assert read_ledger(file).ledger == shorter


def test_a_ledger_that_knows_nothing_is_not_written(tmp_path: Path) -> None:
    assert write_ledger(tmp_path / "ledger.jsonl", FIXED, EMPTY) == ()
    assert list(tmp_path.iterdir()) == []


@given(st.text(), st.sampled_from([None, date(2023, 7, 12), date.min]))
def test_any_headline_comes_back_as_it_was(title: str, day: date | None) -> None:
    ledger = settle_items([make_document(title=title, day=day)]).ledger
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.jsonl"
        write_ledger(path, ledger, EMPTY)
        assert read_ledger(path) == Reading(ledger, tidy=True, diagnostics=())
    assert look_back(ledger).withdrawn == ()
    assert ledger.lines[0].seen == TODAY
