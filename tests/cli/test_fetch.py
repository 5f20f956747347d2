import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from intake.newsroom import Newsroom, Page, open_newsroom, say_nothing, wait_until

from osce_digest.cli import main
from osce_digest.intake.manners import SystemClock

SETTINGS = """\
sources:
  - {name: Desk, kind: listing, url: HERE/news, links: /news/*, allow_private: true}
  - {name: Wire, url: HERE/feed.xml, allow_private: true}
"""


def article(text: str) -> Page:
    return Page(f"VIENNA, 3 May 2019 – The OSCE Chairperson met {text} today in Vienna.\n", kind="text/plain")


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Newsroom]:
    """A newsroom, and a folder in which to fetch from it, by a clock that waits for nobody."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setattr(SystemClock, "sleep", lambda *_: None)
    with open_newsroom() as newsroom:
        newsroom.pages |= {"/news": Page("<a href=/news/1>A</a> <a href=/news/2>B</a>"), "/news/1": article("nine men")}
        newsroom.pages["/feed.xml"] = Page("<rss version='2.0'><channel><title>T</title></channel></rss>")
        Path("content/raw").mkdir(parents=True)
        Path("content/site.yml").write_text(SETTINGS.replace("HERE", newsroom.address), encoding="utf-8")
        yield newsroom


def say(capsys: pytest.CaptureFixture[str], newsroom: Newsroom) -> list[str]:
    """What was said on stderr, the newsroom by its name."""
    told = capsys.readouterr()
    assert told.out == ""
    return told.err.replace(newsroom.address, "HERE").splitlines()


def test_each_item_has_a_line_and_each_source_one_at_the_end(
    newsroom: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fetch"]) == 0
    assert say(capsys, newsroom) == [
        "new        raw/desk/2023-11-14/news-1.txt  (HERE/news/1)",
        "failed     HERE/news/2  not-there: the server answers 404: nothing is there; tried again next time",
        "Desk  1 new, 1 failed",
        "Wire  nothing",
        "Now look at them and build: osce-digest build",
    ]


def test_changed_and_gone_items_are_told_and_a_version_can_be_accepted(
    newsroom: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    newsroom.pages["/news/2"] = article("in Baku")
    main(["fetch", "--quiet"])
    assert say(capsys, newsroom) == []
    newsroom.pages |= {"/news/1": article("ten men"), "/news/2": Page(status=410)}
    assert main(["fetch", "--refresh", "7", "--only", "desk"]) == 0
    aside = "changed/raw/desk/2023-11-14/news-1.txt"
    assert say(capsys, newsroom) == [
        f"changed    HERE/news/1  now in {aside}; held as raw/desk/2023-11-14/news-1.txt",
        "gone       HERE/news/2  410; held as raw/desk/2023-11-14/news-2.txt",
        "Desk  1 changed, 1 gone",
        "What changed is not on the site yet: osce-digest fetch --accept FILE, or correct it in corrections.yml",
    ]
    assert main(["fetch", "--accept", aside]) == 0
    assert say(capsys, newsroom) == ["accepted   raw/desk/2023-11-14/news-1.txt", "Now build: osce-digest build"]
    assert "ten men" in Path("content/raw/desk/2023-11-14/news-1.txt").read_text("utf-8")


def test_a_source_that_cannot_be_read_gives_1_and_the_others_are_fetched(
    newsroom: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    newsroom.pages["/news"] = Page(status=404)
    newsroom.pages["/feed.xml"] = Page("<rss version='2.0'><channel><item><title>A</title></item></channel></rss>")
    assert main(["fetch"]) == 1
    assert say(capsys, newsroom) == [
        "new        raw/wire/2023-11-14/feed.xml  (HERE/feed.xml (A))",
        "Desk: failed: refused: HERE/news: the server answers 404",
        "Desk  failed",
        "Wire  1 new",
        "Now look at them and build: osce-digest build",
    ]


def test_the_report_is_there_for_programs(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fetch", "--json", "--quiet"]) == 0
    desk, wire = json.loads(capsys.readouterr().out)
    assert (desk["source"], desk["fault"], desk["counts"]) == ("Desk", "", {"new": 1, "failed": 1})
    assert desk["items"][0] == {
        "fate": "new",
        "address": newsroom.address + "/news/1",
        "path": "raw/desk/2023-11-14/news-1.txt",
        "reason": "",
    }
    assert wire["items"] == []


@pytest.mark.usefixtures("newsroom")
def test_where_no_sources_are_named_is_nothing_to_fetch(capsys: pytest.CaptureFixture[str]) -> None:
    Path("content/site.yml").unlink()
    assert main(["fetch"]) == 0
    assert capsys.readouterr().err.startswith(
        "Nothing to fetch: name where items come from under 'sources:' in site.yml"
    )


def test_a_project_folder_is_taken_for_the_content_in_it(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    (Path.cwd() / "elsewhere").mkdir()
    monkeypatch.chdir("elsewhere")
    assert main(["fetch", "--quiet", "--content", "..", "--only", "Wire"]) == 0
    assert newsroom.paths() == ["/feed.xml"]
    assert len(list(Path("../.osce-digest").rglob("fetch.json"))) == 1


def test_a_dry_run_says_what_would_be_fetched(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fetch", "--dry-run"]) == 0
    assert say(capsys, newsroom) == [
        "due        HERE/news/1",
        "due        HERE/news/2",
        "Desk  2 to fetch",
        "Wire  nothing",
    ]
    assert list(Path("content/raw").iterdir()) == []


def test_what_is_wrong_with_the_set_up_gives_2(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fetch", "--only", "Nobody"]) == 2
    assert say(capsys, newsroom) == [
        "content/site.yml:0: unknown-source: there is no source 'Nobody'; known are Desk, Wire"
    ]
    with pytest.raises(SystemExit):
        main(["fetch", "--refresh", "soon"])


def test_what_is_fetched_is_what_a_build_reads(newsroom: Newsroom) -> None:
    newsroom.pages["/news/2"] = article("in Baku")
    main(["fetch", "--quiet"])
    assert main(["build", "--quiet", "--no-search"]) == 0
    entries = [json.loads(line) for line in Path("site/data/entries.jsonl").read_text("utf-8").splitlines()]
    assert {entry["source"]["path"] for entry in entries} == {
        "raw/desk/2023-11-14/news-1.txt",
        "raw/desk/2023-11-14/news-2.txt",
    }


def test_what_became_of_an_item_is_coloured_where_colours_are_wanted(
    newsroom: Newsroom, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["fetch"])
    new, failed, *_ = say(capsys, newsroom)
    assert new.startswith("\x1b[32mnew       \x1b[0m raw/desk/")
    assert failed.startswith("\x1b[1;31mfailed    \x1b[0m HERE/news/2")


def test_orders_for_the_terminal_are_not_passed_on(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    item = "<item><title>\x9b2JA</title><description>B</description></item>"
    newsroom.pages["/feed.xml"] = Page(f"<rss version='2.0'><channel>{item}</channel></rss>")
    newsroom.pages["/news/2"] = Page(b"%PDF\0\1", kind="application/\x1b]0;x\x07")
    main(["fetch"])
    assert all(line.isprintable() for line in say(capsys, newsroom))


def test_a_run_that_is_killed_leaves_nothing_half_done_and_the_next_goes_on(newsroom: Newsroom, root: Path) -> None:
    newsroom.pages |= {"/news": Page("<a href=/news/1>A</a> <a href=/news/2>B</a>"), "/news/2": say_nothing}
    environment = {**os.environ, "PYTHONPATH": str(root)}
    with subprocess.Popen([sys.executable, "-m", "osce_digest", "fetch", "--quiet"], env=environment) as run:
        wait_until(lambda: "/news/2" in newsroom.paths())
        run.kill()
    left = {file.relative_to("content/raw").as_posix() for file in Path("content/raw").rglob("*") if file.is_file()}
    held = "desk/2023-11-14/news-1.txt"
    assert left == {held, f"{held}.provenance.yml"}
    newsroom.pages["/news/2"] = article("in Baku")
    newsroom.asked.clear()
    assert main(["fetch", "--quiet", "--only", "Desk"]) == 0
    assert newsroom.paths() == ["/news", "/news/2"]
    assert Path("content/raw/desk/2023-11-14/news-2.txt").is_file()
