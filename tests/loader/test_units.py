from osce_digest.loader.lines import Line
from osce_digest.loader.marks import Mark
from osce_digest.loader.units import lines_of, make_units, mark_lines


def lines(*texts: str) -> list[Line]:
    made, at = [], 0
    for number, text in enumerate(texts, start=1):
        made.append(Line(number, 0, at, at + len(text) + 1, text))
        at += len(text) + 1
    return made


def test_each_line_is_a_unit_that_knows_the_gap_before_it() -> None:
    units = make_units(mark_lines(lines("One ends here.", "", "", "Two ends here.", "Three ends here.")))
    assert [(unit.text, unit.blanks, unit.line) for unit in units] == [
        ("One ends here.", 0, 1),
        ("Two ends here.", 2, 4),
        ("Three ends here.", 0, 5),
    ]


def test_hard_wrapped_paragraphs_are_joined() -> None:
    wrapped = (
        "The office in the valley has trained twelve officers of the border",
        "police in reading forged papers, and will train twelve more before",
        "the snow closes the pass to the eastern villages and their markets.",
        "",
        "The head of the school said that the course had come at a time when",
        "more travellers than ever crossed at night, many of them with papers",
        "that no officer of the old school could have told from honest ones.",
    )
    units = make_units(mark_lines(lines(*wrapped)))
    assert [unit.line for unit in units] == [1, 5]
    assert units[0].text == " ".join(wrapped[:3])
    assert len(list(lines_of(units))) == 6


def test_hard_wrapped_paragraphs_are_joined_whatever_the_number_of_their_lines() -> None:
    wrapped = (
        "OSH, 3 May 2019 – The office in the valley today opened a school in",
        "which officers of the border police learn to read forged papers by",
        "the snow line.",
        "",
        "The head of the school said that the course had come at a time when",
        "more travellers crossed at night, many of them with papers that",
        "no officer of old could have told from honest ones.",
    )
    # five full lines, then four with a middle of 66.5
    assert [unit.line for unit in make_units(mark_lines(lines(*wrapped)))] == [1, 5]
    assert [unit.line for unit in make_units(mark_lines(lines(*wrapped[:6])))] == [1, 5]


def test_in_a_wrapped_sentence_the_title_of_the_chair_is_no_salutation() -> None:
    wrapped = (
        "OSH, 3 May 2019 – The school in the valley was opened by the OSCE",
        "Chairman-in-Office, the Foreign Minister of Slovakia, Ana Kos,",
        "who spoke of the roads on which forged papers come to the towns of",
        "the lower valley, of those who print and sell them on its markets,",
        "of how few people can read a paper that was forged by a master, of",
        "travellers, and of the officers of the border police who read them.",
        "",
        "The school is paid for by the people of Norway and of Switzerland.",
        "Mr. Chairman,",
    )
    marked = mark_lines(lines(*wrapped))
    assert marked[1][1] is Mark.SALUTATION
    units = make_units(marked)
    assert [(unit.line, unit.mark) for unit in units] == [(1, Mark.PROSE), (8, Mark.PROSE), (9, Mark.SALUTATION)]


def test_in_a_wrapped_sentence_a_dash_is_no_point_and_a_day_no_line_of_its_own() -> None:
    wrapped = (
        "The officers of the border police learned their trade in two rooms",
        "– the hall and the library of the school – while the contract for a",
        "third room, which the people of Norway and of Switzerland pay for,",
        "was signed in Osh on 3 May 2019",
        "by the mayor of the town, who has wished for such a school since he",
        "came to the valley as a young man and a teacher of sums and letters.",
        "",
        "The subjects of the school, which will teach more than those, were",
        "- papers",
        "- markets",
    )
    marked = mark_lines(lines(*wrapped))
    assert (marked[1][1], marked[3][1]) == (Mark.BULLET, Mark.DATE_LINE)
    assert [unit.line for unit in make_units(marked)] == [1, 8, 9, 10]


def test_paragraphs_on_one_line_each_are_not_joined() -> None:
    texts = ("A short line that ends.", "Another short line that ends.", "And a third one that ends.")
    assert len(make_units(mark_lines(lines(*texts)))) == 3


def test_list_items_under_an_empty_label_are_its_values() -> None:
    marked = mark_lines(
        lines(
            "- Fields of work:", "- Youth", "", "- Issued by:", "- OSCE Mission to Montenegro", "The text.", "- a point"
        )
    )
    assert [kind for _, kind in marked] == [
        Mark.META,
        Mark.META_VALUE,
        Mark.BLANK,
        Mark.META,
        Mark.META_VALUE,
        Mark.PROSE,
        Mark.BULLET,
    ]


def test_what_stands_right_below_an_empty_label_is_its_value() -> None:
    fields = "Rule of law, Human rights, Elections, Youth"
    texts = (
        "Place:",
        "OSH",
        "Источник:",
        "OSCE Academy",
        "Fields of work:",
        fields,
        "Judges of the valley met in Osh.",
    )
    kinds = [kind for _, kind in mark_lines(lines(*texts))]
    assert kinds == [*[Mark.META, Mark.META_VALUE] * 3, Mark.PROSE]
    assert [kind for _, kind in mark_lines(lines("Date:", "", "Judges meet"))][2] is Mark.HEADING
    assert [kind for _, kind in mark_lines(lines("Date:", "Judges of the valley met in Osh."))][1] is Mark.PROSE
