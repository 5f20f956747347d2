import csv
import io
import json
from pathlib import Path

import pytest
import yaml

from osce_digest.cli import main

# A town that stands for a country, one topic hinted at, and a third paragraph that may begin an item or not.
TEXT = """\
TIRANA, 3 May 2019 – The OSCE Presence in Albania trained police officers in Elbasan today.
The mayor spoke about young people, schools and the courts.
“Women must be heard,” he said of the next elections.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_the_table_ends_each_case_with_a_correction(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--content", str(content)]) == 0
    heading, *cases = capsys.readouterr().out.strip().split("\n\n")
    assert heading.startswith(f"{len(cases)} to look at")
    assert cases
    for case in cases:
        (correction,) = yaml.safe_load(case.splitlines()[-1])
        assert correction["id"].startswith("2019-")


def test_json_and_csv_hold_the_same_cases(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["review", "--content", str(content), "--json"])
    listed = json.loads(capsys.readouterr().out)
    main(["review", "--content", str(content), "--csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["correction"] for row in rows] == [case["correction"] for case in listed]
    assert [float(row["doubt"]) for row in rows] == sorted((case["doubt"] for case in listed), reverse=True)


def test_an_archive_without_doubts_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--content", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("0 to look at")
