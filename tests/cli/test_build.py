import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE, CompletedProcess, Popen, run

import pytest

from osce_digest.cache.lock import hold_lock

Run = Callable[..., "CompletedProcess[str]"]
ROOT = Path(__file__).parent.parent.parent

ITEM = "DUSHANBE, 14 March 2024 – The OSCE Programme Office in Dushanbe trained fourteen border officers.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "raw").mkdir(parents=True)
    (folder / "raw/2024.txt").write_text(ITEM, encoding="utf-8")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_says_on_stderr_what_it_did_and_what_to_open(osce_digest: Run, content: Path) -> None:
    done = osce_digest("build")
    assert (done.returncode, done.stdout) == (0, "")
    lines = done.stderr.splitlines()
    assert "items in    1 in 1 file" in lines
    assert "entries out 1 (1 dated, 0 undated)" in lines
    assert any(line.startswith(f"characters  {len(ITEM)}, every one accounted for") for line in lines)
    assert any(line.startswith("No public address") for line in lines)
    assert lines[-1] == "Open site/index.html"
    assert (content.parent / "site/index.html").is_file()
    assert (content.parent / ".osce-digest/CACHEDIR.TAG").is_file()


def test_no_progress_line_where_no_terminal_is(osce_digest: Run, content: Path) -> None:  # noqa: ARG001  (it is built)
    assert "\r" not in osce_digest("build").stderr


def test_with_a_public_address_nothing_is_said_of_it(osce_digest: Run, content: Path) -> None:  # noqa: ARG001  (as above)
    assert "No public address" not in osce_digest("build", "--base-url", "https://example.org/").stderr


def test_quiet_says_nothing_when_all_is_well(osce_digest: Run, content: Path) -> None:  # noqa: ARG001  (as above)
    done = osce_digest("build", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_json_prints_the_report_on_stdout(osce_digest: Run, content: Path) -> None:
    (content / "raw/empty.txt").write_bytes(b"")
    report = json.loads(osce_digest("build", "--json").stdout)
    assert (report["items"], report["entries"], report["dated"], report["sources"]) == (1, 1, 1, 2)
    assert sum(report["characters"].values()) == len(ITEM)
    assert report["written"]["index.html"] == ["new"]
    assert ("raw/empty.txt", "empty-file") in [(fault["path"], fault["code"]) for fault in report["faults"]]
    assert report["seconds"] > 0


def test_explain_lists_what_changed_on_stdout(osce_digest: Run, content: Path) -> None:
    osce_digest("build")
    assert osce_digest("build", "--explain").stdout == ""
    (content / "raw/2024.txt").write_text(ITEM.replace("fourteen", "fifteen"), encoding="utf-8")
    lines = osce_digest("build", "--explain").stdout.splitlines()
    assert any(line.startswith("feed.xml: ") and "entry 2024-" in line for line in lines)


def test_a_reader_that_has_seen_enough_is_no_trouble(content: Path) -> None:
    command = f"{sys.executable} {ROOT / 'build.py'} --explain --quiet | head -n 1"
    done = run(["/bin/sh", "-c", command], cwd=content.parent, capture_output=True, text=True, check=True)
    assert done.stdout.endswith(": new\n")
    assert done.stderr == ""


def test_clean_writes_every_file_anew(osce_digest: Run, content: Path) -> None:  # noqa: ARG001  (as above)
    total = len(json.loads(osce_digest("build", "--json").stdout)["written"])
    assert json.loads(osce_digest("build", "--json").stdout)["unchanged"] == total
    assert len(json.loads(osce_digest("build", "--json", "--clean").stdout)["written"]) == total


def test_the_number_of_processes_does_not_show(osce_digest: Run, content: Path) -> None:
    osce_digest("build", "--jobs", "1", "--no-ledger", "--output", "alone")
    osce_digest("build", "--jobs", "3", "--no-ledger", "--output", "together")
    assert tree(content.parent / "alone") == tree(content.parent / "together") != {}


def test_a_build_keeps_a_ledger_unless_it_is_to_be_thrown_away(osce_digest: Run, content: Path) -> None:
    osce_digest("build", "--no-ledger")
    assert sorted(path.name for path in content.iterdir()) == ["raw"]
    osce_digest("build")
    assert sorted(path.name for path in content.iterdir()) == ["ledger.jsonl", "raw"]


def test_a_release_is_a_link_to_a_whole_site(osce_digest: Run, content: Path) -> None:
    done = osce_digest("build", "--release")
    assert done.returncode == 0, done.stderr
    assert (content.parent / "site").is_symlink()
    osce_digest("build", "--output", "plain")
    assert tree(content.parent / "site") == tree(content.parent / "plain")


def test_a_release_is_no_way_to_lose_a_folder(osce_digest: Run, content: Path) -> None:
    osce_digest("build")
    before = tree(content.parent / "site")
    done = osce_digest("build", "--release")
    assert done.returncode == 2
    assert done.stderr.startswith("site:0: output-is-folder: ")
    assert tree(content.parent / "site") == before


def test_a_second_build_says_for_whom_it_waits(osce_digest: Run, content: Path) -> None:
    osce_digest("build")
    (folder,) = (content.parent / ".osce-digest").glob("output-*")
    with hold_lock(folder):
        process = Popen(
            [sys.executable, "-m", "osce_digest", "build"],
            cwd=content.parent,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=PIPE,
            text=True,
        )
        assert process.stderr
        said = process.stderr.readline()
    assert said == f"Another build (process {os.getpid()}) is at work on this output; waiting for it to end.\n"
    with process:
        assert process.wait(60) == 0


def test_faults_in_content_are_told_with_a_path_that_can_be_clicked(osce_digest: Run, content: Path) -> None:
    (content / "raw/picture.txt").write_bytes(bytes(range(256)) * 8)
    done = osce_digest("build")
    assert done.returncode == 0
    assert any(line.startswith("content/raw/picture.txt:0: not-text: ") for line in done.stderr.splitlines())
    assert osce_digest("build", "--strict").returncode == 1


def test_all_faults_of_the_settings_are_told_and_the_old_site_stays(osce_digest: Run, content: Path) -> None:
    osce_digest("build")
    before = tree(content.parent / "site")
    (content / "site.yml").write_text("titel: x\nlimits:\n  page_size: none\nbase_url: ftp://x\n", encoding="utf-8")
    done = osce_digest("build")
    assert (done.returncode, done.stdout) == (2, "")
    codes = [line.split(": ")[0:2] for line in done.stderr.splitlines()]
    assert codes == [
        ["content/site.yml:1", "unknown-setting"],
        ["content/site.yml:3", "wrong-value"],
        ["content/site.yml:4", "wrong-value"],
    ]
    assert tree(content.parent / "site") == before


def test_a_fault_in_a_template_leaves_the_old_site(osce_digest: Run, content: Path) -> None:
    osce_digest("build")
    before = tree(content.parent / "site")
    (content.parent / "templates").mkdir()
    (content.parent / "templates/item.html").write_text("{{ nothing.like_this }}")
    (content / "raw/2025.txt").write_text("VIENNA, 2 May 2025 – The Permanent Council met.\n", encoding="utf-8")
    done = osce_digest("build")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "item.html:1: " in done.stderr
    assert tree(content.parent / "site") == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--base-url", "example.org"], "--base-url:0: wrong-value: "),
        (["--content", "nowhere"], "nowhere:0: no-content: "),
        (["--output", "content/raw"], "content/raw:0: output-in-content: "),
        (["--nonsense"], "there is no option --nonsense; there are --content, "),
        (["--jobs", "many"], "--jobs: expected a whole number (0: one a core), found 'many'"),
        (["--jobs", "-1"], "--jobs: expected a whole number (0: one a core), found '-1'"),
    ],
)
def test_a_wrong_set_up_exits_with_2_and_no_traceback(
    osce_digest: Run, content: Path, options: list[str], said: str
) -> None:
    done = osce_digest("build", *options)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (content.parent / "site").exists()


def test_a_project_folder_may_stand_for_its_content_folder(osce_digest: Run, tmp_path: Path) -> None:
    osce_digest("new", "demo")
    assert osce_digest("build", "--content", "demo", "--output", "out", cwd=tmp_path).returncode == 0
    assert (tmp_path / "out/index.html").is_file()


def test_hash_seed_zone_language_and_folder_do_not_show(osce_digest: Run, tmp_path: Path) -> None:
    osce_digest("new", "demo")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    osce_digest("build", "--content", "demo/content", "--output", "a", env={"PYTHONHASHSEED": "1", "TZ": "UTC"})
    environment = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LANG": "C", "LC_ALL": "C"}
    osce_digest("build", "--content", tmp_path / "demo/content", "--output", "b", cwd=elsewhere, env=environment)
    assert tree(tmp_path / "a") == tree(elsewhere / "b") != {}


def test_build_py_is_the_build_command_from_any_folder(content: Path) -> None:
    command = [sys.executable, str(ROOT / "build.py"), "--quiet"]
    done = run(command, cwd=content.parent, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (content.parent / "site/index.html").is_file()


def test_who_packs_the_project_is_told_the_command_that_this_file_stands_in_the_way_of() -> None:
    done = run([sys.executable, "-m", "build"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "To make the packages: pyproject-build\n")


def test_build_py_without_libraries_names_the_command_that_mends_it(tmp_path: Path) -> None:
    command = [sys.executable, "-I", "-S", str(ROOT / "build.py")]
    done = run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    (mending,) = [line for line in done.stderr.splitlines() if line.startswith("  ")]
    assert "pip install" in mending
