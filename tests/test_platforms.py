"""What systems other than Linux have and have not is played here: no fork, no POSIX calls, other encodings."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from engine.desk import Desk, explain_difference, make_environment, read_tree

ROOT = Path(__file__).parent.parent
ITEM = "SKOPJE, {day} May 2024 – The OSCE Mission to Skopje trained {count} police officers in Tetovo today.\n"

# Takes away what other systems lack, and says to be one of them, before the program is imported; processes are spawned.
ELSEWHERE = """
import os, signal, sys, sysconfig

sysconfig.get_config_vars()  # Python's own, which it would look for under the other name
if __name__ == "__main__":
    sys.platform = "darwin"
for module, names in ((os, ("fork", "pread", "sync", "sched_getaffinity")), (signal, ("pthread_sigmask",))):
    for name in names:
        if hasattr(module, name):
            delattr(module, name)

if __name__ == "__main__":
    from osce_digest.cli import main

    sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    for day in range(1, 29):
        items = "\n---\n\n".join(ITEM.format(day=day, count=100 * day + count) for count in range(15))
        desk.write(f"content/raw/{day}.txt", items)
    return desk


def test_where_processes_are_spawned_and_posix_is_far_the_same_site_is_made(desk: Desk, tmp_path: Path) -> None:
    script = tmp_path / "elsewhere.py"
    script.write_text(ELSEWHERE, "utf-8")
    for news in ("", ITEM.format(day=30, count=7)):
        desk.write("content/raw/news.txt", news or ITEM.format(day=29, count=5))
        command = [sys.executable, str(script), "build", "--quiet", "--jobs", "2", *desk.options()]
        done = subprocess.run(command, env=make_environment(), capture_output=True, text=True, check=False, timeout=600)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
    made = read_tree(desk.site)
    twin = desk.make_twin(tmp_path / "twin")
    (twin.content / "ledger.jsonl").write_bytes((desk.content / "ledger.jsonl").read_bytes())
    twin.build()
    assert explain_difference(made, read_tree(twin.site)) == []


@pytest.mark.parametrize("language", ["C", "POSIX"])
def test_headlines_in_any_script_can_be_piped_where_the_system_has_another_encoding(
    tmp_path: Path, language: str
) -> None:
    desk = Desk(tmp_path)
    desk.write("content/raw/a.txt", "ДУШАНБЕ, 3 мая 2024 – Бюро программ ОБСЕ провело курс для двенадцати офицеров.\n")
    desk.build()
    environment = {name: said for name, said in make_environment().items() if name != "PYTHONIOENCODING"}
    environment |= {"LC_ALL": language, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, "-m", "osce_digest", "explain", "content/raw/a.txt:1"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "ОБСЕ" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout


def test_lines_of_sources_and_settings_may_end_as_on_windows(desk: Desk, tmp_path: Path) -> None:
    desk.write("content/site.yml", "title: Border desk\nbase_url: https://example.org/\n")
    desk.write("content/corrections.yml", "- {id: 2024-nobody-0000, hide: true}\n")
    desk.build()
    made = read_tree(desk.site)
    for file in [*desk.content.glob("*.yml"), *desk.content.glob("raw/*.txt"), desk.ledger_file]:
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    again = read_tree_but_sources(desk.build_clean(tmp_path / "clean"))
    assert explain_difference(again, read_tree_but_sources(made)) == []


def read_tree_but_sources(tree: dict[str, bytes]) -> dict[str, bytes]:
    """Leave out what counts characters of sources, and prints of their bytes."""
    return {path: content for path, content in tree.items() if path not in {"data/sources.jsonl", "data/digest.sqlite"}}


def test_every_text_file_is_opened_with_its_encoding_and_plain_line_ends() -> None:
    wrong = []
    for file in sorted((ROOT / "osce_digest").rglob("*.py")):
        for line in file.read_text("utf-8").splitlines():
            # file.write_text(text, encoding="utf-8", newline="\n")
            writes = re.search(r"(?<!_)\bwrite_text\(|\bopen\([^)]*['\"][wax]t?['\"]", line)
            reads = re.search(r"\.read_text\(\)|(?<!session)(?<!_keeper)\.open\(\)", line)
            if reads or (writes and not ("encoding=" in line and 'newline="' in line) and "def " not in line):
                wrong.append(f"{file.name}: {line.strip()}")
    assert wrong == []


def test_no_address_of_the_program_is_a_name_that_windows_keeps() -> None:
    kept = re.compile(r"(?i)^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
    files = [path for folder in ("osce_digest", "templates", "docs", "content") for path in (ROOT / folder).rglob("*")]
    assert [path for path in files if kept.match(path.name)] == []
    assert len({path.as_posix().casefold() for path in files}) == len(files)


def test_the_program_asks_for_no_call_that_other_systems_lack_without_a_look_first() -> None:
    asked = re.compile(r"\bos\.(fork|pread|sync|sched_getaffinity|geteuid|getuid|mkfifo|chown|setsid)\(")
    found = {
        f"{file.parent.name}/{file.name} {one[1]}"
        for file in (ROOT / "osce_digest").rglob("*.py")
        for one in asked.finditer(file.read_text("utf-8"))
    }
    # Each stands behind `sys.platform`, `hasattr` or a caller that asked.
    assert found <= {
        "cache/fork.py fork",
        "cache/crew.py sched_getaffinity",
        "publishing/publish.py sync",
        "publishing/search.py sync",
        "readings/store.py pread",
    }
