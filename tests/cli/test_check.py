import json
import re
import shutil
from pathlib import Path

import pytest

from osce_digest.build import Order, build
from osce_digest.cli import check_asking, main

ITEM = "TIRANA, 4 July 2023 – The OSCE Presence in Albania trained police officers in Elbasan. See https://example.com/x.\n"
SETTINGS = "base_url: https://example.org/digest/\nsearch: false\nlistings: {cells: false, empty: false}\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("check")
    (folder / "content/raw").mkdir(parents=True)
    (folder / "content/raw/2023.txt").write_text(ITEM, encoding="utf-8")
    (folder / "content/site.yml").write_text(SETTINGS, encoding="utf-8")
    (folder / "content/pages").mkdir()
    about = "# About\n\n[Gone](https://example.com/gone), [there](https://example.com/there)\n"
    (folder / "content/pages/about.md").write_text(about, encoding="utf-8")
    build(Order(folder / "content", folder / "site", folder / "cache"))
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(built / "site", tmp_path / "site")
    shutil.copytree(built / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def break_about(project: Path) -> None:
    page = project / "site/about.html"
    page.write_text(page.read_text("utf-8").replace("</h1>", "</h1><b>"), encoding="utf-8")


def test_a_sound_site_is_told_in_a_short_table(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.is_dir()
    assert main(["check"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert re.search(r"^links       [\d,]+, 3 of other sites$", said.err, re.MULTILINE)
    assert said.err.endswith("faults      0 errors, 0 warnings, 0 notes\n")


def test_a_fault_is_one_line_and_fails(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_about(project)
    assert main(["check", "--quiet"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert re.fullmatch(r"site/about\.html:\d+: html-structure: <b> is not closed before </\w+>", line)


def test_json_holds_findings_counts_and_links_outside(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_about(project)
    assert main(["check", "--json", "--quiet"]) == 1
    values = json.loads(capsys.readouterr().out)
    assert [(fault["path"], fault["code"]) for fault in values["faults"]] == [("site/about.html", "html-structure")]
    assert values["counts"]["entries"] == 1
    assert {link["url"]: link["path"] for link in values["outside"]}["https://example.com/gone"] == "about.html"


def test_verbose_lists_links_outside_with_where_they_stand(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.is_dir()
    assert main(["check", "--verbose"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(re.fullmatch(r"site/about\.html:\d+: https://example\.com/gone \(not asked\)", line) for line in lines)


def answer(url: str) -> tuple[int, str, bool]:
    return (404, "", False) if url.endswith("gone") else (200, "", False)


def test_links_outside_are_asked_only_when_wanted_and_what_is_gone_is_a_warning(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_asking, "make_ask", lambda: answer)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    assert main(["check"]) == 0
    assert "link-dead" not in capsys.readouterr().err
    assert main(["check", "--links"]) == 0
    assert "link-dead: https://example.com/gone answered 404 on 2026-09-21" in capsys.readouterr().err
    assert (project / ".osce-digest/links.json").is_file()
    # what is remembered is told without asking, and fails where it is named
    assert main(["check", "--strict", "link-dead"]) == 1
    assert "link-dead" in capsys.readouterr().err


def test_the_settings_name_what_fails_too(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_asking, "make_ask", lambda: answer)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    with (project / "content/site.yml").open("a", encoding="utf-8") as stream:
        stream.write("strict: [link-dead]\n")
    assert main(["check", "--links"]) == 1


def test_where_no_site_is_one_is_told_how_to_make_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.is_dir()
    assert main(["check", "--output", "nowhere"]) == 2
    assert capsys.readouterr().err.startswith("nowhere:0: no-site: there is no index.html here; 'osce-digest build'")


def test_a_content_folder_that_is_named_has_to_be_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.is_dir()
    assert main(["check", "--content", "nowhere"]) == 2
    assert capsys.readouterr().err.startswith("nowhere:0: no-content: ")


def test_without_content_the_ledger_is_not_looked_at_and_that_is_said(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(project / "content")
    assert main(["check"]) == 0
    assert "ledger      not looked at" in capsys.readouterr().err
