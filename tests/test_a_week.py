"""A week at the desk, from the wire to the web: each morning fetch, review, correct, build, check.

A press room publishes on loopback. On each day the site, its feeds, its calendar and its data are what a careful editor
would expect of them.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from icalendar import Calendar
from intake.newsroom import Newsroom, open_newsroom
from intake.press_room import PressRoom, Story

from osce_digest.cli import main
from osce_digest.intake.manners import SystemClock

SETTINGS = """\
title: Morning desk
base_url: https://desk.example/
listings: {empty: no, cells: no}
sources:
  - {name: Press room, kind: listing, url: HERE/news, links: /news/*, allow_private: true}
  - {name: Wire, url: HERE/wire.xml, allow_private: true}
"""

BISHKEK = Story(
    "bishkek-maps",
    "2023-09-29",
    "Eleven villages get maps of their irrigation canals",
    "BISHKEK, 29 September 2023 – The OSCE Programme Office in Bishkek gave eleven villages of Kyrgyzstan maps of "
    "their irrigation canals.\nThe maps show which canals need repair before spring.",
)
ELBASAN = Story(
    "elbasan-council",
    "2023-10-02",
    "Elbasan council shares its experience of public safety",
    "ELBASAN, 2 October 2023 – The OSCE Presence in Albania helped the public safety council of Elbasan to share "
    "with other towns of Albania what it learned.\nTwelve police officers took part in the meeting.",
)
DUSHANBE = Story(
    "dushanbe-border",
    "2023-10-02",
    "Border officers learn to detect forged travel documents",
    "DUSHANBE, 2 October 2023 – The OSCE Programme Office in Dushanbe trained fourteen border officers of Tajikistan "
    "in the detection of forged travel documents.\nThey practised on seized passports.",
)
SKOPJE = Story(
    "skopje-conference",
    "2023-10-02",
    "Conference on hate crime to be held in Skopje",
    "SKOPJE, 2 October 2023 – A conference on hate crime will be held in Skopje on 12 October 2023.\nThe OSCE "
    "Mission to Skopje invites judges and prosecutors of North Macedonia.",
)
CHISINAU = Story(
    "chisinau-archive",
    "Mon, 02 Oct 2023 10:00:00 +0300",
    "Archive of both river banks opens in Chisinau",
    "CHISINAU, 2 October 2023 – The OSCE Mission to Moldova opened an archive of letters from both banks of the "
    "river Dniester in Chisinau, Moldova.",
)
SARAJEVO = Story(
    "sarajevo-schools",
    "2023-10-03",
    "Nine schools of Sarajevo teach media literacy",
    "SARAJEVO, 3 October 2023 – The OSCE Mission to Bosnia and Herzegovina helped nine schools of Sarajevo to teach "
    "their pupils media literacy.\nTeachers from Bosnia and Herzegovina wrote the lessons themselves.",
)
TIRANA = Story(
    "tirana-judges",
    "2023-10-05",
    "Judges of Tirana discuss trials without delay",
    "TIRANA, 5 October 2023 – The OSCE Presence in Albania brought judges of Tirana together to discuss how trials "
    "are held without delay.\nThe judges of Albania agreed on a calendar of hearings.",
)
PODGORICA = Story(
    "podgorica-editors",
    "2032-10-06",  # a slip of the keys: it is 2023
    "Editors of Montenegro agree on a code of ethics",
    "PODGORICA – The OSCE Mission to Montenegro met the editors of seven newsrooms in Podgorica, Montenegro, who "
    "agreed on a code of ethics.\nThe code is open to every newsroom of the country.",
)


class Week:
    """An editor's mornings: what is done on each, and what the site says afterwards."""

    def __init__(self, press: PressRoom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.press, self._monkeypatch, self._capsys = press, monkeypatch, capsys

    def begin(self, day: str) -> None:
        """Come in at six in the morning."""
        morning = datetime.fromisoformat(f"{day}T06:00:00").replace(tzinfo=UTC)
        self._monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(morning.timestamp())))

    def run(self, *arguments: str) -> list[str]:
        """Run a command that ends well, and give what it said."""
        code = main(arguments)
        told = self._capsys.readouterr()
        said = (told.out + told.err).replace(self.press.newsroom.address, "HERE")
        assert code == 0, said
        return said.splitlines()

    def publish(self) -> None:
        """Look at what is in doubt, build, and check what was built."""
        self.run("review")
        self.run("build", "--no-search", "--quiet")
        self.run("check", "--quiet")

    def correct(self, **correction: object) -> None:
        """Write a line into the corrections."""
        with Path("content/corrections.yml").open("a", encoding="utf-8") as file:
            file.write(f"- {json.dumps(correction)}\n")


def entries() -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path("site/data/entries.jsonl").read_text("utf-8").splitlines()]


def find(story: Story) -> dict[str, Any]:
    (found,) = (entry for entry in entries() if entry["title"] == story.title)
    return found


def page(address: str) -> str:
    return Path("site", address).read_text("utf-8")


def titles_in_data() -> list[str]:
    return [entry["title"] for entry in entries()]


def section(address: str, heading: str) -> list[str]:
    """The links below the first heading of these words."""
    lines = page(address).partition(f">{heading}</h3>")[2].partition("</ul>")[0]
    return re.findall(r'<li><a href="[^"]+">([^<]+)</a>', lines)


def titles_in(feed: str) -> list[str]:
    return [entry.title for entry in feedparser.parse(Path("site", feed).read_bytes()).entries]


def guids_in(feed: str) -> dict[str, str]:
    return {entry.title: entry.id for entry in feedparser.parse(Path("site", feed).read_bytes()).entries}


def events() -> list[tuple[str, str]]:
    calendar = Calendar.from_ical(Path("site/calendar.ics").read_bytes())
    return sorted((event["DTSTART"].dt.isoformat(), str(event["SUMMARY"])) for event in calendar.walk("VEVENT"))


def titles(*stories: Story) -> list[str]:
    return [story.title for story in stories]


def read_site(folder: str = "site") -> dict[str, bytes]:
    files = (file for file in Path(folder).rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with open_newsroom() as newsroom:
        yield newsroom


@pytest.fixture
def week(
    tmp_path: Path, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Week:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(SystemClock, "sleep", lambda *_: None)
    Path("content/raw").mkdir(parents=True)
    Path("content/site.yml").write_text(SETTINGS.replace("HERE", newsroom.address), encoding="utf-8")
    return Week(PressRoom(newsroom), monkeypatch, capsys)


def test_a_week(week: Week) -> None:  # noqa: PLR0915  (a week is long)
    press = week.press

    # Monday. The first morning: both pages of the listing, and the wire. A conference is announced.
    week.begin("2023-10-02")
    press.publish(BISHKEK, ELBASAN, DUSHANBE, SKOPJE)
    press.wire(CHISINAU)
    assert week.run("fetch") == [
        "new        raw/press-room/2023-10-02/skopje-conference.html  (HERE/news/skopje-conference)",
        "new        raw/press-room/2023-10-02/dushanbe-border.html  (HERE/news/dushanbe-border)",
        "new        raw/press-room/2023-10-02/elbasan-council.html  (HERE/news/elbasan-council)",
        "new        raw/press-room/2023-10-02/bishkek-maps.html  (HERE/news/bishkek-maps)",
        "new        raw/wire/2023-10-02/wire.xml  (https://press.example/news/chisinau-archive)",
        "Press room  4 new",
        "Wire        1 new",
        "Now look at them and build: osce-digest build",
    ]
    week.publish()
    monday = titles(CHISINAU, DUSHANBE, SKOPJE, ELBASAN, BISHKEK)
    assert titles_in_data() == titles_in("feed.xml") == monday
    assert [entry["countries"] for entry in entries()] == [["MD"], ["TJ"], ["MK"], ["AL"], ["KG"]]
    assert [entry["published"][5:] for entry in entries()] == ["10-02", "10-02", "10-02", "10-02", "09-29"]
    assert events() == [("2023-10-12", SKOPJE.title)]
    names = {entry["title"]: (entry["id"], entry["url"]) for entry in entries()}
    guids = guids_in("feed.xml")

    # Tuesday. One new item, which the wire carries as well: it is one entry, which tells where else it was.
    week.begin("2023-10-03")
    press.publish(SARAJEVO)
    press.wire(replace(SARAJEVO, day="Tue, 03 Oct 2023 08:00:00 +0200"))
    assert week.run("fetch")[-3:-1] == ["Press room  1 new, 4 unchanged", "Wire        1 new, 1 unchanged"]
    week.publish()
    assert titles_in_data() == titles_in("feed.xml") == titles(SARAJEVO) + monday
    assert find(SARAJEVO)["source"]["path"] == "raw/press-room/2023-10-03/sarajevo-schools.html"
    assert [place["path"] for place in find(SARAJEVO)["also_at"]] == ["raw/wire/2023-10-03/wire.xml"]
    assert find(CHISINAU)["also_at"] != []  # the wire of Tuesday still carries it

    # Wednesday. The press room corrects itself: that is told, and not on the site before the editor says so.
    week.begin("2023-10-04")
    press.edit("elbasan-council", "Twelve police officers", "Fifteen police officers")
    aside = "changed/raw/press-room/2023-10-04/elbasan-council.html"
    assert week.run("fetch", "--refresh") == [
        f"changed    HERE/news/elbasan-council  now in {aside}; held as raw/press-room/2023-10-02/elbasan-council.html",
        "Press room  4 unchanged, 1 changed",
        "Wire        1 unchanged",
        "What changed is not on the site yet: osce-digest fetch --accept FILE, or correct it in corrections.yml",
    ]
    before = read_site()
    week.publish()
    assert read_site() == before
    week.run("fetch", "--accept", aside)
    week.publish()
    told = page(find(ELBASAN)["url"])
    assert ("Twelve police" in told, "Fifteen police" in told) == (False, True)
    assert section("changes.html", "Changed text") == titles(ELBASAN)
    assert titles_in("feed.xml") == titles(SARAJEVO) + monday
    assert guids_in("feed.xml").items() >= guids.items()

    # Thursday. An item is withdrawn, which takes nothing from the site unasked; and the page of a new one is broken.
    week.begin("2023-10-05")
    press.publish(TIRANA)
    press.withdraw("dushanbe-border")
    press.break_page("tirana-judges")
    assert week.run("fetch", "--refresh")[:-2] == [
        "failed     HERE/news/tirana-judges  server-error: 127.0.0.1 answers 500 each time; tried again next time",
        "gone       HERE/news/dushanbe-border  410; held as raw/press-room/2023-10-02/dushanbe-border.html",
    ]
    before = read_site()
    week.publish()
    assert read_site() == before
    dushanbe, address = names[DUSHANBE.title]
    week.correct(id=dushanbe, hide=True, because="withdrawn by the press room", on="2023-10-05")
    week.publish()
    left = [title for title in titles(SARAJEVO) + monday if title != DUSHANBE.title]
    assert titles_in_data() == titles_in("feed.xml") == left
    assert "withdrawn by the press room" in page(address)
    assert DUSHANBE.title not in page("index.html")

    # Friday. The broken page is whole, and another bears a date that cannot be: the build says so, the editor corrects.
    week.begin("2023-10-06")
    press.publish(PODGORICA)
    assert week.run("fetch")[-3:-1] == ["Press room  2 new, 4 unchanged", "Wire        1 unchanged"]
    assert week.run("build", "--no-search")[0] == (
        "content/raw/press-room/2023-10-06/podgorica-editors.html:5: date-after-provenance: "
        "dated 2032-10-06, but the file was fetched on 2023-10-06"
    )
    podgorica = find(PODGORICA)["id"]
    assert any(podgorica in line for line in week.run("review"))
    week.correct(id=podgorica, set={"published": "2023-10-06"}, because="a slip of the keys", on="2023-10-06")
    week.publish()
    friday = titles(PODGORICA, TIRANA) + left
    assert titles_in_data() == titles_in("feed.xml") == friday
    assert titles_in("countries/albania.xml") == titles(TIRANA, ELBASAN)
    assert (find(PODGORICA)["published"], find(PODGORICA)["corrected"]) == ("2023-10-06", ["published"])
    assert events() == [("2023-10-12", SKOPJE.title)]

    # Saturday. Nothing new: two questions are asked, and nothing is written.
    week.begin("2023-10-07")
    press.newsroom.asked.clear()
    before = read_site()
    assert week.run("fetch") == ["Press room  3 unchanged", "Wire        1 unchanged"]
    assert press.newsroom.paths() == ["/news", "/wire.xml"]
    week.publish()
    assert read_site() == before

    # Sunday. The week stands in its digest, every name is what it was, and a build from nothing gives the same bytes.
    week.begin("2023-10-08")
    week.run("fetch", "--quiet")
    week.publish()
    digest = page("digests/2023-w40.html")
    assert {title for title in [*friday, DUSHANBE.title] if title in digest} == set(friday) - {BISHKEK.title}
    assert BISHKEK.title in page("digests/2023-w39.html")
    assert {title: (entry["id"], entry["url"]) for entry in entries() if (title := entry["title"]) in names} == {
        title: name for title, name in names.items() if title != DUSHANBE.title
    }
    week.run("build", "--no-search", "--quiet", "--output", "again", "--cache", "other")
    assert read_site("again") == read_site()
