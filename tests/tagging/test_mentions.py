"""Covers mentions, reading."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from osce_digest.matching import Matcher
from osce_digest.model import BlockKind, Document, Field
from osce_digest.tagging.mentions import LISTS, find_mentions
from osce_digest.tagging.reading import Position
from osce_digest.tagging.weights import ASIDE, LEAD_LENGTH, QUOTED
from osce_digest.taxonomy import Role, Rule

Write = Callable[..., Document]


def matcher_for(*rules: Rule) -> Matcher:
    return Matcher(rules)


def rule(name: str, literals: Iterable[str], *terms: str, needs: tuple[str, ...] = ()) -> Rule:
    return Rule(name, terms, Role.TRIGGER, tuple(literals), 0.5, case_sensitive=False, needs=needs)


LAMP = rule("lamp", ["lamp"], "topics/Light")


def positions(document: Document) -> list[Position]:
    return [mention.position for mention in find_mentions(document, matcher_for(LAMP))["topics"]]


def test_the_first_sentence_the_rest_of_the_lead_and_the_next_paragraphs_differ(write_document: Write) -> None:
    pad = "It has a green shade and a brass foot, and it came with the house when Ada bought it in spring."
    body = f"A lamp burns. {pad} A lamp is useful.\nA lamp hangs here.\n{pad}\n{pad}\nA lamp stands there."
    document = write_document(body)
    assert positions(document) == [Position.FIRST, Position.LEAD, Position.OPENING, Position.BODY]


def test_behind_a_short_first_sentence_the_next_one_leads_too(write_document: Write) -> None:
    assert positions(write_document("Night fell. A lamp was lit in the house.")) == [Position.FIRST]


def test_a_first_paragraph_without_end_is_no_lead_throughout(write_document: Write) -> None:
    body = "The night was long. " * (LEAD_LENGTH // 15) + "A lamp burned."
    assert positions(write_document(body)) == [Position.OPENING]


def test_an_initial_or_a_title_ends_no_sentence(write_document: Write) -> None:
    pad = "In the old house by the river, where nobody had lived for years and years and years and years,"
    assert positions(write_document(f"{pad} Ms. Brown and J. Green lit a lamp. They read.")) == [Position.FIRST]


def test_a_heading_further_down_is_a_place_of_its_own(write_document: Write) -> None:
    pad = "It has a green shade and a brass foot, and it came with the house when Ada bought it in spring."
    document = write_document(f"{pad}\n{pad}\nThe lamp\nIt burns.")
    blocks = list(document.blocks)
    blocks[2] = blocks[2]._replace(kind=BlockKind.HEADING, level=2)
    assert positions(replace(document, blocks=tuple(blocks))) == [Position.HEADING]


def test_title_dateline_and_body_are_told_apart(write_document: Write) -> None:
    document = write_document("A lamp.", title="Lamp lit", dateline="LAMP, 3 May 2019 – ")
    mentions = find_mentions(document, matcher_for(LAMP))["topics"]
    assert [(mention.field, mention.position) for mention in mentions] == [
        (Field.TITLE, Position.TITLE),
        (Field.DATELINE, Position.DATELINE),
        (Field.BODY, Position.FIRST),
    ]
    assert [mention.quote for mention in mentions] == ["Lamp", "LAMP", "lamp"]


def test_words_in_quotes_and_asides_have_a_smaller_share(write_document: Write) -> None:
    text = 'A lamp, “a lamp”, a lamp, "a lamp", «a lamp» and a lamp. They met on the margins of the lamp fair.'
    shares = [mention.share for mention in find_mentions(write_document(text), matcher_for(LAMP))["topics"]]
    assert shares == [1.0, QUOTED, 1.0, QUOTED, QUOTED, 1.0, ASIDE]


def test_a_quote_that_is_never_closed_ends_with_its_paragraph(write_document: Write) -> None:
    mentions = find_mentions(write_document("“A lamp burns\nA lamp burns."), matcher_for(LAMP))["topics"]
    assert [mention.share for mention in mentions] == [QUOTED, 1.0]


QUOTATION = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)", re.MULTILINE)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["lamp", "“", "”", '"', "«", "»", "\n"]), max_size=16),
    st.sampled_from(["“”", '"', "«»", ""]),
)
def test_marks_of_one_kind_and_of_several_part_the_same_quotations(
    write_document: Write, parts: list[str], kept: str
) -> None:
    text = " ".join(part for part in parts if part in {"lamp", "\n"} or part in (kept or '“”"«»'))
    stretches = [found.span() for found in QUOTATION.finditer(text)]
    for mention in find_mentions(write_document(text), matcher_for(LAMP))["topics"]:
        quoted = any(start <= mention.start < end for start, end in stretches)
        assert mention.share == (QUOTED if quoted else 1.0)


def test_each_list_gets_its_own_terms(write_document: Write) -> None:
    both = rule("both", ["lighthouse"], "topics/Light", "topics/Sea", "countries/RT")
    found = find_mentions(write_document("A lighthouse."), matcher_for(both))
    assert list(found) == list(LISTS)
    assert [[term for term, _ in mention.meanings] for mention in found["topics"]] == [["Light", "Sea"]]
    assert [[term for term, _ in mention.meanings] for mention in found["countries"]] == [["RT"]]


def test_a_rule_counts_only_in_the_company_it_needs(write_document: Write) -> None:
    lonely = matcher_for(rule("shade", ["shade"], "topics/Light", needs=("lamp", "candle")))
    assert find_mentions(write_document("The shade of a tree."), lonely)["topics"] == []
    assert find_mentions(write_document("The shade of many Lamps."), lonely)["topics"]
    assert find_mentions(write_document("The shade.", title="Candles"), lonely)["topics"]
    assert find_mentions(write_document("The shade of clamps."), lonely)["topics"] == []
