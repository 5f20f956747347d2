import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from osce_digest.cli.strictness import harden_findings
from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.errors import SetupError

if TYPE_CHECKING:
    from subprocess import CompletedProcess

Run = Callable[..., "CompletedProcess[str]"]

# Wednesday
ITEM = "DUSHANBE, 12 July 2023 – The OSCE opened a course in Dushanbe on Monday, 12 July 2023.\n"
FOUND = [Diagnostic("a", 1, "weekday-wrong", "", Severity.WARNING), Diagnostic("a", 2, "no-text", "", Severity.NOTE)]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "raw").mkdir(parents=True)
    (folder / "raw/2023.txt").write_text(ITEM, encoding="utf-8")
    return folder


def test_option_and_settings_add_up() -> None:
    nowhere = Path("nowhere")
    assert harden_findings(FOUND, None, (), nowhere) == tuple(FOUND)
    hard = harden_findings(FOUND, ("no-text",), ("weekday-wrong",), nowhere)
    assert [one.severity for one in hard] == [Severity.ERROR, Severity.ERROR]


def test_a_code_in_the_settings_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("title: weekday-worng\nstrict:\n  - no-text\n  - weekday-worng\n", "utf-8")
    with pytest.raises(SetupError) as caught:
        harden_findings(FOUND, None, ("no-text", "weekday-worng"), tmp_path)
    (fault,) = caught.value.faults
    assert (fault.line, fault.code) == (4, "unknown-code")


def test_a_warning_that_is_named_fails_a_build_and_is_an_error_everywhere(osce_digest: Run, content: Path) -> None:
    assert content.is_dir()
    assert osce_digest("build", "--no-search", "--strict").returncode == 0
    done = osce_digest("build", "--no-search", "--strict=weekday-wrong", "--json")
    assert done.returncode == 1
    severities = {fault["code"]: fault["severity"] for fault in json.loads(done.stdout)["faults"]}
    assert severities == {"country-by-town": "note", "one-line-item": "note", "weekday-wrong": "error"}
    assert "faults      1 error, 0 warnings" in done.stderr
    quiet = osce_digest("build", "--no-search", "--strict=warnings", "--quiet")
    assert (quiet.returncode, quiet.stderr.split(": ")[1]) == (1, "weekday-wrong")


def test_the_settings_name_what_fails_also_where_nothing_changed(osce_digest: Run, content: Path) -> None:
    (content / "site.yml").write_text("strict: [weekday-wrong]\n", encoding="utf-8")
    assert osce_digest("build", "--no-search").returncode == 1
    again = osce_digest("build", "--no-search", "--json")
    assert again.returncode == 1
    assert json.loads(again.stdout)["written"] == {}
    (content / "site.yml").write_text("", encoding="utf-8")
    changed = osce_digest("build", "--no-search", "--json")
    assert changed.returncode == 0
    assert json.loads(changed.stdout)["written"] == {}


def test_a_code_on_the_command_line_that_is_none_stops_before_anything_is_built(
    osce_digest: Run, content: Path
) -> None:
    done = osce_digest("build", "--strict=weekday-worng")
    assert done.returncode == 2
    assert "did you mean 'weekday-wrong'?" in done.stderr
    assert not (content.parent / "site").exists()
