from dataclasses import replace
from datetime import date

from editorial.ledgers import FIXED, LATER, make_item, settle_items

from osce_digest.editorial.ledger.past import Moved, Past, Withdrawn, look_back
from osce_digest.editorial.ledger.values import Line

ITEM, OTHER = make_item(), make_item("Berat", 3)
LINES = settle_items([ITEM, OTHER]).ledger.lines
ONE, TWO = LINES


def look(*lines: Line) -> Past:
    return look_back(replace(FIXED, lines=lines))


def test_an_archive_in_which_nothing_moved_leaves_nothing_behind() -> None:
    assert look(*LINES) == Past()


def test_a_former_address_leads_to_the_present_one() -> None:
    moved = replace(ONE, former=("items/undated/b.html", "items/2022/a.html"))
    assert look(moved, TWO).moved == (
        Moved("items/2022/a.html", ONE.address, ONE.title),
        Moved("items/undated/b.html", ONE.address, ONE.title),
    )


def test_an_item_that_is_gone_leaves_a_notice_and_its_former_addresses_lead_to_it() -> None:
    gone = replace(ONE, withdrawn=LATER, former=("items/undated/b.html",))
    assert look(gone, TWO) == Past(
        (Moved("items/undated/b.html", ONE.address, ONE.title),),
        (Withdrawn(ONE.address, ONE.id, ONE.title, ONE.published, LATER),),
    )
    assert look(replace(ONE, withdrawn=date.min)).withdrawn[0].on is None


def test_a_copy_that_was_taken_away_leads_to_the_one_that_is_left() -> None:
    copy = replace(ONE, id="2023-copy-1234", address="items/2023/copy.html", withdrawn=LATER)
    assert look(copy, ONE) == Past((Moved("items/2023/copy.html", ONE.address, ONE.title),))


def test_no_notice_and_no_redirect_stands_where_an_entry_does() -> None:
    gone = replace(ONE, withdrawn=LATER, address=TWO.address)
    moved = replace(ONE, former=(TWO.address,))
    assert look(gone, TWO) == Past()
    assert look(moved, TWO) == Past()
    two_notices = look(replace(ONE, withdrawn=LATER, former=(TWO.address,)), replace(TWO, withdrawn=LATER))
    assert two_notices.moved == ()
    assert len(two_notices.withdrawn) == 2
