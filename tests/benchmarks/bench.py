"""Measure our build beside the generators a user would pick instead: `make bench`, options in ARGS.

Makes the corpora, lets all contenders build in turn, round after round, and prints medians and ratios. With the shared
bench folder at hand its corpus, peers and checks are used, else our own corpus and, where there is one, Hugo.
Nothing is removed before the end: where many files were just deleted, the next build writes slowly.
"""

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from measure import Cost, measure
from tables import Results, tell_costs, tell_counts, tell_goals, tell_growth, tell_start

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SHARED = Path(os.environ.get("OSCE_DIGEST_SHARED", ROOT / ".." / "shared")) / "bench"
PROGRAM = (sys.executable, "-m", "osce_digest")
OURS = f"{shlex.join(PROGRAM)} build --content {{corpus}}/items --output {{out}} --cache {{cache}} --no-ledger --quiet"
# The settings switch off what the peers do not make; a search index is switched off here.
EQUAL = f"{OURS} --no-search"
PEERS = ("hugo", "eleventy", "jekyll", "pelican", "nikola")
STARTS = 9


@dataclass(frozen=True, slots=True)
class Corpora:
    """One set of items in three shapes: Markdown with the settings of equal work, Markdown alone, and raw dumps."""

    equal: Path
    plain: Path
    raw: Path


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure our build beside other generators.")
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", help=f"of {', '.join(PEERS)}; default: those installed (PATH, or HUGO=… and so on)")
    parser.add_argument("--large", action="store_true", help="30,000 and 100,000 items too, one round each")
    parser.add_argument("--work", type=Path, help="folder to work in, which must not exist; kept (default: a new one)")
    chosen = parser.parse_args()
    peers = find_peers() if chosen.peers is None else [name for name in chosen.peers.split(",") if name]
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        work = (chosen.work or Path(temporary)).resolve()
        results = run_rounds(chosen.items, peers, work, chosen.runs)
        say(tell_goals(results, chosen.items), tell_costs(results), tell_counts(results))
        say(tell_start([start.cpu for start in measure_start(work)]))
        if chosen.large:
            large = {30_000: peers[:1], 100_000: []}
            sizes = {count: run_rounds(count, few, work, 1, alone=True) for count, few in large.items()}
            say(tell_growth({chosen.items: results, **sizes}))


def find_peers() -> list[str]:
    """List the peers that are installed; without the shared folder only Hugo has a project here."""
    known = PEERS if SHARED.is_dir() else PEERS[:1]
    return [name for name in known if shutil.which(os.environ.get(name.upper(), name))]


def run_rounds(count: int, peers: Sequence[str], work: Path, runs: int, *, alone: bool = False) -> Results:
    """Let everyone build `count` items `runs` times in turn; `alone` leaves out our raw dumps and whole site."""
    corpora = make_corpora(count, work / f"corpus-{count}")
    results = Results()
    for number in range(1, runs + 1):
        say(f"{count:,} items, round {number} of {runs}")
        room = work / f"{count}-{number}"
        results.add(race(corpora.equal, room / "peers", peers, check=number == 1))
        if not alone:
            results.add(build_alone(corpora.raw, room / "raw", f"raw={EQUAL}"))
            results.add(build_alone(corpora.plain, room / "whole", f"whole={OURS}"))
    return results


def race(corpus: Path, work: Path, peers: Sequence[str], *, check: bool) -> object:
    """Run peers and us through one round, with the shared runner where it is at hand."""
    if not SHARED.is_dir():
        return build_alone(corpus, work, f"ours={EQUAL}", *(["--hugo"] if "hugo" in peers else []))
    work.mkdir(parents=True)
    costs = work / "costs.json"
    options = ["--runs", "1", "--work", work, "--json", costs, *([] if check else ["--no-verify"])]
    run(SHARED / "run.py", corpus, "--peers", ",".join(peers), "--cmd", f"ours={EQUAL}", *options)
    return json.loads(costs.read_text(encoding="utf-8"))


def build_alone(corpus: Path, work: Path, command: str, *options: str) -> object:
    """Run one command through one round with the runner of our own."""
    costs = work.with_suffix(".json")
    run(HERE / "alone.py", corpus, work, costs, "--cmd", command, *options)
    return json.loads(costs.read_text(encoding="utf-8"))


def make_corpora(count: int, folder: Path) -> Corpora:
    """Make the items and bring them into the shapes that are built."""
    maker = SHARED / "make_corpus.py" if SHARED.is_dir() else HERE / "corpus.py"
    plain, equal, raw = folder / "plain", folder / "equal", folder / "raw"
    run(maker, count, plain)
    shutil.copytree(plain / "items", equal / "items", copy_function=os.link)
    shutil.copytree(plain / "extra", equal / "extra", copy_function=os.link)
    shutil.copytree(plain / "raw", raw / "items", copy_function=os.link)
    for shape in (equal, raw):
        shutil.copyfile(HERE / "equal-work.yml", shape / "items" / "site.yml")
    for newest in plain.glob("extra/*/*.md"):
        dump = raw / "extra" / f"{newest.parent.name}.txt"
        dump.parent.mkdir()
        dump.write_text("\n".join(read_paragraphs(newest)) + "\n", encoding="utf-8")
    return Corpora(equal, plain, raw)


def read_paragraphs(item: Path) -> Iterator[str]:
    """Give the body of a Markdown item as a raw dump has it: a paragraph a line, no marks."""
    body = item.read_text(encoding="utf-8").split("---\n", 2)[2]
    return (line.lstrip("->").strip() for line in body.splitlines() if line.strip())


def measure_start(work: Path) -> list[Cost]:
    """Start the program just to hear its help."""
    return [measure([*PROGRAM, "--help"], work / "help.log") for _ in range(STARTS)]


def run(program: Path, *arguments: object) -> None:
    """Run a Python program of the benchmark from the root of the project, faults shown; stop where it fails."""
    # -B: the shared folder is not ours to leave compiled files in. Its own tables would only repeat ours.
    command = [sys.executable, "-B", str(program), *map(str, arguments)]
    if subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False).returncode:
        sys.exit(f"{program.name} failed; with --work FOLDER its logs are kept")


def say(*texts: str) -> None:
    """Print, and at once, with a blank line after each."""
    print(*texts, sep="\n\n", end="\n\n", flush=True)  # noqa: T201  (a program that measures has to tell)


if __name__ == "__main__":
    main()
