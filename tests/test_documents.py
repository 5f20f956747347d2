"""Every command block of README and docs is run, and says what the document says it does; see `documents`."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from shlex import quote

import pytest
from documents import ROOT, Block, list_documents, read_blocks

from osce_digest import __version__
from osce_digest.cli import COMMANDS
from osce_digest.config.reading import read_config

STAND_INS = ROOT / "tests/stand_ins"
DOCUMENTS = list_documents()
RUN_BY_A_SHELL = {"sh", "bash", "shell", "console"}
# What a block may be in that is no command: shown, or written to a file.
SHOWN = {"text", "yaml", "html", "css", "json", "sql", "python", "ini", "nginx", "caddy", "toml"}

# Runs a block until its output has the words, then presses Ctrl-C; only what the block itself fails of is a fault.
INTERRUPT = """
set -m
( {{ {block}
}} ) > "$SAID" 2>&1 &
job=$!
set +m
for _ in $(seq 1200); do grep -qF -e {words} "$SAID" && break; kill -0 $job || break; sleep 0.1; done
grep -qF -e {words} "$SAID" || {{ cat "$SAID"; exit 1; }}
kill -INT -- -$job
wait $job || [ $? = 130 ]
cat "$SAID"
"""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def read(document: Path) -> list[Block]:
    return list(read_blocks(document.read_text("utf-8")))


def write_step(block: Block, number: int) -> str:
    """What the shell does about a block; its output is fenced by lines with the block's number."""
    lines = [block.notes.get("given", "")]
    if not is_followed(block):
        return lines[0]
    if path := block.notes.get("writes") or block.notes.get("appends"):
        sign = ">" if "writes" in block.notes else ">>"
        lines += [f'mkdir -p "$(dirname {path})"', f"cat {sign} {path} <<'END OF BLOCK'", f"{block.text}END OF BLOCK"]
    elif is_run(block):
        lines.append(f"echo '<{number}>'")
        words = block.notes.get("until")
        lines.append(INTERRUPT.format(block=block.text, words=f"'{words}'") if words else block.text)
        lines.append(f"echo '</{number}>'")
    return "\n".join(lines)


def is_followed(block: Block) -> bool:
    known = {command.__name__.rpartition(".")[2] for command in COMMANDS}
    return block.notes.get("when", "build") in known and block.notes.get("unless") not in known


def is_run(block: Block) -> bool:
    return block.language in RUN_BY_A_SHELL and "ci" not in block.notes and is_followed(block)


def follow(document: Path, folder: Path) -> str:
    """Do what a document says, in an empty folder, as somebody who has the program and git; give all output."""
    programs, home = folder / "programs", folder / "home"
    for made in (programs, home, folder / "desk"):
        made.mkdir()
    program = programs / "osce-digest"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={quote(str(ROOT))} exec {quote(sys.executable)} -m osce_digest "$@"\n')
    program.chmod(0o755)
    (home / ".gitconfig").write_text(
        "[user]\nname = Editor\nemail = editor@example.org\n[init]\ndefaultBranch = main\n"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTEST_"))}
    environment |= {
        "PATH": f"{programs}:{STAND_INS}:{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(home),
        "SAID": str(folder / "said"),
        "CHECKOUT": str(ROOT),
        "MACHINE": str(folder / "machine"),
        "NO_COLOR": "1",
    }
    script = "\n".join(["set -euo pipefail", *map(write_step, read(document), range(1000))])
    done = subprocess.run(
        ["bash", "-c", script],  # noqa: S607  (the shell that the reader has, too)
        cwd=folder / "desk",
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, f"{name_of(document)} ends with {done.returncode}:\n{done.stdout}"
    return done.stdout


@pytest.mark.parametrize(
    "document", [one for one in DOCUMENTS if any("ci" not in b.notes for b in read(one))], ids=name_of
)
def test_who_follows_a_document_gets_what_it_says(document: Path, tmp_path: Path) -> None:
    if not shutil.which("bash"):
        pytest.skip("command blocks are for a POSIX shell")
    said = follow(document, tmp_path)
    blocks = read(document)
    for number, block in enumerate(blocks[1:], 1):
        if block.language == "text" and not block.notes and is_run(blocks[number - 1]):
            output = said.partition(f"<{number - 1}>\n")[2].partition(f"</{number - 1}>")[0]
            for line in block.text.splitlines():
                pattern = ".*".join(map(re.escape, line.strip().split("…")))
                assert re.search(pattern, output), f"{name_of(document)}:{block.line}: not said: {line}\n{output}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_block_says_what_it_is_in(document: Path) -> None:
    for block in read(document):
        assert block.language in RUN_BY_A_SHELL | SHOWN, f"{name_of(document)}:{block.line}: {block.language!r}"


def test_blocks_that_begin_with_nothing_are_run_by_ci() -> None:
    called = re.findall(r"(?m)^block ([a-z-]+)", (ROOT / ".ci/run").read_text("utf-8"))
    named = [block.notes["ci"] for one in DOCUMENTS for block in read(one) if "ci" in block.notes]
    assert sorted(called) == sorted(named)


def test_documents_lead_only_to_what_is_there() -> None:
    for document in DOCUMENTS:
        text = document.read_text("utf-8")
        # [names that last](docs/corrections.md#names-that-last)
        for target, place in re.findall(r"\]\(([^)#\s]*)(?:#([^)]*))?\)", text):
            if target.startswith(("http:", "https:", "mailto:")):
                continue
            other = document.parent / target if target else document
            assert other.exists(), f"{name_of(document)} leads to {target}"
            assert not place or place in list_places(other), f"{name_of(document)} leads to {target}#{place}"


def list_places(document: Path) -> set[str]:
    """The headings of a document as hosts make addresses of them."""
    headings = re.findall(r"(?m)^#+ (.*)$", document.read_text("utf-8"))
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_settings_that_documents_show_are_settings(document: Path, tmp_path: Path) -> None:
    for block in read(document):
        if block.language == "yaml" and not block.text.startswith("- ") and is_followed(block):
            (tmp_path / "site.yml").write_text(block.text, "utf-8")
            read_config(tmp_path)  # raises where it knows one not


def test_documents_name_the_version_that_this_is() -> None:
    for document in DOCUMENTS:
        text = document.read_text("utf-8")
        named = re.findall(r"osce_digest-([^-\s]+)-py3|osce-digest@v(\S+)", text)
        assert {one or other for one, other in named} <= {__version__}, name_of(document)


def test_what_a_document_writes_runs_until_and_says_is_told_apart(tmp_path: Path) -> None:
    story = tmp_path / "story.md"
    story.write_text(
        "<!-- given: echo before -->\n<!-- writes a/b.txt -->\n```text\nfirst\n```\n\n<!-- appends a/b.txt -->\n"
        "```text\nsecond\n```\nWords.\n\n```sh\ncat a/b.txt\n```\n\n<!-- until: ready -->\n```sh\n"
        "python3 -c 'import time; print(\"ready\", flush=True); time.sleep(600)' 2> /dev/null\n```\n",
        "utf-8",
    )
    blocks = list(read_blocks(story.read_text("utf-8")))
    assert [block.language for block in blocks] == ["text", "text", "sh", "sh"]
    assert [sorted(block.notes) for block in blocks] == [["given", "writes"], ["appends"], [], ["until"]]
    script = "\n".join(["set -euo pipefail", *map(write_step, blocks, range(9))])
    done = subprocess.run(
        ["bash", "-c", script],  # noqa: S607
        cwd=tmp_path,
        env={**os.environ, "SAID": str(tmp_path / "said")},
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert done.returncode == 0, done.stderr
    assert "before\n<2>\nfirst\nsecond\n</2>\n<3>\nready\n" in done.stdout.replace("\n\n", "\n")
