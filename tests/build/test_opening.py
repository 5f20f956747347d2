"""Covers opening, composing."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from engine.desk import Desk, read_tree

from osce_digest.build import Order
from osce_digest.build.opening import open_site
from osce_digest.errors import SetupError

DUMP = """\
TIRANA, 3 May 2019 – The OSCE Presence in Albania trained twelve police officers in Elbasan, Albania, today.
“We learn from each other,” said the mayor.
DUSHANBE, 6 May 2019 – The OSCE Programme Office in Dushanbe opened a course for border guards of Tajikistan today.
The course ends on 10 May 2019.
"""
MORE = "VIENNA, 9 May 2019 – The Permanent Council heard nine speakers on the safety of journalists in Serbia today.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.write("content/raw/a.txt", DUMP)
    desk.build()
    return desk


def order_of(desk: Desk) -> Order:
    return replace(desk.order(), output=desk.folder / "letters")


def published(desk: Desk) -> list[tuple[str, str]]:
    lines = (desk.site / "data/entries.jsonl").read_text("utf-8").splitlines()
    return [(row["id"], row["url"]) for row in map(json.loads, lines)]


def opened(desk: Desk) -> list[tuple[str, str]]:
    with open_site(order_of(desk)) as site:
        return [(entry.id, entry.url) for entry in site.entries]


def count_read(desk: Desk) -> int:
    """Open the site and count the sources that were read for it."""
    read: list[int] = []
    with open_site(order_of(desk), lambda _what, _done, total: read.append(total)):
        return max(read, default=0)


def test_it_is_the_site_that_is_published(desk: Desk) -> None:
    assert opened(desk) == published(desk) != []


def test_it_is_the_site_that_the_next_build_will_publish(desk: Desk) -> None:
    desk.write("content/raw/b.txt", MORE)
    (name, _), *_ = published(desk)
    desk.write("content/corrections.yml", f"- {{id: {name}, hide: true}}\n")
    found = opened(desk)
    assert found != published(desk)
    desk.build()
    assert found == published(desk)


def test_nothing_is_written_but_its_own_memory(desk: Desk) -> None:
    desk.write("content/raw/b.txt", MORE)
    content, site = read_tree(desk.content), read_tree(desk.site)
    memories = set(desk.cache.rglob("*.memory"))
    before = {path: path.read_bytes() for path in memories}
    opened(desk)
    assert (read_tree(desk.content), read_tree(desk.site)) == (content, site)
    assert {path: path.read_bytes() for path in memories} == before


def test_only_what_changed_is_read_the_next_time(desk: Desk) -> None:
    desk.write("content/raw/b.txt", MORE)
    assert count_read(desk) == 1  # the other one is remembered by the build
    assert count_read(desk) == 0
    desk.write("content/raw/b.txt", MORE.replace("nine", "ten"))
    assert count_read(desk) == 1


def list_segments(desk: Desk) -> Iterator[Path]:
    return (path for path in desk.cache.rglob("store/*") if path.is_file())


def test_a_store_that_was_damaged_is_made_anew(desk: Desk) -> None:
    expected = opened(desk)
    for segment in list_segments(desk):
        segment.write_bytes(bytes(segment.stat().st_size))
    assert opened(desk) == expected


def test_a_folder_inside_the_content_is_no_place_for_what_is_made(desk: Desk) -> None:
    with (
        pytest.raises(SetupError, match="output-in-content"),
        open_site(replace(desk.order(), output=desk.content / "letters")),
    ):
        pass
