"""`osce-digest add` as a user runs it: what is shown, asked and stored, and that the next build finds just that."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from osce_digest.intake.provenance import read_note

Run = Callable[..., "subprocess.CompletedProcess[str]"]

ROOT = Path(__file__).parent.parent.parent
WHEN = {"SOURCE_DATE_EPOCH": "1796018400"}  # 30 November 2026, 06:00 UTC
DAY = "content/raw/2026-11-30"
# What has no entry has no page: a build is quick then.
SETTINGS = (
    "title: x\nlistings: {empty: false, cells: false, regions: false, topics: false, institutions: false}\n"
    "exports: {texts: false, sources: false, groups: false, table: false, database: false, changes: false}\n"
    "syndication: {atom: false, json: false, archives: false, weeks: false, undated: false, changes: false}\n"
    "charts: false\nsearch: false\n"
)
OLD = """\
TIRANA, 3 May 2019 – The OSCE Presence in Albania trained twelve police officers in Elbasan, Albania, today.
“We learn from each other,” said the mayor of Elbasan, who opened the course in the town hall on Friday morning.
"""
NEW = """\
DUSHANBE, 6 May 2019 – The OSCE Programme Office in Dushanbe opened a course for border guards of Tajikistan today.
The course ends on 10 May 2019.
For more information, please contact:
Jane Doe, Adviser, tel. +992 1234
"""
UNDATED = "Modern police must listen. The OSCE Mission to Skopje taught forty officers how to do so.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with an archive of one item, from which the program is run."""
    (tmp_path / "content/raw").mkdir(parents=True)
    (tmp_path / "content/site.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "content/raw/old.txt").write_text(OLD, "utf-8")
    return tmp_path


def put(desk: Path, name: str, body: str | bytes) -> Path:
    file = desk / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body.encode() if isinstance(body, str) else body)
    return file


def raw_files(desk: Path) -> list[str]:
    return sorted(path.relative_to(desk).as_posix() for path in (desk / "content").rglob("*") if path.is_file())


BEFORE = ["content/raw/old.txt", "content/site.yml"]


def test_what_is_stored_is_what_came_byte_for_byte_with_where_it_came_from(osce_digest: Run, desk: Path) -> None:
    body = b"\xef\xbb\xbf" + NEW.replace("\n", "\r\n").encode()
    put(desk, "Morning news.txt", body)
    done = osce_digest("add", "Morning news.txt", "--yes", env=WHEN)
    assert done.returncode == 0, done.stderr
    assert raw_files(desk) == [f"{DAY}/morning-news.txt", f"{DAY}/morning-news.txt.provenance.yml", *BEFORE]
    stored = desk / DAY / "morning-news.txt"
    assert stored.read_bytes() == body
    note = read_note(stored)
    assert note
    assert note.sha256 == sha256(body).hexdigest()
    assert (note.provenance.address, note.provenance.content_type) == ("Morning news.txt", "text/plain")
    assert done.stderr == f"Stored 1 file with 1 item in {DAY}/.\nNext: osce-digest build\n"


def test_it_shows_what_the_loader_sees(osce_digest: Run, desk: Path) -> None:
    put(desk, "a.txt", f"{NEW}---\n{UNDATED}")
    done = osce_digest("add", "a.txt", "--dry-run", env=WHEN)
    assert done.returncode == 0
    shown = done.stdout
    assert f"a.txt as {DAY}/a.txt (text, {len(f'{NEW}---{UNDATED}_'.encode())} bytes, 2 items, " in shown
    assert "      1-4  OSCE Programme Office in Dushanbe opens course for border guards of Tajikistan\n" in shown
    assert "           published  2019-05-06 0.97, dateline “6 May 2019”\n" in shown
    assert "           set apart  line 4, contact: Jane Doe, Adviser, tel. +992 1234\n" in shown
    assert "           published  no date: the text does not show when it was issued\n" in shown
    assert "about      Tajikistan 0.99;" in shown
    assert (
        "text       “DUSHANBE, 6 May 2019 – The OSCE Programme Office in … today. The course ends on 10 May 2019.”\n"
        in shown
    )
    assert done.stderr.splitlines()[-1] == "Nothing stored."
    assert raw_files(desk) == BEFORE


def test_without_a_terminal_nothing_is_stored_unless_told_to(osce_digest: Run, desk: Path) -> None:
    put(desk, "a.txt", NEW)
    for options in (("--quiet",), ("--json",)):
        done = osce_digest("add", "a.txt", *options, env=WHEN)
        assert done.returncode == 2
        assert raw_files(desk) == BEFORE
        said = json.loads(done.stdout)["asked"] if "--json" in options else done.stderr
        assert said in {"nobody", "Nothing stored, as nobody can be asked here: --yes stores, --dry-run only shows.\n"}


def test_the_same_bytes_are_told_and_not_stored_twice(osce_digest: Run, desk: Path) -> None:
    put(desk, "a.txt", OLD)
    put(desk, "b.txt", NEW)
    done = osce_digest("add", "a.txt", "b.txt", "b.txt", "--yes", env=WHEN)
    assert done.returncode == 0
    assert "a.txt: there already as content/raw/old.txt\n" in done.stdout
    assert done.stderr.startswith(f"Stored 1 file with 1 item in {DAY}/ (2 there already).\n")
    again = osce_digest("add", "b.txt", env=WHEN)
    assert (again.returncode, again.stderr) == (0, "Nothing new (1 there already).\n")


def test_a_copy_of_what_is_there_is_told(osce_digest: Run, desk: Path) -> None:
    put(desk, "a.txt", OLD.replace("–", "-").replace("“", '"').replace("”", '"'))
    put(desk, "b.txt", OLD + "\n")
    shown = osce_digest("add", "a.txt", "b.txt", "--dry-run", env=WHEN).stdout
    assert "copy of    raw/old.txt:1, which is there; they are one entry" in shown
    assert "same as    raw/old.txt:1, which is there; they are one entry" in shown
    assert f"copy of    {DAY.removeprefix('content/')}/b.txt:1, which comes in too" in shown


def test_what_cannot_be_text_is_refused_in_a_line_and_costs_nobody_elses(osce_digest: Run, desk: Path) -> None:
    put(desk, "photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF")
    put(desk, "empty.txt", "\n")
    put(desk, "a.txt", NEW)
    done = osce_digest("add", "photo.jpg", "gone.txt", "empty.txt", "a.txt", "--yes", env=WHEN)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "photo.jpg:0: not-text: this is no text; save the press text as a text file",
        "gone.txt:0: not-readable: No such file or directory",
        "empty.txt:0: empty-file: there is nothing in it",
        f"Stored 1 file with 1 item in {DAY}/ (3 refused).",
        "Next: osce-digest build",
    ]


def test_a_folder_and_an_archive_are_taken_file_by_file(osce_digest: Run, desk: Path) -> None:
    for number in range(30):
        put(desk, f"desk/{number % 3}/{number}.txt", NEW.replace("6 May", f"{number + 1} May"))
    put(desk, "desk/.hidden", "x")
    with ZipFile(desk / "all.zip", "w") as archive:
        archive.writestr("../evil.txt", NEW)
        archive.writestr("good.txt", UNDATED)
    done = osce_digest("add", "desk", "all.zip", "--yes", env=WHEN)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "all.zip/../evil.txt:0: zip-member: its name leads out of the archive"
    assert len(list((desk / DAY).glob("*.txt"))) == 31
    assert not list(desk.glob("evil*")) + list(desk.parent.glob("evil*"))
    note = read_note(desk / DAY / "good.txt")
    assert note
    assert note.provenance.address == "all.zip/good.txt"
    # Many items have a line each, and are counted.
    assert "\n31 items: 1 without a date" in done.stdout
    assert "to check" not in done.stdout.rpartition("31 items")[0]
    assert "      1-4  2019-05-01  TJ     OSCE Programme Office in Dushanbe" in done.stdout


def test_standard_input_is_a_paste(desk: Path) -> None:
    command = [sys.executable, "-m", "osce_digest", "add", "-", "--yes", "--quiet", "--into", "Agency"]
    environment = {**os.environ, **WHEN, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=desk, env=environment, input=NEW.encode(), capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (desk / "content/raw/agency/2026-11-30/paste.txt").read_bytes() == NEW.encode()


def test_faults_are_told_by_the_names_the_user_knows(osce_digest: Run, desk: Path) -> None:
    put(desk, "desk/a.txt", NEW.replace("6 May 2019", "6 May 2030"))
    done = osce_digest("add", "desk/a.txt", "--dry-run", env=WHEN)
    assert "desk/a.txt:1: date-after-provenance: " in done.stderr
    put(desk, "few.csv", 'title,date,text,shelf\n"Judges meet","2019-05-03","Judges met in Osh, Kyrgyzstan.",7\n')
    # A note, which builds only count, matters to who looks at a few items.
    assert "few.csv:2: column-unknown: " in osce_digest("add", "few.csv", "--dry-run", env=WHEN).stderr


def test_nothing_that_comes_in_acts_on_the_terminal(osce_digest: Run, desk: Path) -> None:
    put(
        desk, "a.txt", "A title with \x1b]0;bell\x07 in it\nPublishing date: 8 May 2019\n" + NEW.partition("For")[0] * 3
    )
    done = osce_digest("add", "a.txt", "--dry-run", "--verbose", env=WHEN)
    assert "in it" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr


def test_a_content_folder_that_is_not_there_is_told(osce_digest: Run, tmp_path: Path) -> None:
    put(tmp_path, "a.txt", NEW)
    done = osce_digest("add", "a.txt", "--yes", env=WHEN)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "content").exists()


SHAPES: dict[str, str | bytes] = {
    "dump.txt": NEW + OLD.replace("3 May", "7 May").replace("twelve", "nine") + UNDATED,
    "copy.txt": OLD.replace("–", "-").upper().replace("3 MAY 2019", "3 May 2019"),
    "page.txt": "Office in Bishkek opens a school\n\nOSCE - Mon, 05/06/2019 - 14:03\n\n"
    "The OSCE Programme Office in Bishkek opened a summer school for judges of Kyrgyzstan.\n\nCategories: Kyrgyzstan\n",
    "listing.txt": "A mission to Moldova trains customs officers\nPublishing date: 8 May 2019\n"
    "Content type: News item\nWhere we are: OSCE Mission to Moldova\n"
    "The OSCE Mission to Moldova trained customs officers in Chisinau.\n",
    "given.md": "---\ntitle: A day in Kyiv\ndate: 2019-05-09\ncountries: [UA]\n---\n\nThe co-ordinator met judges.\n",
    "saved.html": "<!DOCTYPE html><html lang='en'><head><title>Judges meet in Osh</title>"
    "<meta property='article:published_time' content='2019-05-11'></head><body><main><h1>Judges meet in Osh</h1>"
    "<p>The OSCE Programme Office in Bishkek trained forty judges of Kyrgyzstan on fair trials in Osh.</p>"
    "<p>They will meet again in the autumn, when the new code is in force.</p></main></body></html>\n",
    "feed.xml": "<rss version='2.0'><channel><title>News</title><item><title>Police meet in Skopje</title>"
    "<link>https://example.org/1</link><pubDate>Wed, 12 May 2019 10:00:00 +0200</pubDate><description>The OSCE Mission "
    "to Skopje hosted police officers of North Macedonia.</description></item></channel></rss>\n",
    "letter": "From: press@example.org\nTo: list@example.org\nDate: Mon, 13 May 2019 09:00:00 +0200\n"
    "Subject: Office opens\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"
    "PODGORICA, 13 May 2019 - The OSCE Mission to Montenegro opened an office in Podgorica.\n",
    "latin.txt": "WIEN, 10 May 2019 – Minister José Müller spoke in Tirana, Albania, of café society.\n".encode(
        "cp1252"
    ),
}


def test_what_is_shown_is_what_the_build_then_puts_into_the_data(osce_digest: Run, desk: Path) -> None:
    osce_digest("build", "--no-search")
    entry = json.loads((desk / "site/data/entries.jsonl").read_text("utf-8"))
    put(desk, "content/corrections.yml", f"- {{id: {entry['id']}, add: {{topics: [Youth]}}, because: read again}}\n")
    for name, body in SHAPES.items():
        put(desk, f"desk/{name}", body)
    done = osce_digest("add", "desk", "--yes", "--json", env=WHEN)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    names = [name if "." in name else f"{name}.eml" for name in sorted(SHAPES)]
    assert [one["path"] for one in seen["files"]] == [f"raw/2026-11-30/{name}" for name in names]
    built = osce_digest("build", "--no-search")
    lines = (desk / "site/data/entries.jsonl").read_text("utf-8").splitlines()
    entries = {row["id"]: row for row in map(json.loads, lines)}
    foretold = [item["entry"] for one in seen["files"] for item in one["items"]]
    assert [entries[entry["id"]] for entry in foretold] == foretold
    assert len({entry["id"] for entry in foretold} | {entry["id"]}) == len(entries)
    assert noticed(seen) == {line for line in built.stderr.splitlines() if line.startswith("content/raw/2026")}


def noticed(seen: dict[str, Any]) -> set[str]:
    """What was noticed, as a build tells it: no notes."""
    return {
        f"content/{one['path']}:{found['line']}: {found['code']}: {found['message']}"
        for one in seen["files"]
        for found in one["diagnostics"]
        if found["severity"] != "note"
    }


def test_what_programs_are_told(osce_digest: Run, desk: Path) -> None:
    put(desk, "a.txt", NEW)
    put(desk, "b.txt", OLD)
    put(desk, "c.txt", OLD.replace("–", "-"))
    seen = json.loads(osce_digest("add", "a.txt", "b.txt", "c.txt", "d.txt", "--dry-run", "--json", env=WHEN).stdout)
    assert {name: seen[name] for name in ("stored", "asked", "refused")} == {
        "stored": 0,
        "asked": "look",
        "refused": [{"from": "d.txt", "code": "not-readable", "message": "No such file or directory"}],
    }
    new, there, copy = seen["files"]
    assert there == {
        "from": "b.txt",
        "path": "raw/old.txt",
        "kind": "text",
        "bytes": len(OLD.encode()),
        "there_already": True,
        "stored": False,
    }
    (item,) = new["items"]
    assert (item["line"], item["end_line"], item["entry"]["published"], item["copies"]) == (1, 4, "2019-05-06", [])
    assert {doubt["tag"] for doubt in item["doubts"]} == {one["tag"] for one in item["entry"]["to_check"]}
    assert sum(new["characters"].values()) == len(NEW)
    (copied,) = copy["items"]
    assert copied["copies"] == [
        {"path": "raw/old.txt", "line": 1, "title": copied["title"], "exact": False, "joins": False}
    ]


def test_a_copy_of_what_an_editor_hid_is_told(osce_digest: Run, desk: Path) -> None:
    osce_digest("build", "--no-search")
    entry = json.loads((desk / "site/data/entries.jsonl").read_text("utf-8"))
    put(desk, "content/corrections.yml", f"- {{id: {entry['id']}, hide: true, because: withdrawn}}\n")
    put(desk, "a.txt", OLD.replace("–", "-"))
    assert "hidden     it is part of what an editor hid" in osce_digest("add", "a.txt", "--dry-run", env=WHEN).stdout


def test_what_the_ledger_knows_of_a_source_that_is_gone_is_told(osce_digest: Run, desk: Path) -> None:
    osce_digest("build", "--no-search")
    (desk / "content/raw/old.txt").rename(desk / "a.txt")
    shown = osce_digest("add", "a.txt", "--dry-run", env=WHEN).stdout
    assert "known      the ledger has it as 2019-osce-presence-" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
@pytest.mark.parametrize(("typed", "code", "files"), [("YES\n", 0, 2), ("\n", 1, 0), ("\x04", 1, 0)])
def test_on_a_terminal_it_asks(typed: str, code: int, files: int, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    put(desk, "a.txt", NEW)
    found, shown = run_on_terminal(desk, ["a.txt"], typed)
    assert found == code
    assert f"Store this in {DAY}/? [y/N] " in shown
    assert "\x1b[1ma.txt\x1b[0m as " in shown
    assert "\x1b[1mOSCE Programme Office in Dushanbe opens" in shown
    assert "\ufffd" not in shown
    assert len(raw_files(desk)) - len(BEFORE) == files


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_paste_that_came_through_a_pipe_is_asked_about_on_the_terminal(desk: Path) -> None:
    found, shown = run_on_terminal(desk, ["-"], "y\n", piped=NEW)
    assert found == 0, shown
    assert (desk / DAY / "paste.txt").read_text("utf-8") == NEW


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_paste_can_be_typed_on_the_terminal_and_then_the_answer(desk: Path) -> None:
    found, shown = run_on_terminal(desk, ["-"], "y\n", pasted=f"{UNDATED}\x04")
    assert found == 0, shown
    assert shown.startswith("Paste the text, then press Ctrl-D.\n")
    assert (desk / DAY / "paste.txt").read_text("utf-8") == UNDATED


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_no_colour_is_shown_to_those_who_want_none(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    put(desk, "a.txt", NEW)
    _, shown = run_on_terminal(desk, ["a.txt", "--dry-run"], "")
    assert "published  2019-05-06" in shown
    assert "\x1b[" not in shown.replace("\r\x1b[K", "")


def run_on_terminal(
    desk: Path, named: list[str], typed: str, *, piped: str | None = None, pasted: str = ""
) -> tuple[int, str]:
    """Run `add` on a terminal of its own on which something is typed; give its exit code and all that was shown.

    What is `pasted` is typed when that is asked for, the rest as an answer.
    """
    import fcntl  # noqa: PLC0415  (not on Windows)
    import pty  # noqa: PLC0415  (as above)
    import termios  # noqa: PLC0415  (as above)

    ours, theirs = pty.openpty()
    environment = {**os.environ, **WHEN, "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    process = subprocess.Popen(
        [sys.executable, "-m", "osce_digest", "add", *named],
        cwd=desk,
        env=environment,
        stdin=theirs if piped is None else subprocess.PIPE,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(1, termios.TIOCSCTTY, 0),  # noqa: PLW1509  (no threads here)
    )
    os.close(theirs)
    if process.stdin:
        process.stdin.write((piped or "").encode())
        process.stdin.close()
    shown = b""
    to_type = [(b"Ctrl-D.\r\n", pasted), (b"[y/N] ", typed)]
    try:
        while piece := os.read(ours, 4096):
            shown += piece
            for question, text in to_type:
                if question in shown:
                    to_type.remove((question, text))
                    os.write(ours, text.encode())
                    break
    except OSError:  # how Linux tells that nobody is there any more
        pass
    os.close(ours)
    return process.wait(60), shown.decode().replace("\r\n", "\n")


def test_a_content_folder_of_raw_files_alone_stays_one(osce_digest: Run, tmp_path: Path) -> None:
    put(tmp_path, "content/old.txt", OLD)
    put(tmp_path, "new.txt", NEW)
    done = osce_digest("add", "new.txt", "--yes", env=WHEN)
    assert done.returncode == 0, done.stderr
    assert raw_files(tmp_path) == [
        "content/2026-11-30/new.txt",
        "content/2026-11-30/new.txt.provenance.yml",
        "content/old.txt",
    ]
    copy = osce_digest("add", put(tmp_path, "copy.txt", OLD.replace("–", "-")), "--dry-run", env=WHEN)
    assert "copy of    old.txt:1, which is there" in copy.stdout
