"""The units of `docs/deploy/systemd`: judged by systemd's own checks, and what they start is run in a folder."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from deploy.hosts import DEPLOY, ROOT, start
from engine.desk import Desk, find_changes, read_tree
from tools import find_program

UNITS = DEPLOY / "systemd"
PROGRAM = "/opt/osce-digest/bin/osce-digest"
HOW = "apt install systemd"
ITEM = "SKOPJE, {day} May 2024 – The OSCE Mission to Skopje trained twelve police officers in {town} today.\n"


def read_commands(unit: str) -> list[str]:
    text = (UNITS / unit).read_text("utf-8")
    return [line.removeprefix("ExecStart=") for line in text.splitlines() if re.match("ExecStart=.", line)]


def run_command(command: str, desk: Desk, target: Path) -> None:
    """Run one line of a unit as the service would, from the folder of the desk."""
    command = command.replace("${PUBLISH_TO}", f"{target}/")
    _, *words = shlex.split(command)
    program = [sys.executable, "-m", "osce_digest"] if command.startswith(PROGRAM) else [find_rsync()]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [*program, *words], cwd=desk.folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def find_rsync() -> str:
    return find_program("rsync", "apt install rsync")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "digest")
    for day, town in ((3, "Tetovo"), (7, "Ohrid"), (9, "Bitola")):
        desk.write(f"content/raw/{town}.txt", ITEM.format(day=day, town=town))
    return desk


def test_systemd_finds_no_fault_in_the_units_and_little_that_the_service_may_do(tmp_path: Path) -> None:
    program = find_program("systemd-analyze", HOW)
    service = tmp_path / "osce-digest.service"
    text = (UNITS / service.name).read_text("utf-8")
    # Programs that are not on this machine would be the only fault.
    service.write_text(re.sub(r"(?m)^(ExecStart=)\S+", r"\1/bin/true", text), "utf-8")
    timer = tmp_path / "osce-digest.timer"
    timer.write_text((UNITS / timer.name).read_text("utf-8"), "utf-8")
    done = subprocess.run(
        [program, "verify", "--man=no", str(service), str(timer)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    asked = [program, "security", "--offline=yes", "--threshold=15", str(service)]
    judged = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert judged.returncode == 0, judged.stdout[-300:]


def test_what_is_new_is_published_before_what_leads_to_it_and_what_is_gone_goes_last(
    desk: Desk, tmp_path: Path
) -> None:
    build, new, rest = read_commands("osce-digest.service")
    target = tmp_path / "www"
    for command in (build, new, rest):
        run_command(command, desk, target)
    first = read_tree(target)
    assert first == {path: content for path, content in read_tree(desk.site).items() if not path.startswith(".")}
    times = {path: (target / path).stat().st_mtime_ns for path in first}

    desk.write("content/raw/Skopje.txt", ITEM.format(day=12, town="Skopje"))
    desk.write("content/site.yml", "listings: {institutions: false}\n")
    (desk.site / ".osce-digest-new").mkdir()
    run_command(build, desk, target)
    run_command(new, desk, target)
    between = read_tree(target)
    assert {path: between[path] for path in first} == first  # nothing that stood there was touched
    assert any("skopje" in path for path in between.keys() - first.keys() if path.startswith("items/"))
    run_command(rest, desk, target)
    last = read_tree(target)
    assert last == {path: content for path, content in read_tree(desk.site).items() if not path.startswith(".")}
    assert any(path.startswith("institutions/") for path in first.keys() - last.keys())
    assert not list(target.rglob(".*"))
    # A server answers 304 by the time of a file.
    kept = first.keys() & last.keys() - find_changes(first, last)
    assert len(kept) > 500
    assert [path for path in kept if (target / path).stat().st_mtime_ns != times[path]] == []


def test_a_release_is_shown_as_soon_as_the_link_is_turned(desk: Desk, tmp_path: Path) -> None:
    (command,) = read_commands("release.conf")
    run_command(command, desk, tmp_path)
    assert desk.site.is_symlink()
    with start("nginx", desk.site, tmp_path) as asked:
        before, same = asked.ask("/index.html"), asked.ask("/countries/albania.xml")
        desk.write("content/raw/Skopje.txt", ITEM.format(day=12, town="Skopje"))
        run_command(command, desk, tmp_path)
        after = asked.ask("/index.html", If_None_Match=before.headers["etag"])
        assert after.status == 200
        assert after.body == (desk.site / "index.html").read_bytes() != before.body
        assert asked.ask("/countries/albania.xml", If_None_Match=same.headers["etag"]).status == 304


def test_the_folder_a_unit_works_in_is_the_one_that_servers_show_when_released() -> None:
    service = (UNITS / "osce-digest.service").read_text("utf-8")
    assert "WorkingDirectory=/srv/digest\n" in service
    assert "root /srv/digest/site;" in (DEPLOY / "nginx/digest.conf").read_text("utf-8")
    assert read_commands("release.conf")[0].startswith(PROGRAM)
    assert "ExecStart=\nExecStart=" in (UNITS / "release.conf").read_text("utf-8")
