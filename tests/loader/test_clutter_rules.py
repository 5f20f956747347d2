"""Covers clutter_rules, clutter_contacts, clutter_offers."""

from osce_digest.loader import load_bytes
from osce_digest.loader.clutter_rules import mark_clutter
from osce_digest.loader.lines import split_lines
from osce_digest.loader.marks import CLUTTER
from osce_digest.loader.units import make_units, mark_lines
from osce_digest.model import Source

LEAD = "Judges in Osh have compared notes on how long trials last, and found that most of them last far too long."
MORE = "Clerks were asked as well, and said that the trials would be shorter if the judges came on time each day."


def kinds(*texts: str, title: int | None = 0) -> list[str | None]:
    units = make_units(mark_lines(split_lines(Source("a.txt", "", "\n".join(texts)))))
    found: list[str | None] = [str(unit.mark) if unit.mark in CLUTTER else None for unit in units]
    mark_clutter(units, found, title, sober=False)
    return found


def test_what_stands_above_the_title_is_a_kicker() -> None:
    assert kinds("News Item", "Judges compare notes in Osh", LEAD, title=1) == ["kicker", None, None]


def test_labels_that_lost_their_values_are_empty() -> None:
    label = "empty label"
    assert kinds("Judges meet", LEAD, "What:", "Where:")[2:] == [label, label]
    assert kinds("Judges meet", LEAD, "What:", "A press conference", "Where:", "Hotel Osh")[2:] == [None] * 4
    assert kinds("Judges meet", LEAD, "Registration:", "For more information, please contact:")[2] == label


def test_links_under_a_label_lead_to_other_items() -> None:
    found = kinds("Judges meet", LEAD, "Read also:", "Rivers dry up in the south", "Pupils drew the rivers of…", MORE)
    assert found == [None, None, "related", "related", "related", None]


def test_a_label_with_its_own_link_has_none_below() -> None:
    assert kinds("Judges meet", LEAD, "Read also: Rivers dry up", "What the judges found", MORE)[3] is None


def test_what_follows_the_comments_is_no_part_of_an_article() -> None:
    article = (LEAD, MORE, LEAD[:-1] + " again.", MORE[:-1] + " again.", LEAD[:-1] + " and again.")
    comment = "I was there, and it was not like that at all."
    assert kinds("Judges meet", *article, "Leave a Reply", comment)[6:] == ["comments", "comments"]
    assert kinds("Judges meet", "3 comments", *article) == [None, "comments", *[None] * 5]


def test_a_paragraph_said_twice_is_kept_once() -> None:
    assert kinds("Judges meet", LEAD, MORE, LEAD)[1:] == [None, None, "repeated"]
    assert kinds("Judges meet", "They met.", MORE, "They met.")[1:] == [None] * 3


def test_an_export_s_answers_and_its_teaser_are_no_text() -> None:
    found = kinds("118254", "English", "Yes", "Judges meet", LEAD, "8 May 2019", "Judges have met.", "No", title=3)
    assert found == ["export", "navigation", "export", None, None, "export", "export", "export"]


def test_a_name_a_post_and_telephones_at_the_end_are_a_contact() -> None:
    tail = ("Jane Doe", "Head of Communications", "Office: +43 1 000 36", "E-mail: jane@example.org")
    assert kinds("Judges meet", LEAD, *tail)[2:] == ["contact"] * 4
    assert kinds("Judges meet", LEAD, "What they found", "Delays", *tail)[2:4] == [None, "contact"]
    assert kinds("Judges meet", LEAD, "Jane Doe", "Head of Communications")[2:] == [None, None]


def test_contacts_go_on_as_long_as_there_are_telephones() -> None:
    first = ("Contacts:", "Jane Doe", "Spokesperson", "+43 1 000 36", "jane@example.org")
    second = ("Press contact at the Ministry:", "John Doe", "Press Service", "Ministry of Justice", "+996 0000 000")
    assert kinds("Judges meet", LEAD, *first, *second)[3:] == ["contact"] * 9


def test_other_articles_with_their_age_are_no_part_of_this_one() -> None:
    teasers = ("Rivers run dry", "By Jane Doe The rivers of the south", "3 months ago", "Pupils draw", "An hour ago")
    assert kinds("Judges meet", LEAD, "Latest from Osh", *teasers)[3:] == ["related"] * 5
    assert kinds("Judges meet", LEAD, *teasers)[2:4] == [None, None]
    stamped = ("Rivers run dry", "20:40, 15.01.2026", "Pupils draw", "13:08, 04.12.2025")
    assert kinds("Judges meet", LEAD, "MORE ABOUT", *stamped)[2:] == ["related"] * 5


def test_the_last_label_before_the_text_is_empty_as_those_above_are() -> None:
    found = kinds("Judges meet", LEAD, "What:", "Where:", "Registration:", f"{LEAD} {MORE}")
    assert found[2:] == ["empty label"] * 3 + [None]


def test_a_paragraph_said_again_and_cut_is_repeated() -> None:
    long = f"{LEAD} {MORE}"
    assert kinds("Judges meet", long, LEAD) == [None, None, "repeated"]
    assert kinds("Judges meet", long, long[:150]) == [None, None, "repeated"]
    assert kinds("Judges meet", LEAD, long) == [None, None, None]


def test_a_card_with_telephones_below_the_headline_is_a_contact() -> None:
    card = ("Jane Doe", "Head of Communications", "Mobile: +45 600 000 00", "E-mail: jane@example.org")
    assert kinds("Judges meet", *card, LEAD)[1:] == ["contact"] * 4 + [None]
    assert kinds("Judges meet", "Jane Doe", "Mobile: +45 600 000 00", LEAD)[1:] == [None] * 3


def test_a_street_in_a_contact_is_part_of_it() -> None:
    assert kinds("Judges meet", LEAD, "12, River Str.", "Tel: +992 900 00", "+992 37")[2:] == ["contact"] * 3


def test_headlines_below_an_article_lead_elsewhere() -> None:
    below = (
        "Rivers run dry in the south",
        "Pupils draw lakes and rivers",
        "Clerks ask for more time",
        "Trout are back in Osh",
    )
    assert kinds("Judges meet", LEAD, *below)[2:] == ["related"] * 4
    assert kinds("Judges meet", LEAD, *below[:3])[2:] == [None] * 3
    assert kinds("Judges meet", LEAD, *[line.lower() for line in below])[2:] == [None] * 4
    assert kinds("Judges meet", LEAD, *below[:3], "Osh")[2:] == [None] * 4
    assert kinds(LEAD, MORE, *below, title=None)[2:] == [None] * 4
    assert kinds(LEAD, MORE, *below, *below, title=None)[2:] == ["related"] * 8


def test_the_name_of_a_picture_above_its_caption_is_no_text() -> None:
    text = (
        "Die Botschafterin besuchte am Dienstag die Imker von Bar und sprach mit ihnen über ihre Bienenstöcke, von "
        "denen es im Gebirge immer weniger gibt."
    )
    raw = (
        f"Botschafterin besucht Imker\n\n{text}\n\nImker vor dem Rathaus\nImker vor dem Rathaus© Ana Kos/Lichtbild\n\n"
    )
    (document,) = load_bytes("a.txt", f"{raw}Im Herbst will sie wieder kommen.\n".encode()).documents
    assert [(clutter.line, clutter.kind) for clutter in document.clutter] == [(5, "caption"), (6, "caption")]


def test_an_advert_in_the_midst_of_a_text_begins_no_list_of_other_articles() -> None:
    text = (
        "The ambassador visited the beekeepers of Bar on Tuesday and spoke with them about their hives, of which there "
        "are fewer every year in the mountains."
    )
    more = "The beekeepers told her that nobody of their children wants to keep the bees of the family any longer."
    last = "A fund of the Mission will pay for new hives, and a school in Bar will teach how to build them of chestnut."
    body = [text, "Advertisement", more, last]
    foot = ["Latest news", "Harbour office opens in Ulcinj", "12 May 2019", "Fishermen count boats", "11 May 2019"]
    (document,) = load_bytes(
        "a.txt", "\n".join(["Ambassador visits beekeepers of Bar", *body, *foot]).encode()
    ).documents
    assert {line.text for line in document.clutter} >= {"Advertisement", "Latest news", "Fishermen count boats"}
    assert document.body.split("\n")[:3] == [text, more, last]
