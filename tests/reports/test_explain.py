from pathlib import Path

import pytest

from osce_digest.reports.archive import read_archive
from osce_digest.reports.explain import explain, list_other_dates
from osce_digest.reports.explain_story import Finding
from osce_digest.taxonomy import Role, load_taxonomy


def tell(content: Path, name: str) -> dict[str, tuple[Finding, ...]]:
    story = explain(read_archive(content), name)
    return {section.name: section.findings for section in story.sections}


def test_a_weighed_border_shows_every_cue_with_its_weight(content: Path) -> None:
    (border,) = tell(content, "dump.txt:3")["border"]
    assert border.text.startswith("from 3:0 to 4:31: cues add up to +")
    assert border.sure is not None
    assert border.sure > 0.9
    assert "+9.4  dateline" in border.reasons
    assert "-3.3  any" in border.reasons


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


def test_the_published_day_is_no_other_date(content: Path) -> None:
    archive = read_archive(content)
    assert list_other_dates(archive.find("dump.txt:1").document) == []


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
