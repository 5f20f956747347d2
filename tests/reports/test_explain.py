from pathlib import Path

import pytest
import yaml

from osce_digest.loader.border.weights import WEIGHTS
from osce_digest.reports.archive import read_archive
from osce_digest.reports.explain import explain
from osce_digest.reports.explain_story import Finding
from osce_digest.reports.review import review_item
from osce_digest.taxonomy import Role, load_taxonomy


def tell(content: Path, name: str) -> dict[str, tuple[Finding, ...]]:
    story = explain(read_archive(content), name)
    return {section.name: section.findings for section in story.sections}


def test_a_weighed_border_shows_every_cue_with_its_weight(content: Path) -> None:
    (border,) = tell(content, "dump.txt:3")["border"]
    assert border.text.startswith("from 3:0 to 4:31: cues add up to +")
    assert border.sure is not None
    assert border.sure > 0.9
    for cue in ("dateline", "any"):
        assert f"{WEIGHTS[cue]:+.1f}  {cue}" in border.reasons


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("dump.txt:1", "the first of its stretch"),
        ("page.txt:2", "the page's own lines"),
    ],
)
def test_a_border_that_was_not_weighed_says_what_it_is(name: str, words: str, content: Path) -> None:
    assert words in tell(content, name)["border"][0].text


def test_a_file_with_front_matter_is_one_item(content: Path) -> None:
    (content / "a.md").write_text("---\ntitle: A bridge\n---\nThe bridge in Osh is open.\n", encoding="utf-8")
    assert "the file is one item" in tell(content, "a.md:4")["border"][0].text


def test_dates_name_their_words_and_line(content: Path) -> None:
    found = tell(content, "dump.txt:3")
    assert found["published"][0].text == "2019-05-06 (basis: dateline)"
    assert "“6 May 2019”, dateline, dump.txt:3, rule date.dateline" in found["published"][0].reasons[0]
    assert found["published"][1].text == "other dates in the text: 10 May 2019"


def test_the_dates_weighed_for_the_event_are_told(content: Path) -> None:
    (content / "held.txt").write_text("A course on maps was held in Osh on 6 May 2019.\n", encoding="utf-8")
    *_, weighed = tell(content, "held.txt:1")["event"]
    assert weighed.text == "dates weighed, the likeliest first"
    assert weighed.reasons[0].endswith("“6 May 2019” in paragraph 1, near a word of the kind held")


def test_tags_name_rule_words_and_place(content: Path) -> None:
    countries = tell(content, "dump.txt:1")["countries"]
    assert countries[0].text == "AL"
    assert any("“Elbasan”, body, dump.txt:1, rule place.elbasan" in reason for reason in countries[0].reasons)


def test_stated_values_and_made_headlines_are_told(content: Path) -> None:
    assert "topics: Elections (line 5)" in [found.text for found in tell(content, "page.txt:2")["stated by the source"]]
    assert "made from the first sentence" in tell(content, "dump.txt:1")["headline"][0].text


def test_a_blocker_is_shown_with_what_it_keeps_away(content: Path) -> None:
    blocker = next(rule for rule in load_taxonomy().rules if rule.role is Role.BLOCKER)
    text = f"VIENNA, 3 May 2019 – The OSCE spoke of {blocker.literals[0]} today.\n"
    (content / "blocked.txt").write_text(text, encoding="utf-8")
    found = [finding.text for finding in tell(content, "blocked.txt:1")["blocked words"]]
    kept = ", ".join(blocker.against) or "any tag"
    assert f"“{blocker.literals[0]}” in the body is not {kept} (rule {blocker.id})" in found


def test_what_was_noticed_about_the_item_is_told(content: Path) -> None:
    text = "OSH, 3 May 2019 – The OSCE opened a bridge on Monday, 3 May 2019, and closed the ferry.\n"
    (content / "smells.txt").write_text(text, encoding="utf-8")
    noticed = [finding.text for finding in tell(content, "smells.txt:1")["noticed"]]
    assert any("weekday-wrong" in text for text in noticed)


DOUBTED = """\
TIRANA, 3 May 2019 – The OSCE Presence in Albania trained police officers in Elbasan today.
The mayor spoke about young people and the courts. The course was funded by Norway.
"""


def test_a_country_only_named_tells_what_it_does_there(content: Path) -> None:
    (content / "paid.txt").write_text(DOUBTED, encoding="utf-8")
    named = {finding.text: finding.reasons for finding in tell(content, "paid.txt:1")["named only"]}
    assert "“Norway”, body, paid.txt:2, rule country.no.name" in named["NO"][0]
    assert named["NO"][1:] == ("0.00  “Norway” as donor in the opening",)


def test_what_is_in_doubt_comes_with_the_line_that_changes_it(content: Path) -> None:
    (content / "paid.txt").write_text(DOUBTED, encoding="utf-8")
    archive = read_archive(content)
    story = explain(archive, "paid.txt:1")
    doubts = next(section for section in story.sections if section.name == "in doubt").findings
    cases = review_item(archive, archive.find("paid.txt:1"))
    assert cases
    assert [finding.reasons for finding in doubts] == [(case.correction,) for case in cases]
    for finding in doubts:
        (correction,) = yaml.safe_load(finding.reasons[0])
        assert correction["id"] == story.id


def test_a_corrected_entry_tells_where_why_and_what(content: Path) -> None:
    entry = read_archive(content).find("dump.txt:3").entry
    before = read_archive(content).find("dump.txt:1").entry.id
    lines = [
        f"id: {entry.id}, set: {{published: null, title: Guards learn}}, because: asked the office, on: 2019-06-01",
        f"id: {before}, split: ['dump.txt:2:0']",
    ]
    (content / "corrections.yml").write_text("".join(f"- {{{line}}}\n" for line in lines), encoding="utf-8")
    found = tell(content, "dump.txt:3")
    told = [finding.text for finding in found["corrected by the editor"]]
    assert told == ["corrections.yml:1: asked the office, 2019-06-01", "corrected: published, title"]
    assert found["headline"][0].text == "“Guards learn”: set by an editor"
    assert found["published"][0].text == "none: an editor took the date away"
    (border,) = tell(content, "dump.txt:2")["border"]
    assert border.text == "from 2:0 to 2:43: an editor moved the border"
    assert "“dump.txt:2:0”, correction, corrections.yml:2, rule correction.split" in border.reasons[0]
    assert "corrected by the editor" not in tell(content, "page.txt:2")


def test_copies_are_told_the_best_first(content: Path) -> None:
    text = "OSH, 3 May 2019 - The OSCE Programme Office gave forty beehives to widows of the valley near Osh today.\n"
    more = "It was the seventh gift of the kind, and ten more villages have asked for the next.\n"
    (content / "copy.txt").write_text(text.replace(" - ", "—"), encoding="utf-8")
    (content / "first.txt").write_text(text + more, encoding="utf-8")
    for name in ("first.txt:2", "copy.txt:1"):
        told = [found.text.partition(",")[0] for found in tell(content, name)["copies"]]
        assert told == ["first.txt:1: the longest text", "copy.txt:1: the same item"]
    assert "copies" not in tell(content, "dump.txt:3")


def test_the_entries_next_to_one_in_its_series_are_told(content: Path) -> None:
    line = (
        "OSH, {day} June 2019 – The farmers of the valley and the OSCE met for the {day}th time in Osh "
        "about water and seed.\n"
    )
    (content / "series.txt").write_text("---\n".join(line.format(day=day) for day in (4, 11, 18)), encoding="utf-8")
    (found,) = tell(content, "series.txt:3")["series"]
    assert "3 entries" in found.text
    assert [reason[:10] for reason in found.reasons] == ["2019-06-18", "2019-06-04"]
