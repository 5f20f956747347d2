"""The guide's words on a site's own look are followed to the letter, and their promises held against the site."""

import re
from pathlib import Path

import pytest
from engine.desk import Desk, find_changes, read_tree

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs/theming.md").read_text("utf-8")
SECTION = GUIDE.partition("## Your own colours, name and footer\n")[2].partition("\nBuild, and look")[0]
# … in `templates/footer.html`:\n\n```html\n{% extends …\n```
STEP = re.compile(r"`((?:content|templates)/[^`]+)`(?:(?!\n\n).)*:\n\n```[a-z]+\n(.*?)```", re.DOTALL)
STEPS = STEP.findall(SECTION)
ITEM = "ELBASAN, 12 July 2023 – The OSCE Presence in Albania trained twelve police officers in Elbasan today.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.write("content/raw/a.txt", ITEM)
    desk.build()
    return desk


def test_the_guide_has_four_steps() -> None:
    assert [path for path, _ in STEPS] == [
        "content/site.yml",
        "templates/static/own.css",
        "templates/footer.html",
        "templates/header.html",
    ]
    assert SECTION.count("```") == 2 * len(STEPS)


def test_who_follows_the_guide_has_a_site_of_their_own(desk: Desk, tmp_path: Path) -> None:
    for path, text in STEPS:
        desk.write(path, text)
    desk.build()
    made = {path: content.decode() for path, content in read_tree(desk.site).items() if path.endswith(".html")}
    for path, html in made.items():
        assert "Border desk" in html, path
        assert "Kept by the border desk in Elbasan." in html, path
        assert "What happens at borders, from OSCE press items" in html, path
        assert "An unofficial digest of OSCE press items" not in html.partition("<main")[0], path
        styles = re.findall(r'rel="stylesheet" href="[./]*([^"]*)"', html)
        assert styles[:2] == ["static/style.css", "static/own.css"], path
    assert (desk.site / "static/own.css").read_text("utf-8") == dict(STEPS)["templates/static/own.css"]
    assert read_tree(desk.site) == desk.build_clean(tmp_path / "clean")


def test_a_style_of_ones_own_comes_changes_and_goes(desk: Desk) -> None:
    before = read_tree(desk.site)
    assert not any(b"own.css" in content for content in before.values())
    style = desk.write("templates/static/own.css", ":root { --link: red; }\n")
    desk.build()
    there = read_tree(desk.site)
    assert {path for path in there if path.endswith(".html")} <= find_changes(before, there)
    style.write_text(":root { --link: blue; }\n", "utf-8")
    desk.build()
    assert find_changes(there, read_tree(desk.site)) == {"static/own.css"}
    style.unlink()
    desk.build()
    assert read_tree(desk.site) == before


def test_properties_the_guide_sets_are_those_of_the_style_sheet() -> None:
    style = (ROOT / "templates/static/style.css").read_text("utf-8")
    assert set(re.findall(r"(--[a-z-]+):", SECTION)) <= set(re.findall(r"(--[a-z-]+):", style))


def test_blocks_the_guide_names_are_there() -> None:
    told = SECTION.partition("Blocks on every page:")[2].partition(". A picture")[0]
    for names, template in re.findall(r"((?:`[a-z_]+`,?\s+)+)\(`([a-z_]+\.html)`\)", told):
        there = re.findall(r"{% block ([a-z_]+) %}", (ROOT / "templates" / template).read_text("utf-8"))
        assert set(re.findall("`([a-z_]+)`", names)) <= set(there), template


def test_the_style_sheet_works_from_right_to_left() -> None:
    style = (ROOT / "templates/static/style.css").read_text("utf-8")
    assert not re.findall(r"\b(?:margin|padding|border|inset)-(?:left|right)\b|text-align: (?:left|right)", style)
