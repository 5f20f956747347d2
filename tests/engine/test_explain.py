"""`--explain` tells of every file that is written or removed which named input was behind it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from engine.desk import Desk, find_changes, make_environment, read_tree
from engine.items import LEADS, MORE, Item, tell, write_dump, write_told_markdown

from osce_digest.site.beside import NEAR

ITEMS = [Item(lead, 5 + number, 9, MORE[number % 3]) for number, lead in enumerate(LEADS)]
CHANGING = "content/raw/dump.txt"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.write(CHANGING, write_dump(ITEMS))
    for item in tell(8):
        desk.write(f"content/raw/{item.number}.md", write_told_markdown(item))
    run_build(desk)
    return desk


def run_build(desk: Desk, *options: str) -> str:
    command = [sys.executable, "-m", "osce_digest", "build", "--quiet", *desk.options(), *options]
    done = subprocess.run(
        command, env=make_environment(), capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def explain(desk: Desk) -> tuple[set[str], dict[str, str]]:
    """Build; give the paths whose bytes have changed, and what was said of each path."""
    before = read_tree(desk.site)
    lines = run_build(desk, "--explain").splitlines()
    said = dict(line.split(": ", 1) for line in lines)
    assert len(said) == len(lines), "a path was explained twice"
    return find_changes(before, read_tree(desk.site)), said


def find_id(desk: Desk, quote: str) -> str:
    lines = [line for file in (desk.site / "data/texts").iterdir() for line in file.read_text("utf-8").splitlines()]
    texts = [json.loads(line) for line in lines]
    (found,) = [text["id"] for text in texts if quote in f"{text['dateline']}{text['body']}"]
    return str(found)


def read_entries(desk: Desk) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (desk.site / "data/entries.jsonl").read_text("utf-8").splitlines()]


def address_of(desk: Desk, name: str) -> str:
    (found,) = [entry["url"] for entry in read_entries(desk) if entry["id"] == name]
    return str(found)


def test_where_nothing_changed_nothing_is_said(desk: Desk) -> None:
    assert explain(desk) == (set(), {})


def test_an_edited_item_is_named_on_every_page_that_tells_of_it(desk: Desk) -> None:
    name = find_id(desk, "Permanent Council")
    page = address_of(desk, name)
    desk.write(CHANGING, write_dump(ITEMS).replace("speakers on the safety", "speakers from all over on the safety"))
    changed, said = explain(desk)
    assert changed == said.keys()
    assert name in said[page]
    assert name in said["feed.xml"]
    assert all(reasons.strip() for reasons in said.values())


def test_an_edit_that_changes_a_headline_explains_its_neighbours(desk: Desk) -> None:
    archive = tell(24)
    for item in archive[8:]:
        desk.write(f"content/raw/{item.number}.md", write_told_markdown(item))
    run_build(desk)
    first = archive[12]
    text = write_told_markdown(first).replace(first.title, "Another headline")
    desk.write(f"content/raw/{first.number}.md", text)
    changed, said = explain(desk)
    assert changed == said.keys()
    page = f"items/{first.day.year}/{first.number}.html"
    others = [path for path in changed if path.startswith("items/") and path != page]
    beside = [path for path in others if any(word in said[path] for word in ("newer in", "older in", "before it"))]
    # One newer and one older in its country and in its dimension, which may be the same, and newer ones it came before.
    assert 2 <= len(beside) <= 4 + NEAR
    assert any("newer in" in said[path] for path in beside)
    assert any("older in" in said[path] for path in beside)
    assert "entry " in said[page]
    assert all("series" in said[path] for path in others if path not in beside)


def test_a_template_is_named_on_every_page_it_makes_and_on_no_other(desk: Desk) -> None:
    desk.write("templates/item.html", '{% extends "default/item.html" %}{% block tags %}None.{% endblock %}\n')
    changed, said = explain(desk)
    assert changed
    assert changed == said.keys()
    assert all(path.startswith("items/") and "item.html" in reasons for path, reasons in said.items())


def test_a_setting_that_shows_on_every_page_is_named_on_every_page(desk: Desk) -> None:
    desk.write("content/site.yml", "title: Another digest\n")
    changed, said = explain(desk)
    assert "index.html" in changed
    assert changed == said.keys()
    assert all("setting" in said[path] or "config" in said[path] for path in changed if path.endswith(".html"))


def test_a_new_item_and_one_that_is_gone_are_told(desk: Desk) -> None:
    name = find_id(desk, "Permanent Council")
    page = address_of(desk, name)
    desk.write(CHANGING, write_dump(item for item in ITEMS if "Permanent Council" not in item.lead))
    desk.write(
        "content/raw/new.md", "---\ntitle: A new one\ndate: 2024-05-05\n---\n\nThe OSCE Mission to Skopje met judges.\n"
    )
    changed, said = explain(desk)
    assert changed == said.keys()
    assert page in changed
    assert said["items/2024/new.html"] == "new"
    if not (desk.site / page).exists():
        assert "removed" in said[page]


def vandalise(path: Path) -> None:
    path.write_text("gone to the dogs")


@pytest.mark.parametrize(
    ("deed", "word"), [(Path.unlink, "missing"), (vandalise, "another hand")], ids=["deleted", "edited"]
)
def test_a_file_that_others_took_or_wrote_is_told_as_such(
    desk: Desk, deed: Callable[[Path], object], word: str
) -> None:
    deed(desk.site / "countries/albania.html")
    changed, said = explain(desk)
    assert changed == said.keys() == {"countries/albania.html"}
    assert word in said["countries/albania.html"]


def test_news_explains_a_page_by_the_entries_that_came_or_moved_and_by_nothing_else(desk: Desk) -> None:
    desk.write(
        "content/raw/new.md", "---\ntitle: A new one\ndate: 2024-05-05\ncountries: [Albania]\n---\n\nJudges met.\n"
    )
    _, said = explain(desk)
    (name,) = [entry["id"] for entry in read_entries(desk) if entry["url"] == "items/2024/new.html"]
    assert name in said["countries/albania.html"]
    assert name in said["archive/2024-05.html"] or said["archive/2024-05.html"] == "new"
    assert "template" not in " ".join(said.values())
