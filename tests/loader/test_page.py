import pytest

from osce_digest.loader import load_bytes
from osce_digest.loader.language import can_be
from osce_digest.loader.lines import Line, split_lines
from osce_digest.loader.page.course import Part, find_parts
from osce_digest.loader.page.doubts import find_programme, is_wrapped, settle_parts
from osce_digest.loader.page.likeness import Core
from osce_digest.loader.page.places import find_fields, find_rows, read_places
from osce_digest.loader.page.reading import mark_page, read_cues
from osce_digest.loader.page.shapes import read_shape
from osce_digest.loader.page.stamps import read_stamp
from osce_digest.loader.page.talk import is_addressed, read_talk
from osce_digest.loader.page.titles import find_page_title
from osce_digest.loader.page.weights import CUES, LONGEST_PAGE, PAGE
from osce_digest.loader.units import Unit, make_units, mark_lines
from osce_digest.model import Document, Source

TITLE = "OSCE Mission teaches ferrymen in Bar to read the new charts"
LEAD = (
    "Thirty ferrymen learned in Bar how to read the new charts of the coast, which the harbour office had drawn with "
    "the help of the OSCE Mission to Montenegro."
)
MORE = (
    "The charts show where the harbour has grown shallow. Ferrymen had asked for them for years, said Ana Kos, who "
    "heads the harbour office, and the OSCE Mission found experts who could draw them."
)
LAST = "“A chart is worth more than a second engine,” one of the ferrymen said when the harbour office thanked them."
ARTICLE = (TITLE, LEAD, MORE, LAST)


def make(*texts: str) -> list[Unit]:
    return make_units(mark_lines(split_lines(Source("a.txt", "", "\n".join(texts)))))


def kinds(*texts: str, title: int | None = 0) -> list[str | None]:
    units = make(*texts)
    found: list[str | None] = [None] * len(units)
    mark_page(units, found, title)
    return found


def load(*texts: str) -> Document:
    (document,) = load_bytes("a.txt", "\n".join(texts).encode()).documents
    return document


def shape(text: str) -> tuple[str, ...]:
    (unit,) = make(text)
    return read_shape(unit).cues


# what sites of many countries put below an article, none of it known by name to any rule
FEET = [
    ["Podcasts", "Morning brief"],
    ["Pročitajte još", "Svet, najnovije vesti »"],
    ["Bitte melden Sie sich an, um weiterzulesen.", "Der eingegebene Code", "ist nicht gültig."],
    ["Daily View", "I am Jo Smith, a passionate journalist who has written about harbours and ferries for many years."],
    ["Bakan açıklama yaptı", "YORUM YAZ"],
    ["Next in World", "Fishermen return to the lake", "Snow blocks the mountain pass", "The Gazette"],
    ["Săptămâna trecută pompierii și salvatorii din oraș au fost solicitați pentru…"],
    ["Stay informed", "Enter your mail address", "Your monthly gift keeps our writers in the field."],
    ["• Facebook", "• in", "• video"],
    ["World", "Rivers, courts, Osh"],
    ["15:58 Parliament adopts the budget", "15:31 Rain is expected in the north", "15:02 Team wins"],
]


@pytest.mark.parametrize("foot", FEET, ids=lambda foot: foot[0])
def test_what_stands_below_the_last_paragraph_is_the_foot_of_its_page(foot: list[str]) -> None:
    assert kinds(*ARTICLE, *foot) == [None] * len(ARTICLE) + ["page foot"] * len(foot)


HEADS = [
    ["Vai al contenuto", "Ultime notizie"],
    ["ANASAYFA", "DÜNYA"],
    ["Accessibility links", "Who we are", "What we do", "Where we work"],
    ["Geopolitics of the modern world"],
]


@pytest.mark.parametrize("head", HEADS, ids=lambda head: head[0])
def test_what_stands_above_the_headline_is_the_head_of_its_page(head: list[str]) -> None:
    document = load(*head, *ARTICLE)
    assert document.title == TITLE
    assert document.body == "\n".join(ARTICLE[1:])


def test_labels_between_headline_and_text_are_head() -> None:
    assert kinds(TITLE, "Font Size", "1045 views", LEAD, MORE, LAST) == [None, "page head", "page head", *[None] * 3]


def test_the_articles_own_parts_stay() -> None:
    own = [
        "Why charts matter for ferrymen",
        MORE,
        "The harbour office listed what was new:",
        "• depths in the old harbour",
        "• 14 lights along the coast",
        "Nobody paid for them.",
        LAST,
    ]
    assert kinds(TITLE, LEAD, *own) == [None] * (2 + len(own))


def test_an_advisory_keeps_its_fields() -> None:
    fields = ["What:", "A press conference", "When:", "15:00 on 15 May", "Where:", "Hotel Besa, Bar"]
    assert kinds(TITLE, LEAD, *fields) == [None] * 8
    assert list(find_fields(make(*fields))) == [0, 1, 2, 3, 4, 5]
    assert not find_fields(make("Languages: English", LEAD))


def test_a_table_stays_and_one_line_with_bars_does_not() -> None:
    table = ["Aim | Step | Result |", "---|---|---", "Depth | Measured | Drawn |"]
    assert kinds(TITLE, LEAD, *table, MORE, LAST) == [None] * 7
    assert find_rows(make(*table, LEAD, "World | Europe | North |")) == [0, 1, 2]


def test_where_a_copy_was_cut_off_its_last_words_stay() -> None:
    assert kinds(*ARTICLE, "The ferrymen will now") == [None] * 5
    assert kinds(*ARTICLE, "The ferrymen will now", "Podcasts")[-1] == "page foot"


def test_an_aside_needs_more_than_a_foot() -> None:
    offer = "Subscribe to our newsletter now and read this site without advertisements!"
    assert kinds(TITLE, LEAD, offer, MORE, LAST)[2] == "aside"
    assert kinds(TITLE, LEAD, "Charts of the coast", MORE, LAST)[2] is None
    assert PAGE["aside"] > 0


def test_what_was_said_before_is_left_out() -> None:
    again = MORE.replace("for years", "for many years")
    assert kinds(TITLE, LEAD, MORE, LAST, again, "Podcasts") == [None] * 4 + ["repeated", "page foot"]
    assert kinds(TITLE, TITLE.replace("in Bar", "of Bar"), LEAD, MORE)[1] == "repeated"


def test_points_that_differ_by_a_number_say_different_things() -> None:
    points = [f"• Permanent Council Decision No. {number} on the harbours of Montenegro" for number in (305, 306)]
    assert kinds(TITLE, LEAD, *points, MORE) == [None] * 5


def test_a_speech_may_say_you_and_our() -> None:
    said = [
        f"{LEAD} We thank you for it.",
        f"{MORE} Our thanks go to you as well.",
        "Our ferrymen need you, and we shall not forget what you did for them in these years.",
    ]
    assert kinds(TITLE, *said) == [None] * 4
    assert kinds(TITLE, LEAD, MORE, "Your gift keeps our boats afloat.")[-1] == "page foot"


def test_a_page_without_paragraphs_is_left_alone() -> None:
    assert kinds("Menu", "News", "Sports", title=None) == [None, None, None]


def test_plain_items_are_not_weighed() -> None:
    assert kinds(*ARTICLE) == [None] * 4
    assert kinds("", title=None) == []


def test_dumps_have_no_head_and_no_foot() -> None:
    item = (
        "OSH, {} May 2019 – The OSCE Programme Office in Bishkek opened a school for ferrymen in Osh.\n{}\nPodcasts\n"
    )
    loaded = load_bytes("a.txt", "".join(item.format(day, MORE) for day in (3, 4, 5)).encode())
    assert [document.clutter for document in loaded.documents] == [(), (), ()]


def test_nothing_of_a_page_is_lost_silently() -> None:
    page = "\n".join(["Ultime notizie", *ARTICLE, "YORUM YAZ", "Podcasts"])
    loaded = load_bytes("a.txt", page.encode())
    (document,) = loaded.documents
    assert [part.kind for part in document.clutter] == ["kicker", "page foot", "page foot"]
    assert loaded.accounts[0].balanced


def test_the_day_in_a_pages_head_dates_the_item() -> None:
    document = load(TITLE, "Medienmitteilung, 30.08.2016", "Font Size", LEAD, MORE)
    assert str(document.published.day) == "2016-08-30"
    assert document.body == f"{LEAD}\n{MORE}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Medienmitteilung, 30.08.2016", "30.08.2016"),
        ("Agency, 30 Jan 2020 - 23:11, Tbilisi, Georgia", "30 Jan 2020"),
        ("Updated on 30 January 2020", None),
        ("Deadline for the elections of 30 January 2020", None),
        ("Those who met at the ministry in Rome on the way home, 8 October 2018", None),
        ("From 3 May 2019 to 5 May 2019", None),
        ("The ferrymen were taught on 3 May 2019 in the old harbour.", None),
        ("Podcasts", None),
    ],
)
def test_a_stamp_is_one_day_among_few_words(text: str, value: str | None) -> None:
    (unit,) = make(text)
    stamp = read_stamp(unit)
    assert (stamp.value if stamp else None) == value
    assert stamp is None or text[stamp.start : stamp.end] == value


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        (LEAD[:100] + ".", ("sentence",)),
        (MORE, ("sentence", "long")),
        ("Nobody was hurt.", ("brief",)),
        ("Lo último", ("label",)),
        ("Ministers meet over milk prices again", ("line",)),
        ("New Bridge Opens Over River Drin", ("line", "titled")),
        ("15:58 Parliament adopts the new budget law", ("line", "figures")),
        ("Politics | Monday", ("label", "signs")),
        ("• depths in the old harbour", ("item",)),
        ("• Contacts", ("point",)),
        ("Pupils drew the rivers of…", ("line", "teaser")),
        ("The harbour office listed what was new:", ("opens",)),
        ("Link:", ("label",)),
        ("23", ("label", "figure-alone")),
        ("Mr. Chair,", ("greeting",)),
        ("The charts of the coast, which the harbour office had drawn, show where the ships", ("line",)),
        (MORE[:-1], ("cut", "long")),
    ],
)
def test_a_line_is_told_by_its_shape(text: str, cues: tuple[str, ...]) -> None:
    assert shape(text) == cues


def test_sites_speak_of_themselves_in_words_of_the_trade() -> None:
    assert read_talk("Sign up to our newsletter") == ("talk", "more-talk")
    assert read_talk("Нашли ошибку? Выделите её и нажмите Ctrl+Enter.") == ("talk", "more-talk")
    assert read_talk("Comments of the readers") == ("hint",)
    assert read_talk("Ana Kos has been a writer and editor since 1999.") == ("author",)
    assert read_talk("“Sign up to our newsletter,” he said.") == ()
    assert read_talk(MORE) == ()


def test_who_cries_out_or_says_you_speaks_for_the_page() -> None:
    assert is_addressed("Your gift matters.")
    assert is_addressed("Share this post with friends!")
    assert not is_addressed("“Your gift matters!” he said.")
    assert not is_addressed("Thank you, Mr. Chair.")


def test_a_line_is_held_against_the_words_of_the_text() -> None:
    units = make(
        TITLE,
        LEAD,
        MORE,
        "Ferrymen praise new charts",
        "Shepherds protest against wolf plan",
        "Новый мост открыт вчера в столице",
    )
    core = Core(units, [read_shape(unit) for unit in units], [True] * len(units), "")
    assert core.compare(3) == ["akin"]
    assert core.compare(4) == ["apart"]
    assert core.compare(5) == ["apart", "foreign"]
    assert not core.is_spoken()


def test_a_sentence_shows_its_language_by_a_small_word_or_its_script() -> None:
    assert can_be("Nothing in the harbour has changed.", "en")
    assert not can_be("Dziękujemy, że przeczytałaś nasz artykuł do końca.", "en")
    assert can_be("Лодки стоят у берега.", "ru")
    assert not can_be("Boats stand ashore.", "ru")
    assert can_be("ნავები ნაპირთან დგას.", "ka")


def test_places_tell_headings_from_labels() -> None:
    texts = (LEAD, "Charts", MORE, "Podcasts", "Menu", "Contacts")
    units = make(*texts)
    cues = [["sentence", "long"], ["label"], ["sentence", "long"], ["label"], ["label"], ["label"]]
    places = read_places(units, [read_shape(unit) for unit in units], cues)
    assert places == [[], ["heads"], [], [], ["among-labels"], []]


def test_words_under_a_quotation_say_whose_it_is() -> None:
    units = make("“A chart is worth more than a second engine.”", "- Ana Kos, 29 January 2021")
    assert read_places(units, [read_shape(unit) for unit in units], [["sentence"], ["line"]])[1] == ["attributes"]


def test_the_way_through_a_page_weighs_most_as_a_whole() -> None:
    head, text, aside, foot = Part.HEAD, Part.TEXT, Part.ASIDE, Part.FOOT
    assert find_parts([-1, 5, 5, -1, -1]) == [head, text, text, foot, foot]
    assert find_parts([5, -2, 5]) == [text, text, text]
    assert find_parts([5, -5, 5]) == [text, aside, text]
    assert find_parts([5, -5, 1]) == [text, foot, foot]
    assert find_parts([-1, -1]) != []
    assert find_parts([]) == []


def title_of(*texts: str, usual: int | None = None) -> str | None:
    units = make(*texts)
    line: Line | None = units[usual].lines[0] if usual is not None else None
    found = find_page_title(units, line)
    return found.text if found else None


def test_a_headline_shares_words_with_the_text() -> None:
    assert title_of("Hoppa yfir valmynd", "Port of the Adriatic", TITLE, LEAD, MORE, usual=0) == TITLE
    assert title_of(TITLE, "What the harbour office drew with experts", LEAD, MORE, usual=0) == TITLE
    assert title_of("Port of the Adriatic", LEAD, MORE, usual=0) == "Port of the Adriatic"
    assert title_of("Menu", "News", LEAD, MORE) is None


def test_the_way_to_a_page_is_no_headline() -> None:
    assert title_of(f"Home Politics {TITLE}", TITLE, LEAD, MORE, usual=0) == TITLE


def test_one_point_may_be_a_headline_and_points_of_a_menu_are_none() -> None:
    assert title_of("Sunday paper", f"• {TITLE}", LEAD, MORE) == f"• {TITLE}"
    assert title_of("- Harbour office of Bar", f"- {TITLE}", LEAD, MORE) is None


def test_a_headline_said_twice_stays_before_a_longer_standfirst() -> None:
    standfirst = "Thirty ferrymen learned how to read charts of the coast that the harbour office had drawn"
    assert (
        title_of("Charts help ferrymen", standfirst, "Charts help ferrymen", LEAD, MORE, usual=0)
        == "Charts help ferrymen"
    )


def test_every_cue_is_weighed_and_every_weight_is_a_cue() -> None:
    from pathlib import Path  # noqa: PLC0415  (this test reads the sources)

    from osce_digest.loader import page  # noqa: PLC0415

    sources = "".join(
        file.read_text("utf-8") for file in Path(page.__file__).parent.glob("*.py") if file.name != "weights.py"
    )
    assert [cue for cue in CUES if f'"{cue}"' not in sources] == []
    for texts in (*FEET, *HEADS, ARTICLE):
        for cues in read_cues(make(*texts), [None] * len(texts), ""):
            assert set(cues) <= set(CUES)


def test_paragraphs_broken_into_lines_are_left_alone() -> None:
    lines = [
        "Thirty ferrymen learned in Bar how to read the new charts of",
        "the coast, which the harbour office had drawn with the help",
        "of the OSCE Mission. They show where the harbour has grown",
        "shallow. Ferrymen had asked for them for years, said Ana Kos,",
        "who heads the harbour office.",
    ]
    units = make(*lines)
    assert is_wrapped(units, [read_shape(unit) for unit in units])
    assert kinds(TITLE, *lines) == [None] * 6
    assert not is_wrapped(make(*ARTICLE), [read_shape(unit) for unit in make(*ARTICLE)])


def test_times_in_their_order_are_a_programme_and_latest_first_are_news() -> None:
    programme = ["9:00 Welcome", "9:30 Charts of the coast", "11:00 Lights"]
    assert find_programme(make(LEAD, *programme)) == [1, 2, 3]
    assert find_programme(make(*reversed(programme), LEAD)) == []
    assert find_programme(make(*programme[:2], LEAD)) == []


def test_a_list_that_the_text_announces_is_no_aside() -> None:
    text, aside = Part.TEXT, Part.ASIDE
    assert settle_parts([text, aside, text], [["opens"], ["label"], ["sentence"]]) == [text] * 3
    assert settle_parts([text, aside, text], [["sentence"], ["label"], ["sentence"]]) == [text, aside, text]


def test_a_list_that_shares_words_with_the_text_is_no_foot() -> None:
    text, foot = Part.TEXT, Part.FOOT
    akin, apart = ["line", "akin"], ["line", "apart"]
    assert settle_parts([text, foot, foot, foot], [["sentence"], akin, akin, akin]) == [text] * 4
    assert settle_parts([text, foot, foot, foot], [["sentence"], akin, apart, apart]) == [text, foot, foot, foot]


def test_a_line_that_goes_on_below_in_small_letters_is_text_and_no_headline() -> None:
    broken = ("Thirty ferrymen learned in Bar how to read the new charts", "of the coast of Montenegro")
    assert kinds(TITLE, *broken, MORE, LAST) == [None] * 5
    assert kinds(TITLE, "Charts of the coast", "of Montenegro", MORE, LAST)[1:3] == ["page head", "page head"]
    assert title_of("Charts of ferrymen", *broken, MORE, LAST, usual=0) == "Charts of ferrymen"


def test_a_short_sentence_among_furniture_is_furniture() -> None:
    foot = ["NewsWire", "When quoting, say where the words are from.", "News line", "Ministry denies reports"]
    assert kinds(*ARTICLE, *foot)[4:] == ["page foot"] * 4
    assert kinds(TITLE, LEAD, "When quoting, say where the words are from.", MORE) == [None] * 4


def test_a_file_too_long_for_a_page_is_not_weighed() -> None:
    assert set(kinds(TITLE, LEAD, *["Podcasts"] * LONGEST_PAGE)) == {None}
    assert title_of("Port", *["Menu"] * LONGEST_PAGE, TITLE, LEAD, usual=0) == "Port"


def test_days_of_other_articles_in_the_foot_do_not_date_the_item() -> None:
    foot = ["Latest", "Rain is expected in the north", "18:29, 21.12.2025", "Team wins", "17:59, 21.12.2025"]
    document = load(*ARTICLE, *foot)
    assert document.published.day is None
    assert document.body == "\n".join(ARTICLE[1:])
    assert str(load(*ARTICLE, "11 March 2017, 12:09").published.day) == "2017-03-11"


def test_the_first_line_of_a_broken_paragraph_is_no_headline() -> None:
    lines = [
        "Thirty ferrymen learned in Bar how to read the new",
        "charts of the coast, which the harbour office had drawn with",
        "the help of the OSCE Mission. They show where the harbour has",
        "grown shallow. Ferrymen had asked for them for years, said",
        "the head of the harbour office.",
    ]
    assert title_of("Menu", *lines, usual=1) is None
    assert title_of(TITLE, *[line.capitalize() for line in lines[:1]], *lines[1:], usual=0) == TITLE


def test_an_address_at_the_end_is_no_word_that_was_cut_off() -> None:
    assert kinds(*ARTICLE, "News.Az")[-1] == "page foot"
    assert kinds(*ARTICLE, "Par")[-1] is None
