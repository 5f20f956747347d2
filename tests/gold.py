"""Score a built site against labels in the format of the seeds' gold file. Reads only what the site publishes."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Label = Mapping[str, Any]
Record = Mapping[str, Any]


@dataclass
class Score:
    """One field's hits and what was missed, in words."""

    right: int = 0
    total: int = 0
    misses: list[str] = field(default_factory=list)

    def count(self, right: bool, miss: str) -> None:  # noqa: FBT001  (the verdict is the argument)
        self.total += 1
        self.right += right
        if not right:
            self.misses.append(miss)

    @property
    def share(self) -> float:
        return self.right / self.total if self.total else 1.0


def read_site(output: Path) -> tuple[list[Record], dict[str, Record]]:
    """Give the entries a site publishes, and their texts by id."""
    entries = read_lines(output / "data" / "entries.jsonl")
    texts = [text for path in sorted((output / "data" / "texts").iterdir()) for text in read_lines(path)]
    return entries, {text["id"]: text for text in texts}


def read_lines(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def pair(labels: Iterable[Label], entries: Sequence[Record]) -> tuple[list[tuple[Label, Record]], list[Label]]:
    """Match labels and entries by file, line and column; give the labels without an entry as well."""
    by_start = {(Path(e["source"]["path"]).name, e["source"]["line"], e["source"]["column"]): e for e in entries}
    pairs, lost = [], []
    for label in labels:
        found = by_start.get((Path(label["file"]).name, label["start"]["line"], label["start"].get("col", 0)))
        if found:
            pairs.append((label, found))
        else:
            lost.append(label)
    return pairs, lost


def score(
    pairs: Sequence[tuple[Label, Record]], texts: Mapping[str, Record], lines: Mapping[str, list[str]]
) -> dict[str, Score]:
    """Score every field; `lines` holds the raw lines of each file by its name."""
    scores = {name: Score() for name in ("end", "published", "event", "countries", "primary", "dimensions", "clutter")}
    scores |= {"topics found": Score(), "topics right": Score(), "institutions right": Score()}
    for label, entry in pairs:
        name = f"{label['file']}:{label['start']['line']}"
        _score_place(scores, name, label, entry)
        _score_dates(scores, name, label, entry)
        _score_sets(scores, name, label, entry)
        _score_clutter(scores["clutter"], name, label, texts[entry["id"]]["body"], lines[Path(label["file"]).name])
    return scores


def _score_place(scores: Mapping[str, Score], name: str, label: Label, entry: Record) -> None:
    source = entry["source"]
    right = source["end_line"] == label["end_line"]
    if "end_col" in label:
        right = right and source["end_column"] == label["end_col"]
    scores["end"].count(right, f"{name}: ends at {source['end_line']}:{source['end_column']}")


def _score_dates(scores: Mapping[str, Score], name: str, label: Label, entry: Record) -> None:
    accepted = label["published"]["accept"]
    scores["published"].count(entry["published"] in accepted, f"{name}: {entry['published']}, not {accepted}")
    for end in ("start", "end"):
        wanted = [label["event"][end], *label["event"].get(f"{end}_accept", [])]
        given = entry["event"][end]
        scores["event"].count(given in wanted, f"{name}: {end} {given}, not {wanted}")


def _score_sets(scores: Mapping[str, Score], name: str, label: Label, entry: Record) -> None:
    for key in ("countries", "dimensions"):
        if key in label:
            scores[key].count(_fits(label[key], entry[key]), f"{name}: {entry[key]}, not {label[key]}")
    if label.get("countries", {}).get("primary"):
        primary = label["countries"]["primary"]
        scores["primary"].count(
            entry["countries"][:1] == [primary], f"{name}: {entry['countries']}, not {primary} first"
        )
    topics = label.get("topics", {"required": [], "accept": entry["topics"]})
    for topic in topics["required"]:
        scores["topics found"].count(topic in entry["topics"], f"{name}: lacks {topic}, has {entry['topics']}")
    for topic in entry["topics"]:
        scores["topics right"].count(topic in topics["accept"], f"{name}: {topic} is not accepted")
    for institution in entry["institutions"]:
        accepted = label.get("institutions", {"accept": [institution]})["accept"]
        scores["institutions right"].count(institution in accepted, f"{name}: {institution} is not accepted")


def _fits(label: Label, given: Sequence[str]) -> bool:
    return set(label["required"]) <= set(given) <= set(label["accept"])


def _score_clutter(clutter: Score, name: str, label: Label, body: str, lines: Sequence[str]) -> None:
    paragraphs = set(body.split("\n"))
    for number in label.get("drop_lines", {}).get("required", []):
        text = " ".join(lines[number - 1].split())
        clutter.count(not text or text not in paragraphs, f"{name}: line {number} is in the text")


def report(scores: Mapping[str, Score]) -> str:
    """Tell each field's score and its misses in lines for a person."""
    rows = [f"{name:20} {found.right:4} of {found.total:4}  {found.share:.3f}" for name, found in scores.items()]
    return "\n".join([*rows, *(f"  {name}: {miss}" for name, found in scores.items() for miss in found.misses)])
