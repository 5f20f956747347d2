"""Make the site that is looked at: what ships and a little more, so that there is a page of every kind.

It is built twice, since some kinds have a past: an item that moved, one that was corrected, two that were withdrawn.
"""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from osce_digest.build import Order, build

ROOT = Path(__file__).parent.parent.parent
EXTRA = Path(__file__).parent / "extra"

MOVED, WITHDRAWN, CORRECTED, TAKEN_OUT = "moved", "withdrawn", "corrected", "taken out"

_MOVED = "BISHKEK, 5 April 2024 – "


@dataclass(frozen=True, slots=True)
class Made:
    """A built site; `named` gives the addresses of items by the stem of their source, or by what became of them."""

    folder: Path
    named: dict[str, str]

    def list_pages(self) -> list[str]:
        return sorted(file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*.html"))


def make_site(folder: Path, base_url: str) -> Made:
    """Build what ships with what is added, then once more after an editor's work on it."""
    content, site = folder / "content", folder / "site"
    order = Order(content, site, folder / "cache", jobs=1, base_url=base_url, search=True)
    shutil.copytree(ROOT / "content", content)
    shutil.copytree(EXTRA, content, dirs_exist_ok=True)
    (content / "raw/taken-out.txt").write_text(_read_extra("withdrawn").replace("maps", "plans"), encoding="utf-8")
    build(order)
    before = _find_entries(site)
    _edit(content, before)
    build(order)
    gone = {WITHDRAWN: before["withdrawn"]["url"], TAKEN_OUT: before["taken-out"]["url"]}
    moved = {MOVED: before["moved"]["url"], "arrived": _find_entries(site)["moved"]["url"]}
    return Made(site, {name: entry["url"] for name, entry in _find_entries(site).items()} | gone | moved)


def _edit(content: Path, entries: dict[str, dict[str, str]]) -> None:
    """Do what an editor does between two builds."""
    (content / "raw/moved.txt").write_text(_MOVED + _read_extra("moved"), encoding="utf-8")
    (content / "raw/taken-out.txt").unlink()
    withdrawn, corrected = entries["withdrawn"]["id"], entries["corrected"]["id"]
    lines = (
        f"- {{id: {withdrawn}, hide: true, because: withdrawn by the sender, on: 2024-04-12}}",
        f"- {{id: {corrected}, set: {{published: 2024-04-04}}, because: asked the press office, on: 2024-04-10}}",
    )
    (content / "corrections.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _read_extra(stem: str) -> str:
    return (EXTRA / "raw" / f"{stem}.txt").read_text("utf-8")


def _find_entries(site: Path) -> dict[str, dict[str, str]]:
    """Give the last entry of each source, by the stem of the source's name."""
    lines = (site / "data/entries.jsonl").read_text("utf-8").splitlines()
    return {PurePosixPath(entry["source"]["path"]).stem: entry for entry in map(json.loads, lines)}
