"""The scheduled jobs of GitHub and GitLab: held against their schemas, and their own commands run on a clone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from shlex import quote
from typing import Any, NamedTuple

import pytest
import yaml
from deploy.hosts import DEPLOY, ROOT
from engine.desk import explain_difference, read_tree
from tools import find_actionlint, find_program

GITHUB = DEPLOY / "github/digest.yml"
GITLAB = DEPLOY / "gitlab/.gitlab-ci.yml"
# The majors of actions that were there when this was written.
ACTIONS = {
    "actions/cache@v6",
    "actions/checkout@v7",
    "actions/deploy-pages@v5",
    "actions/setup-python@v7",
    "actions/upload-pages-artifact@v5",
}
HOST, PROJECT, TOKEN = "gitlab.example.org", "desk/digest", "only-for-tests"
NEWS = "DUSHANBE, {day} May 2024 – The OSCE Programme Office in Dushanbe trained {count} border guards today.\n"


class Job(NamedTuple):
    """What a scheduled job runs, in order, and the folder it publishes."""

    scripts: list[str]
    output: str


def read(path: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(path.read_text("utf-8")))


def read_job(name: str) -> Job:
    if name == "github":
        steps = read(GITHUB)["jobs"]["build"]["steps"]
        return Job([step["run"] for step in steps if "run" in step], "site")
    pages = read(GITLAB)["pages"]
    return Job(pages["before_script"] + pages["script"], pages["artifacts"]["paths"][0])


class Repository:
    """A content repository as it lies at a host, its clones, and what a runner there has."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.origin = folder / "origin.git"
        home, programs = folder / "home", folder / "programs"
        home.mkdir()
        programs.mkdir()
        (home / ".gitconfig").write_text(
            "[user]\nname = Editor\nemail = editor@example.org\n[init]\ndefaultBranch = main\n"
            f'[url "file://{self.origin}"]\ninsteadOf = https://digest:{TOKEN}@{HOST}/{PROJECT}.git\n'
        )
        for name, said in (("osce-digest", f'exec {quote(sys.executable)} -m osce_digest "$@"'), ("python", "exit 0")):
            (programs / name).write_text(f"#!/bin/sh\n{said}\n")
            (programs / name).chmod(0o755)
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        self._environment = inherited | {
            "HOME": str(home),
            "PATH": f"{programs}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "CI_DEFAULT_BRANCH": "main",
            "CI_SERVER_HOST": HOST,
            "CI_PROJECT_PATH": PROJECT,
            "DIGEST_TOKEN": TOKEN,
        }
        self.run(folder, f"git init --quiet --bare {self.origin}")
        self.run(self.origin, "git config receive.advertisePushOptions true")
        self.run(folder, "osce-digest new first && cd first && git init --quiet && echo . > requirements.txt")
        self.run(folder / "first", f"git add -A && git commit -qm 'Begin a digest' && git push -q {self.origin} main")

    def run(self, folder: Path, script: str) -> str:
        """Run a script as hosts do: it ends at the first command that fails."""
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],  # noqa: S607  (the shell of the hosts)
            cwd=folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}"
        return done.stdout

    def clone(self, name: str) -> Path:
        self.run(self.folder, f"git clone --quiet --depth 1 file://{self.origin} {name}")
        return self.folder / name

    def add(self, name: str, **words: int) -> None:
        """Push one more item, as an editor does."""
        desk = self.clone(f"editor-{name}")
        (desk / "content/raw" / f"{name}.txt").write_text(NEWS.format(**words), "utf-8")
        self.run(desk, "git add -A && git commit -qm 'Add an item' && git push --quiet")

    def show(self, what: str) -> str:
        return self.run(self.origin, f"git show {what}")

    def find_head(self) -> str:
        return self.run(self.origin, "git rev-parse main")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    find_program("git", "apt install git")
    return Repository(tmp_path)


def list_ids(ledger: str) -> list[str]:
    return [line.partition('"id": "')[2].partition('"')[0] for line in ledger.splitlines()[1:]]


def find_readings(desk: Path) -> dict[str, int]:
    """The files that hold what was read from the sources, and when each was written."""
    found = {file.name: file.stat().st_mtime_ns for file in desk.glob(".osce-digest/output-*/store/*")}
    assert found
    return found


@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_each_run_commits_the_ledger_once_and_the_memory_of_the_last_spares_work(
    repository: Repository, name: str
) -> None:
    job = read_job(name)
    runner = repository.clone("runner")
    for script in job.scripts:
        repository.run(runner, script)
    assert (runner / job.output / "index.html").is_file()
    assert len(list_ids(repository.show("main:content/ledger.jsonl"))) == 3
    head = repository.find_head()

    # The next run has a machine of its own: the checkout lies in the same place, and of the last run only the memory.
    last = runner.rename(repository.folder / "last")
    runner = repository.clone("runner")
    shutil.copytree(last / ".osce-digest", runner / ".osce-digest")
    for script in job.scripts:
        repository.run(runner, script)
    assert repository.find_head() == head
    assert find_readings(runner) == find_readings(last)  # what was read is not read again
    site, before = read_tree(runner / job.output), read_tree(last / job.output)
    assert explain_difference(site, before) == []


@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_what_an_editor_pushes_during_a_run_is_neither_lost_nor_in_its_way(repository: Repository, name: str) -> None:
    *before, commit = read_job(name).scripts
    runner = repository.clone("runner")
    for script in before:
        repository.run(runner, script)
    repository.add("late", day=3, count=20)
    repository.run(runner, commit)
    assert "late.txt" in repository.show("main:content/raw/")
    assert len(list_ids(repository.show("main:content/ledger.jsonl"))) == 3

    # The next run was asked for by that push: it takes the newest commit, with the ledger of the run before.
    after = repository.clone("after")
    for script in (*before, commit):
        repository.run(after, script)
    ids = list_ids(repository.show("main:content/ledger.jsonl"))
    assert len(ids) == len(set(ids)) == 4


@pytest.mark.parametrize(
    ("file", "options"),
    [(GITHUB, ["vendor.github-workflows"]), (GITLAB, ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"])],
    ids=["github", "gitlab"],
)
def test_the_hosts_schemas_hold(file: Path, options: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *options, str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_actionlint_finds_nothing_and_would_find_something(tmp_path: Path) -> None:
    command = find_actionlint()
    place = tmp_path / ".github/workflows"
    place.mkdir(parents=True)
    text = GITHUB.read_text("utf-8")
    for name, said, code in (("digest.yml", text, 0), ("wrong.yml", text.replace("needs: build", "needs: biuld"), 1)):
        (place / name).write_text(said, "utf-8")
        asked = [*command, f".github/workflows/{name}"]
        done = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (code, ""), done.stdout
        assert "1 workflow looked at" in done.stdout
        assert ("biuld" in done.stdout) == bool(code)


def test_a_run_may_do_no_more_than_it_must_and_none_starts_another() -> None:
    workflow = read(GITHUB)
    triggers = workflow[True]  # YAML takes "on" for a truth
    assert sorted(triggers) == ["push", "schedule", "workflow_dispatch"]
    assert triggers["push"]["paths"][-1] == "!content/ledger.jsonl"
    assert workflow["permissions"] == {}
    assert workflow["concurrency"] == {"group": "digest", "cancel-in-progress": False}
    jobs = workflow["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "write"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    used = {step["uses"] for job in jobs.values() for step in job["steps"] if "uses" in step}
    assert used == ACTIONS
    assert all("timeout-minutes" in job for job in jobs.values())
    gitlab = read(GITLAB)
    assert gitlab["pages"]["resource_group"] == "digest"
    assert any("-o ci.skip" in line for line in gitlab["pages"]["script"])


def test_the_memory_that_is_taken_is_of_the_same_program() -> None:
    steps = read(GITHUB)["jobs"]["build"]["steps"]
    (cache,) = [step["with"] for step in steps if "cache" in step.get("uses", "")]
    assert cache["path"] == ".osce-digest"
    assert cache["key"].startswith(cache["restore-keys"])
    assert "hashFiles('requirements.txt')" in cache["restore-keys"]
    (_, deploys) = read(GITHUB)["jobs"].values()
    names = [step.get("uses", step.get("name", step.get("run"))) for step in steps]
    assert names.index("commit the ledger") < names.index("actions/upload-pages-artifact@v5")
    assert deploys["needs"] == "build"
    assert read(GITLAB)["pages"]["cache"]["key"]["files"] == ["requirements.txt"]
