import pytest

from osce_digest.loader import load_bytes
from osce_digest.loader.dates.header import Order
from osce_digest.loader.dates.scanning import iter_dates
from osce_digest.loader.dating.traces import find_traces
from osce_digest.loader.draft import Draft
from osce_digest.model import Block, BlockKind, Place


def make_draft(*paragraphs: str, first: BlockKind = BlockKind.PARAGRAPH) -> Draft:
    blocks, start = [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        kind = BlockKind.PARAGRAPH if blocks else first
        blocks.append(Block(kind, start, start + len(paragraph), ((start, number),)))
        start += len(paragraph) + 1
    place = Place("raw/a.txt", 1, 0, len(paragraphs), 0)
    return Draft(place, None, None, "", None, "\n".join(paragraphs), tuple(blocks), (), ())


def find_days(draft: Draft, usual: Order | None = None) -> list[tuple[str, str, str]]:
    found = find_traces(draft, list(iter_dates(draft.body)), usual)
    return [(str(issue.day.as_date()), issue.rule, issue.spot.quote) for issue in found]


def test_a_wire_puts_the_month_first_unless_the_page_proves_otherwise() -> None:
    draft = make_draft("EU on Malta", "05/08/2019 | Press release | Distributed by Anywire", "The EU is sad.")
    assert find_days(draft) == [("2019-05-08", "date.own-line", "05/08/2019")]
    assert find_days(draft, Order.DAY_FIRST) == [("2019-08-05", "date.own-line", "05/08/2019")]
    assert find_days(make_draft("EU on Malta", "05/08/2019 | Press release", "The EU is sad.")) == []


def test_a_dateline_is_read_behind_the_caption_that_ran_into_it() -> None:
    draft = make_draft("Ana Kos and Jan KosVIENNA, 8 May 2019 – Two divers met today.")
    assert find_days(draft) == [("2019-05-08", "date.dateline", "8 May 2019")]
    assert find_days(make_draft("Ana Kos and Jan Kos in VIENNA, 8 May 2019, and later.")) == []


def test_a_dateline_below_the_head_of_a_list_counts_and_one_below_the_lead_does_not() -> None:
    lines = ("desk@lists.example.org", "BISHKEK, 5 May 2010 - Two divers met today.")
    assert find_days(make_draft(*lines, first=BlockKind.HEADING)) == [("2010-05-05", "date.dateline", "5 May 2010")]
    assert find_days(make_draft(*lines)) == []


@pytest.mark.parametrize(
    ("lead", "days"),
    [
        ("The Mission announced on 8 May 2019 the winners.", ["2019-05-08"]),
        ("The Mission announced in May 2019 that a law of 8 May 2018 is good.", []),
        ("The Mission announced on 8 May the winners.", []),
    ],
)
def test_the_day_of_an_announcement_is_the_day_of_issue(lead: str, days: list[str]) -> None:
    assert [day for day, _, _ in find_days(make_draft(lead))] == days
    assert find_days(make_draft("Divers won.", lead)) == []


def test_an_announcement_dates_the_item_and_no_event() -> None:
    (document,) = load_bytes("a.txt", b"The OSCE Mission announced on 8 May 2019 the winners of a contest.\n").documents
    assert str(document.published.day) == "2019-05-08"
    assert document.event.start is None
