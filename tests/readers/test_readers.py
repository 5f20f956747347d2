"""What a subscriber sees: real feed readers on loopback, while an editor works and the program goes on."""

import importlib.util
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from engine.desk import Desk
from readers.server import Host, serve
from readers.subscribers import Newsboat, Reader, Subscriber
from tools import find_program

from osce_digest.loader.headline import deriving

SETTINGS = """\
base_url: {url}
title: Morning digest
search: false
feeds:
  - name: Borders of Central Asia
    countries: [Tajikistan, Kyrgyzstan]
    words: [border, borders]
"""
DUMP = "content/raw/2023.txt"
ITEMS = """\
TIRANA, 4 July 2023 – The OSCE Presence in Albania trained twelve police officers of Albania in Tirana today.
They learned to secure the scene of a crime.
---
DUSHANBE, 5 July 2023 – The OSCE Programme Office in Dushanbe handed ten radios to border guards of Tajikistan.
The radios are for patrols in the mountains.
---
SKOPJE, 11 July 2023 – The OSCE Mission to Skopje met editors of North Macedonia who report on the courts.
They spoke of sources.
"""
EDITED = ("They learned to secure the scene of a crime.", "They learned to secure and to photograph the scene.")
NEW = """\
---
DUSHANBE, 12 July 2023 – The OSCE Programme Office in Dushanbe opened a course for border guards of Tajikistan.
They learn to tell forged passports from good ones.
"""
LATE = """\
---
TIRANA, 9 May 2023 – The OSCE Presence in Albania brought twenty mayors of Albania together to speak about waste.
They want to share one landfill.
"""
SITE = ("feed.xml", "atom.xml", "feed.json")
TAJIK = ("countries/tajikistan.xml", "countries/tajikistan.atom", "countries/tajikistan.json")
OTHERS = (
    "countries/albania.xml",
    "countries/albania.atom",
    "countries/albania.json",
    "countries/north-macedonia.xml",
    "countries/kazakhstan.atom",
    "regions/south-eastern-europe.xml",
    "digests.xml",
    "changes.atom",
)
OWN = ("feeds/borders-of-central-asia.xml", "feeds/borders-of-central-asia.atom", "regions/central-asia.xml")
FEEDS = (*SITE, *TAJIK, *OTHERS, *OWN)
FOR_NEWSBOAT = (*SITE[:2], *TAJIK[:2], *OTHERS[:2], "countries/kazakhstan.atom", "digests.xml", OWN[0])


class Scene(NamedTuple):
    """A desk whose site is served, and a reader subscribed to its feeds."""

    desk: Desk
    host: Host
    reader: Subscriber
    feeds: tuple[str, ...]

    def publish(self, *changes: tuple[str, str], more: str = "") -> None:
        file = self.desk.folder / DUMP
        text = file.read_text("utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        self.desk.write(DUMP, text + more)
        self.desk.build()

    def fetch(self) -> dict[str, int]:
        """Give the feeds with something unread, and how much."""
        found = self.reader.fetch()
        return {feed: count for feed in self.feeds if (count := found[f"{self.host.url}{feed}"])}


@pytest.fixture(params=["newsboat", "reader"])
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Scene]:
    with serve() as host:
        desk = Desk(tmp_path / "desk")
        desk.write("content/site.yml", SETTINGS.format(url=host.url))
        desk.write(DUMP, ITEMS)
        desk.build()
        host.folder = desk.site
        if request.param == "newsboat":
            program = find_program("newsboat", "apt install newsboat")
            feeds = FOR_NEWSBOAT
            reader: Subscriber = Newsboat(program, tmp_path / "newsboat", [f"{host.url}{feed}" for feed in feeds])
        else:
            if importlib.util.find_spec("reader") is None:
                find_program("reader", "pip install -e '.[dev]'")
            feeds = FEEDS
            reader = Reader(tmp_path / "reader", [f"{host.url}{feed}" for feed in feeds])
        yield Scene(desk, host, reader, feeds)


def keep(scene: Scene, counts: dict[str, int]) -> dict[str, int]:
    """Leave out what this reader is not subscribed to."""
    return {feed: count for feed, count in counts.items() if feed in scene.feeds}


def test_a_reader_sees_what_is_new_and_nothing_twice(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    first = scene.fetch()
    assert first["feed.xml"] == first["atom.xml"] == 3
    assert first["countries/tajikistan.xml"] == first["countries/albania.atom"] == 1
    assert first["feeds/borders-of-central-asia.xml"] == 1
    # The week of the newest item is not over yet, the one before is.
    assert first["digests.xml"] == 1
    assert "countries/kazakhstan.atom" not in first
    scene.reader.read_all()

    # Newsboat notes the tag of a feed from its second look on (newsboat/newsboat#2734).
    assert scene.fetch() == {}
    scene.host.take_answers()
    assert scene.fetch() == {}
    assert {status for _, status in scene.host.take_answers()} == {304}, "an unchanged feed was sent again"

    scene.publish(EDITED)
    assert scene.fetch() == {}, "an edit came back as new"
    assert ("/countries/albania.xml", 200) in scene.host.take_answers(), "the edit did not arrive"

    scene.publish(more=NEW)
    assert scene.fetch() == keep(scene, dict.fromkeys((*SITE, *TAJIK, *OWN), 1))
    scene.reader.read_all()

    # A later version of the program, which words headlines another way.
    monkeypatch.setattr(deriving, "derive_headline", lambda draft: f"Worded anew: {draft.body[:30]}")
    shutil.rmtree(scene.desk.cache)
    scene.desk.build()
    assert b"<title>Worded anew: The OSCE" in (scene.desk.site / "feed.xml").read_bytes()
    assert scene.fetch() == {}, "a later version of the program brought items back as new"
    monkeypatch.undo()

    scene.publish(more=LATE)
    found = scene.fetch()
    assert found["feed.xml"] == found["countries/albania.xml"] == 1
    assert not {"countries/tajikistan.xml", "countries/north-macedonia.xml"} & found.keys()
