import json
from pathlib import Path

import pytest
import yaml

from osce_digest.cli import main

TEXT = "TIRANA, 3 May 2019 – The OSCE Presence in Albania trained police officers in Elbasan today.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_the_story_of_an_entry_is_printed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "a.txt:1", "--content", str(content)]) == 0
    out = capsys.readouterr().out
    assert "\npublished\n  2019-05-03 (basis: dateline)  [0.97]\n" in out
    assert "“Elbasan”, body, a.txt:1, rule place.elbasan" in out


def test_a_code_is_explained_without_any_content(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "border-doubtful", "--content", "nowhere"]) == 0
    assert capsys.readouterr().out.startswith("border-doubtful\n  means  ")


def test_a_code_tells_how_bad_it_is_and_shows_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "border-doubtful"]) == 0
    out = capsys.readouterr().out
    assert "  is       a warning; it fails where it is named (--strict border-doubtful, or strict:" in out
    assert "  example  raw/2021.txt:13: border-doubtful: " in out


@pytest.mark.parametrize("columns", ["60", "120"])
def test_lines_are_as_wide_as_the_terminal(
    columns: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    main(["explain", "date-far-from-neighbours"])
    lines = capsys.readouterr().out.splitlines()
    assert int(columns) * 0.7 < max(map(len, lines)) <= int(columns)


def test_all_of_it_can_be_had_as_json(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "border-doubtful", "--json"])
    assert json.loads(capsys.readouterr().out).keys() == {"code", "meaning", "remedy", "weight", "line"}
    main(["explain", "a.txt:1", "--json", "--content", str(content)])
    story = json.loads(capsys.readouterr().out)
    assert "published" in [section["name"] for section in story["sections"]]


def test_an_unknown_name_is_a_set_up_fault(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "2019-nobody-0000", "--content", str(content)]) == 2
    assert "no-such-entry" in capsys.readouterr().err


def test_a_correction_can_be_pasted_as_it_is_printed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = "The mayor spoke about young people, the courts, the press, schools and the many armies of old.\n"
    (content / "a.txt").write_text(TEXT + more, encoding="utf-8")
    main(["explain", "a.txt:1", "--content", str(content)])
    doubts = capsys.readouterr().out.partition("\nin doubt\n")[2].splitlines()
    lines = [line for line in doubts if line.startswith("      ")]
    corrections = yaml.safe_load("\n".join(lines))
    assert len(corrections) == len(doubts) - len(lines)
    assert {correction["id"] for correction in corrections} == {"2019-osce-presence-" + corrections[0]["id"][-4:]}
