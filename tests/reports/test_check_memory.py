import json
from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.reports.check.built import Built
from osce_digest.reports.check.data import check_data
from osce_digest.reports.check.memory import check_memory


def check(project: Path) -> list[tuple[str, int, str]]:
    built = Built(project / "site")
    entries, _ = check_data(built)
    found = check_memory(built, project / "content", entries)
    return [(one.path, one.line, one.code) for one in found]


def read_lines(project: Path) -> list[str]:
    return (project / "content/ledger.jsonl").read_text("utf-8").splitlines()


def write_lines(project: Path, lines: list[str]) -> None:
    (project / "content/ledger.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def test_a_ledger_as_it_was_written_has_no_fault(project: Path) -> None:
    assert len(read_lines(project)) == 3
    assert check(project) == []


def test_an_id_on_two_lines_is_told_with_the_second(project: Path) -> None:
    lines = read_lines(project)
    write_lines(project, [*lines, lines[1]])
    assert ("ledger.jsonl", 4, "ledger-id-twice") in check(project)


def test_a_ledger_without_its_first_line_is_told(project: Path) -> None:
    write_lines(project, read_lines(project)[1:])
    assert ("ledger.jsonl", 1, "ledger-no-authority") in check(project)


def test_an_entry_the_ledger_does_not_know_is_told(project: Path) -> None:
    write_lines(project, read_lines(project)[:-1])
    assert check(project) == [("ledger.jsonl", 0, "ledger-not-of-site")]


def test_every_address_of_a_line_has_a_page_or_leads_on(project: Path) -> None:
    lines = read_lines(project)
    row = json.loads(lines[1])
    write_lines(project, [lines[0], json.dumps({**row, "former": ["items/2023/before.html"]}), *lines[2:]])
    assert check(project) == [("ledger.jsonl", 0, "ledger-no-page")]
    before = project / "site/items/2023/before.html"
    before.write_text("<p>not a page that leads on</p>", encoding="utf-8")
    assert check(project) == [("ledger.jsonl", 0, "ledger-no-page")]
    before.write_text('<meta http-equiv="refresh" content="0; url=x.html">', encoding="utf-8")
    assert check(project) == []


def test_corrections_name_entries_that_are_known(project: Path) -> None:
    known = json.loads(read_lines(project)[1])["id"]
    text = f"- {{id: {known}, set: {{title: Another}}}}\n- {{id: 2023-nobody-0000, hide: true}}\n- {{idd: x}}\n"
    (project / "content/corrections.yml").write_text(text, encoding="utf-8")
    found = check(project)
    assert ("corrections.yml", 2, "correction-unknown-id") in found
    assert ("corrections.yml", 3, "correction-wrong-value") in found
    assert not [one for one in found if one[1] == 1]


def test_a_ledger_of_a_later_version_stops_the_check(project: Path) -> None:
    write_lines(project, ['{"authority": "example.org,2023", "version": 9}'])
    with pytest.raises(SetupError, match="ledger-version"):
        check(project)
