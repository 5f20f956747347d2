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
