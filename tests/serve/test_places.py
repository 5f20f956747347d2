import os
from pathlib import Path

import pytest

from osce_digest.build.report import Order
from osce_digest.serve.places import clear_rooms, find_places

PACKAGE = Path(__file__).parent.parent.parent / "osce_digest"


def make_order(folder: Path) -> Order:
    return Order(folder / "content", folder / "site", folder / ".osce-digest")


def test_content_templates_and_program_are_watched_and_not_what_is_made(tmp_path: Path) -> None:
    places = find_places(make_order(tmp_path))
    assert {tmp_path / "content", tmp_path / "templates", PACKAGE} <= set(places.watched)
    assert not any(folder in (tmp_path / "site" / "x", tmp_path / ".osce-digest" / "x") for folder in places.watched)


def test_a_change_of_the_taxonomy_is_one_of_the_program(tmp_path: Path) -> None:
    places = find_places(make_order(tmp_path))
    assert places.is_program([PACKAGE / "taxonomy" / "countries.yml"])
    assert places.is_program([tmp_path / "content" / "raw" / "a.txt", PACKAGE / "model.py"])
    assert not places.is_program([PACKAGE.parent / "templates" / "item.html"])
    assert not places.is_program([tmp_path / "content" / "site.yml"])


def test_styles_and_pictures_are_drawn_on_by_pages_and_templates_are_not(tmp_path: Path) -> None:
    places = find_places(make_order(tmp_path))
    assert places.is_drawn_on([tmp_path / "templates" / "static" / "own.css"])
    assert not places.is_drawn_on([tmp_path / "templates" / "item.html", tmp_path / "content" / "raw" / "a.css"])


@pytest.mark.skipif(os.name != "posix", reason="the system does not tell which processes there are")
def test_what_a_session_left_that_was_killed_is_taken_away(tmp_path: Path) -> None:
    ours, gone, other = (tmp_path / f"serve-{name}" for name in (os.getpid(), 2**22 + 1, "notes"))
    for room in (ours, gone, other):
        room.mkdir()
    clear_rooms(tmp_path)
    assert [room.is_dir() for room in (ours, gone, other)] == [True, False, True]
