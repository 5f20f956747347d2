from dataclasses import replace
from datetime import timedelta

import pytest
from exports.newsletters import CONFIG, MONDAY, NEXT, item, make_mail_site

from osce_digest.config import Right
from osce_digest.editorial.ledger.sightings import Sightings
from osce_digest.exports.newsletter import letters
from osce_digest.exports.newsletter.choosing import choose_week
from osce_digest.exports.newsletter.letters import Letter, name_scope, write_letter
from osce_digest.site import Site
from osce_digest.site.digest_scope import WHOLE, Scope

# Nothing alike in them: of a series one item leads.
LEADS = ("Ants", "Bees", "Crows", "Dogs", "Eels")


def letter_of(site: Site, scope: Scope = WHOLE) -> Letter:
    return write_letter(site, choose_week(site, "2023-W28"), scope)


def titles(letter: Letter) -> list[str]:
    return [line.title for part in letter.parts for heap in part.heaps for line in heap.lines]


def heads(letter: Letter) -> list[tuple[str, list[str]]]:
    return [(part.name, [heap.name for heap in part.heaps]) for part in letter.parts]


def test_every_item_of_the_week_stands_in_the_letter_for_all_once_and_no_other() -> None:
    letter = letter_of(make_mail_site())
    assert (len(titles(letter)), letter.count) == (6, "6 items")
    assert len(set(titles(letter))) == 6
    assert "Of the week after" not in titles(letter)


def test_what_only_mentions_a_country_or_waits_to_be_checked_is_not_in_its_letter() -> None:
    assert sorted(titles(letter_of(make_mail_site(), Scope("TJ")))) == ["Second", "Третье — о Таджикистане"]


def test_titles_and_subjects_name_week_country_and_site() -> None:
    site = make_mail_site()
    assert letter_of(site).subject == "The week of 10–16 July 2023 – OSCE news digest"
    assert letter_of(site, Scope("TJ")).subject == "Tajikistan, 10–16 July 2023 – OSCE news digest"
    assert letter_of(site, Scope("AL", "human")).title == "Albania: Human, 10–16 July 2023"


def test_words_are_those_of_the_sites_language() -> None:
    site = make_mail_site(config=replace(CONFIG, language="fr"))
    letter = letter_of(site, Scope("TJ", "human"))
    assert name_scope(site, Scope("TJ", "human")) == "Tajikistan\u202f: Human"
    assert letter.parts[0].name == "À la une"
    assert letter.links[0].text == "Toute la semaine sur le site"


def test_what_leads_has_summary_countries_and_dimensions_the_rest_what_is_not_said_above() -> None:
    items = [item(name, countries=("AL", "TJ")) for name in LEADS]
    items += [item("x", dimensions=("human", "politico-military")), item("y", countries=())]
    letter = letter_of(make_mail_site(items))
    lead = letter.parts[0].heaps[0].lines[0]
    assert lead.note == "10 July 2023 · Albania · Tajikistan · Human"
    assert lead.summary.endswith("said “1 < 2”.")
    rest = {line.title: line for part in letter.parts[1:] for heap in part.heaps for line in heap.lines}
    assert (rest["x"].note, rest["x"].summary) == ("10 July 2023 · also Politico-military", "")
    assert rest["y"].note == "10 July 2023"


def test_where_a_text_may_not_be_shown_its_summary_is_all_there_is_with_its_credit() -> None:
    rights = (Right(credit="Text: the Mission", full_text=False),)
    (line,) = letter_of(make_mail_site([item("a")], replace(CONFIG, rights=rights))).parts[0].heaps[0].lines
    assert line.note == "10 July 2023 · Albania · Human · Text: the Mission"
    assert line.summary == "a came to Elbasan & said “1 < 2”."


def test_countries_part_the_lines_but_in_a_countrys_own_letter() -> None:
    leads = [item(name, countries=("AL", "TJ")) for name in LEADS]
    site = make_mail_site([*leads, item("b", countries=("TJ",)), item("c", countries=()), item("d")])
    assert heads(letter_of(site))[1:] == [("Human", ["Albania", "Tajikistan", "Under no country"])]
    assert {heap.name for part in letter_of(site, Scope("AL")).parts for heap in part.heaps} == {""}


def test_items_in_other_languages_say_which() -> None:
    lines = {
        line.title: line.lang
        for part in letter_of(make_mail_site()).parts
        for heap in part.heaps
        for line in heap.lines
    }
    assert lines["Третье — о Таджикистане"] == "ru"
    assert lines["Second"] == ""


def test_all_addresses_are_absolute() -> None:
    letter = letter_of(make_mail_site(), Scope("TJ"))
    addresses = [line.url for part in letter.parts for heap in part.heaps for line in heap.lines]
    addresses += [link.url for link in letter.links]
    assert all(address.startswith("https://") for address in addresses)
    assert [link.url for link in letter.links] == [
        "https://example.org/digest/digests/2023-w28.html",
        "https://example.org/digest/countries/tajikistan.html",
        "https://lists.example.org/leave?list=digest",
    ]


def test_a_letter_of_one_cell_leads_to_it_if_it_has_a_page() -> None:
    site = make_mail_site()
    assert letter_of(site, Scope("TJ", "human")).links[1].url.endswith("/countries/tajikistan/human.html")
    bare = replace(site, _by_key={key: group for key, group in site._by_key.items() if "+" not in key})
    assert [link.text for link in letter_of(bare, Scope("TJ", "human")).links][1:] == ["Unsubscribe from this digest"]


def test_what_there_is_no_room_for_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "MOST_LINES", 2)
    letter = letter_of(make_mail_site())
    assert (len(titles(letter)), letter.more) == (4, "And 2 more items on the site.")
    assert letter_of(make_mail_site(), Scope("TJ")).more == ""


def test_what_was_found_later_stands_last_and_is_not_counted() -> None:
    site = make_mail_site([item("a"), item("b"), item("c", MONDAY + timedelta(days=1))])
    days = {entry.id: NEXT if entry.title == "b" else MONDAY for entry in site.entries}
    letter = letter_of(replace(site, sightings=Sightings(days, MONDAY)))
    assert (letter.count, letter.parts[-1].name) == ("2 items", "Found later")
    assert [line.title for line in letter.parts[-1].heaps[0].lines] == ["b"]
    assert letter.parts[-1].note.endswith("not counted above. 1 item")
    assert letter.more == ""


def test_the_usual_and_the_countries_are_told_in_the_letter_for_all() -> None:
    items = [item(f"{back}", MONDAY - timedelta(days=7 * back)) for back in range(6)]
    letter = letter_of(make_mail_site([*items, item("z", countries=("TJ",))]))
    assert letter.counts[0] == ("All", "2", "1")
    assert letter.countries
    assert letter.countries.note == "Albania\u00a0(1), Tajikistan\u00a0(1)"
    assert letter_of(make_mail_site(items), Scope("AL")).countries is None


def test_characters_that_no_mail_may_hold_are_mended() -> None:
    (line,) = letter_of(make_mail_site([item("a\x0bb\x92c")])).parts[0].heaps[0].lines
    assert "\x0b" not in line.title
    assert "\x92" not in line.title
