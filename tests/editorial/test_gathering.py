from editorial.copied import BODY, COPIED, DAY, LEAD, date_by_page, gather_documents, make_copy, make_weekly

from osce_digest.model import TitleSource


def test_an_item_alone_stays_as_it_was_read() -> None:
    gathered = gather_documents(make_copy(), make_weekly(1))
    assert gathered.members == [(0,), (1,)]
    assert [item.also_at for item in gathered.manuscripts] == [(), ()]
    assert [item.copies for item in gathered.manuscripts] == [(), ()]


def test_a_joined_item_says_where_its_copies_stand() -> None:
    short = date_by_page(make_copy(LEAD, path="raw/b.txt", title="Judges protect witnesses"), DAY)
    gathered = gather_documents(short, make_weekly(1), make_copy())
    (joined, other) = gathered.manuscripts
    assert gathered.members == [(2, 0), (1,)]
    assert (joined.place.path, [place.path for place in joined.also_at]) == ("raw/a.txt", ["raw/b.txt"])
    assert (joined.title, joined.title_source) == ("Judges protect witnesses", TitleSource.GIVEN)
    assert len(set(joined.copies)) == 2
    assert other.place.path == "raw/weekly.txt"


def test_a_joined_item_looks_different_whenever_a_copy_does() -> None:
    shown = set()
    for body in (BODY, COPIED["a footer"](), COPIED["the lead alone"]()):
        (joined,) = gather_documents(make_copy(), make_copy(body, path="raw/b.txt")).manuscripts
        shown.add(joined.text_digest + joined.shown)
    assert len(shown) >= 2


def test_the_order_of_the_items_does_not_show() -> None:
    documents = [make_copy(copy(), path=f"raw/{at}.txt") for at, copy in enumerate(COPIED.values())]
    found = gather_documents(*documents).manuscripts
    again = gather_documents(*documents[::-1]).manuscripts
    assert [item._replace(shown="") for item in found] == [item._replace(shown="") for item in again]


def test_what_is_much_alike_but_two_is_linked() -> None:
    changed = make_copy(BODY.replace("140 pages", "150 pages"), path="raw/b.txt")
    gathered = gather_documents(make_copy(), changed)
    assert len(gathered.manuscripts) == 2
    assert gathered.series == [[0, 1]]
