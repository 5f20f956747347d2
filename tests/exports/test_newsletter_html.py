import re
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from exports.newsletters import (
    CONFIG,
    ITEMS,
    MONDAY,
    NEXT,
    Seen,
    issue,
    item,
    make_mail_site,
    open_message,
    read_part,
    read_plain,
)
from tools import find_vnu

from osce_digest.catalogue import LANGUAGES
from osce_digest.config import Newsletter
from osce_digest.editorial.ledger.sightings import Sightings
from osce_digest.site import Site

# .ink { color: #e8eaed !important; }
DARK = re.compile(r"\.(\w+) \{ ([\w-]+): (#\w{6}) !important; \}")
# color:#1b1f24
LIGHT = re.compile(r"(?:^|;)(color|background-color):(#\w{6})")


def full_site(language: str = "en") -> Site:
    """A week with everything a letter can have: what leads, chapters, what is usual, what was found later."""
    before = [item(f"before {back}", MONDAY - (NEXT - MONDAY) * back) for back in range(1, 6)]
    site = make_mail_site([*ITEMS, *before, item("Late")], replace(CONFIG, language=language))
    days = {entry.id: NEXT if entry.title == "Late" else MONDAY for entry in site.entries}
    return replace(site, sightings=Sightings(days, MONDAY))


def html_of(site: Site, name: str = "2023-w28") -> str:
    return read_part(open_message(issue(site)[name].message), "html")


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_parts_say_the_same_words_and_lead_to_the_same_addresses_in_the_same_order(language: str) -> None:
    letters = issue(full_site(language))
    assert len(letters) == 3
    for letter in letters.values():
        message = open_message(letter.message)
        html, plain = Seen(read_part(message, "html")), read_plain(read_part(message, "plain"))
        assert (html.words, html.addresses) == plain
        assert len(html.addresses) > 3


def test_nothing_is_fetched_and_nothing_runs() -> None:
    html = html_of(full_site())
    tags = {tag for tag, _ in Seen(html).tags}
    assert tags.isdisjoint({"img", "script", "link", "iframe", "form", "video", "object", "base", "svg"})
    assert not re.search(r"url\(|@import|src=|background=", html)
    assert all(address.startswith("https://") for address in Seen(html).addresses)


def test_every_visible_thing_has_its_style_inline() -> None:
    wanted = {"h1", "h2", "h3", "p", "a", "ul", "li", "td", "th", "span"}
    assert [tag for tag, values in Seen(html_of(full_site())).tags if tag in wanted and not values.get("style")] == []


def test_headings_go_down_one_step_at_a_time_from_the_only_first_one() -> None:
    depths = [int(tag[1]) for tag, _ in Seen(html_of(full_site())).tags if re.fullmatch(r"h[1-6]", tag)]
    assert depths.count(1) == 1
    assert depths[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(depths))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_languages_are_marked(language: str) -> None:
    tags = Seen(html_of(full_site(language))).tags
    assert ("html", {"lang": language}) in tags
    other = {"en": "ru", "ru": "en"}[language]
    assert {values["lang"] for tag, values in tags if tag == "a" and values.get("lang")} == {other}


def test_tables_that_only_lay_out_say_so_and_figures_have_headings() -> None:
    tables = [values for tag, values in Seen(html_of(full_site())).tags if tag == "table"]
    assert [values.get("role") for values in tables] == ["presentation", "presentation", None]
    assert tables[2]["aria-labelledby"] == "usual"
    assert {values["scope"] for tag, values in Seen(html_of(full_site())).tags if tag == "th"} == {"col", "row"}


def test_it_is_valid_html(tmp_path: Path) -> None:
    command = find_vnu()
    for language in ("en", "ru"):
        for name, letter in issue(full_site(language)).items():
            html = read_part(open_message(letter.message), "html")
            (tmp_path / f"{name}-{language}.html").write_text(html, encoding="utf-8")
    checked = [*command, "--errors-only", "--skip-non-html", "--format", "gnu", str(tmp_path)]
    done = subprocess.run(checked, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_letter_of_a_full_week_is_not_cut_off_by_mail_programs() -> None:
    # Gmail shows the first 102 kB.
    names = [f"{number:03} {chr(0x430 + number % 32) * 90}" for number in range(220)]
    items = [item(name, countries=("AL", "TJ", "TR")[at % 3 :]) for at, name in enumerate(names)]
    site = make_mail_site(items)
    assert len(html_of(site).encode()) < 102_000


def test_what_a_source_says_is_text() -> None:
    assert "First &lt;b&gt;of&lt;/b&gt; all &amp; more" in html_of(full_site())


def test_texts_can_be_read_on_their_ground_light_and_dark() -> None:
    html = html_of(full_site())
    dark = {name: colour for name, kind, colour in DARK.findall(html) if kind != "border-color"}
    assert dark.keys() == {"paper", "ink", "soft", "link"}
    for tag, values in Seen(html).tags:
        classes = (values.get("class") or "").split()
        for kind, colour in LIGHT.findall(values.get("style") or ""):
            ground = kind == "background-color"
            # Every colour has a class that changes it in the dark.
            (name,) = [one for one in classes if one in dark]
            assert (name == "paper") == ground, tag
            if not ground:
                assert contrast(colour, "#ffffff") >= 4.5
                assert contrast(dark[name], dark["paper"]) >= 4.5


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_way_out_that_the_mail_system_fills_in_stands_as_it_is() -> None:
    site = make_mail_site(config=replace(CONFIG, newsletter=Newsletter("digest@example.org", "", "%leave_url%")))
    message = open_message(issue(site)["2023-w28"].message)
    assert Seen(read_part(message, "html")).addresses[-1] == "%leave_url%"
    assert "\n  %leave_url%\n" in read_part(message, "plain")


def test_a_template_of_the_users_changes_a_block(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    own = '{% extends "default/letter.html" %}{% block foot %}<p>Ours</p>{% endblock %}'
    (tmp_path / "templates/letter.html").write_text(own, encoding="utf-8")
    html = html_of(make_mail_site(config=replace(CONFIG, content=tmp_path / "content")))
    assert "<p>Ours</p>" in html
    assert "Unsubscribe" not in html
