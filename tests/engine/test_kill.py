"""A build that is killed at any moment leaves a site that a reader can walk, and the next build finishes the work."""

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest
from engine.desk import Desk, explain_difference, make_environment, read_tree
from engine.items import LEADS, Item, tell, write_dump, write_told_dump, write_told_markdown
from engine.walk import HOME, Reader, find_dead_links, find_reachable

pytestmark = pytest.mark.skipif(os.name != "posix", reason="nothing can be killed here as kill -9 does")

KILLS = 200
# A build that was faster than its executioner does not count; so many may be.
SPARE = 150

NEAR, FAR = ("near", "far")


def write_versions(folder: Path) -> dict[str, Path]:
    """Write two versions of one content folder: items come and go, are edited, re-dated and renamed, on every page."""
    archive = tell(30)
    versions = {name: folder / name for name in (NEAR, FAR)}
    for name, items in ((NEAR, archive[:26]), (FAR, archive[4:])):
        desk = Desk(folder / name)
        desk.write("site.yml", f"title: The {name} version\nlimits:\n  page_size: 5\n")
        desk.write("raw/archive.txt", write_told_dump(items[5:]))
        for item in items[:5]:
            desk.write(f"raw/{name}-{item.number % 3}/{item.number}.md", write_told_markdown(item))
        day, count = (3, 9) if name == NEAR else (17, 250)
        desk.write("raw/changing.txt", write_dump(Item(lead, day, count, "") for lead in LEADS))
    return versions


def take(desk: Desk, version: Path) -> None:
    """Give the desk one version of the content; its ledger stays, as it does when an editor changes the rest."""
    for name in ("raw", "site.yml"):
        old = desk.content / name
        if old.is_dir():
            shutil.rmtree(old)
    shutil.copytree(version, desk.content, dirs_exist_ok=True)


def build_at(folder: Path) -> None:
    """What a process that is to be killed does."""
    Desk(folder).build()


def list_moments(count: int) -> Iterator[float]:
    """Spread moments from 0 to 1 evenly and out of order: multiples of the golden section."""
    for number in range(1, count + 1):
        yield number * 0.6180339887 % 1


def kill_after(context: ForkServerContext, desk: Desk, delay: float) -> bool:
    """Start a build and kill it after a time; tell whether it was still at work."""
    process = context.Process(target=build_at, args=(desk.folder,))
    process.start()
    process.join(delay)
    process.kill()
    process.join()
    assert process.exitcode in {0, -signal.SIGKILL}
    return process.exitcode != 0


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.content.mkdir(parents=True)
    return desk


def test_readers_notice_nothing_of_two_hundred_killed_builds(desk: Desk, tmp_path: Path) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["osce_digest.build", "engine.desk"])
    versions = write_versions(tmp_path)
    for name in (NEAR, FAR, NEAR):
        take(desk, versions[name])
        started = time.monotonic()
        assert not kill_after(context, desk, 120)
        longest = time.monotonic() - started
    kills = 0
    with Reader(desk.site) as reader:
        for number, moment in enumerate(list_moments(KILLS + SPARE)):
            take(desk, versions[NEAR if number % 2 else FAR])
            killed = kill_after(context, desk, moment * longest)
            kills += killed
            # The machine is more or less busy from one moment to the next: keep to where builds just about end.
            longest *= 1.01 if killed else 0.9
            if kills == KILLS:
                break
            assert reader.faults == [], f"after {kills} kills"
    assert kills == KILLS, "builds end before they can be killed"
    assert reader.faults == []
    assert reader.walks >= 10
    print(f"{KILLS} kills, {reader.opened:,} pages opened on {reader.walks} walks")  # noqa: T201  (shown by pytest -s)
    wanted = desk.build_clean(tmp_path / "twin")
    assert not kill_after(context, desk, 120)
    found = read_tree(desk.site)
    assert found == wanted, explain_difference(found, wanted)


@pytest.mark.parametrize("moment", [0.2, 0.5, 0.7, 0.8, 0.9])
def test_the_command_killed_with_all_its_processes_at_work_is_finished_by_the_next(
    desk: Desk, tmp_path: Path, moment: float
) -> None:
    versions = write_versions(tmp_path)
    take(desk, versions[NEAR])
    command = [sys.executable, "-m", "osce_digest", "build", "--quiet", *desk.options()]
    started = time.monotonic()
    subprocess.run(command, env=make_environment(), check=True)
    seconds = time.monotonic() - started
    known = find_reachable(desk.site, HOME)
    take(desk, versions[FAR])
    wanted = desk.build_clean(tmp_path / "twin")
    with subprocess.Popen(command, env=make_environment()) as process:
        time.sleep(seconds * moment)
        process.kill()
    assert find_dead_links(desk.site, {HOME, *known} & wanted.keys()) == []
    wanted = desk.build_clean(tmp_path / "twin")
    subprocess.run(command, env=make_environment(), check=True, timeout=60)
    found = read_tree(desk.site)
    assert found == wanted, explain_difference(found, wanted)


@pytest.mark.parametrize("moment", [0.5, 0.7, 0.8, 0.9])
def test_ctrl_c_ends_a_build_without_a_traceback_and_leaves_no_dead_link(
    desk: Desk, tmp_path: Path, moment: float
) -> None:
    versions = write_versions(tmp_path)
    take(desk, versions[NEAR])
    command = [sys.executable, "-m", "osce_digest", "build", "--quiet", *desk.options()]
    started = time.monotonic()
    subprocess.run(command, env=make_environment(), check=True)
    seconds = time.monotonic() - started
    take(desk, versions[FAR])
    # A terminal sends Ctrl-C to every process of the group.
    with subprocess.Popen(
        command, env=make_environment(), stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        time.sleep(seconds * moment)
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=60)
    # An interpreter that is just closing down dies of the signal, which a shell reports as 130 all the same.
    assert process.returncode in {0, 130, -signal.SIGINT}
    assert said == ""
    assert find_dead_links(desk.site, [HOME]) == []
