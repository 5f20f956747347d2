from datetime import date

import pytest

from osce_digest.loader.dating.drafts import Dating
from osce_digest.loader.draft import Draft
from osce_digest.loader.fingerprint import SIZE, fingerprint_item
from osce_digest.loader.outlining import outline_bytes
from osce_digest.model import NO_BORDERS, Basis, BlockKind

ITEM = (
    "Judges of the valley meet\n"
    "OSH, 3 May 2019 – Judges of the valley met in the court of Osh today to compare notes on bail.\n"
    "They spoke about\n- bail,\n- costs.\n"
    "Share this on Facebook\n"
)


def outline(text: str) -> tuple[Draft, Dating]:
    return outline_bytes("raw/a.txt", text.encode(), NO_BORDERS).parts[-1]


def test_an_item_has_the_same_print_on_any_line() -> None:
    here, there = outline(ITEM), outline("---\n\n\n" + ITEM)
    assert here[0].place.line + 3 == there[0].place.line
    assert fingerprint_item(*here) == fingerprint_item(*there)
    assert len(fingerprint_item(*here)) == SIZE


def test_another_text_has_another_print() -> None:
    prints = {fingerprint_item(*outline(ITEM.replace("3 May", day))) for day in ("3 May", "4 May", "3 June")}
    assert len(prints) == 3


DRAFT, DATING = outline(ITEM)


@pytest.mark.parametrize(
    "changes",
    [
        {"place": DRAFT.place._replace(path="raw/b.txt")},
        {"place": DRAFT.place._replace(column=4)},
        {"place": DRAFT.place._replace(end_line=40)},
        {"place": DRAFT.place._replace(end_column=1)},
        {"title": None},
        {"title": "Judges meet"},
        {"title_line": 2},
        {"dateline": ""},
        {"dateline_line": None},
        {"body": DRAFT.body + " "},
        {"blocks": (DRAFT.blocks[0]._replace(kind=BlockKind.QUOTE), *DRAFT.blocks[1:])},
        {"blocks": (DRAFT.blocks[0]._replace(lines=((0, 7),)), *DRAFT.blocks[1:])},
        {"blocks": (DRAFT.blocks[0]._replace(level=2), *DRAFT.blocks[1:])},
        {"clutter": ()},
        {"clutter": (DRAFT.clutter[0]._replace(kind="advert"),)},
        {"evidence": DATING.evidence[:1]},
    ],
)
def test_whatever_may_show_is_in_the_print(changes: dict[str, object]) -> None:
    assert fingerprint_item(DRAFT._replace(**changes), DATING) != fingerprint_item(DRAFT, DATING)


@pytest.mark.parametrize(
    "changes",
    [
        {"published": DATING.published._replace(day=date(2018, 5, 3))},
        {"published": DATING.published._replace(basis=Basis.CONTEXT)},
        {"published": DATING.published._replace(confidence=0.5)},
        {"event": DATING.event._replace(start=None)},
        {"event": DATING.event._replace(end=date(2019, 5, 9))},
        {"evidence": ()},
        # a year lent by a neighbour, which stands on another line by now
        {"evidence": (DATING.evidence[0]._replace(line=90), *DATING.evidence[1:])},
    ],
)
def test_so_is_what_its_dates_rest_on(changes: dict[str, object]) -> None:
    assert fingerprint_item(DRAFT, DATING._replace(**changes)) != fingerprint_item(DRAFT, DATING)
