from datetime import date

from factories import make_entry, make_place, make_tags

from osce_digest.model import Basis, Entry, Published
from osce_digest.site.overview import (
    QUEUE_LENGTH,
    Overview,
    add_entries,
    pack_overview,
    survey_entries,
    unpack_overview,
)

PLAIN = make_entry()


def entry_of(name: str, line: int = 1, *, path: str = "raw/a.txt", border: float = 1.0, sure: float = 0.0) -> Entry:
    check = (("topics/Youth", sure),) if sure else ()
    return PLAIN._replace(id=name, place=make_place(path, line), border=border, to_check=check)


def ids_of(overview: Overview) -> list[str]:
    return [one.id for one in overview.queue]


def test_entries_are_counted_by_what_they_have() -> None:
    undated = make_entry(tags=make_tags(countries=[], topics=[]))._replace(published=Published())
    counts = survey_entries([PLAIN, entry_of("b", sure=0.4), undated]).counts
    assert counts["entries"] == 3
    assert (counts["basis/lead"], counts["basis/none"], counts["basis/dateline"]) == (2, 1, 0)
    assert (counts["countries"], counts["topics"], counts["to_check"], counts["corrected"]) == (2, 2, 1, 0)


def test_the_queue_holds_the_most_doubtful_first_and_of_equals_the_newest() -> None:
    old = entry_of("old", sure=0.4)._replace(published=Published(date(2001, 1, 1), Basis.LEAD, 0.8))
    found = survey_entries([entry_of("sure"), old, entry_of("new", sure=0.4), entry_of("worst", sure=0.5)])
    assert ids_of(found) == ["worst", "new", "old"]
    assert found.decisions == 3
    assert [one.serial for one in found.queue] == [3, 2, 1]


def test_the_queue_is_cut_and_its_decisions_are_all_counted() -> None:
    found = survey_entries([entry_of(f"e{n:03}", sure=0.4) for n in range(QUEUE_LENGTH + 5)])
    assert len(found.queue) == QUEUE_LENGTH
    assert found.decisions == QUEUE_LENGTH + 5


def test_a_doubtful_border_names_the_item_before_in_its_file() -> None:
    entries = [
        entry_of("third", 9, border=0.6),
        entry_of("first", 1),
        entry_of("second", 5),
        entry_of("other", 8, path="raw/b.txt"),
    ]
    (one,) = survey_entries(entries).queue
    assert one.before == "second"


def test_what_is_shown_is_in_the_fingerprint() -> None:
    entry = entry_of("a", sure=0.4)
    prints = {
        survey_entries([other]).queue[0].print
        for other in (
            entry,
            entry._replace(title="Another"),
            entry._replace(digest="other"),
            entry._replace(url="items/x.html"),
            entry._replace(topics=("Elections",)),
            entry._replace(to_check=(("topics/Youth", 0.41),)),
        )
    }
    assert len(prints) == 6


def test_adding_entries_gives_what_looking_at_all_of_them_gives() -> None:
    old = [entry_of(f"e{n:03}", n, sure=0.3 + n % 20 / 100) for n in range(1, QUEUE_LENGTH + 9)]
    unsure = entry_of("unsure", 500, border=0.5)
    joined = [entry_of("between", 499, sure=0.48), entry_of("elsewhere", path="raw/new.txt", sure=0.5)]
    known = survey_entries([*old, unsure])
    number = len(old)
    added = add_entries(
        known, [(number + 1, joined[0]), (number + 2, joined[1])], [(number, unsure)], [*old, unsure, *joined]
    )
    assert added == survey_entries([*old, unsure, *joined])
    assert next(one.before for one in added.queue if one.id == "unsure") == "between"


def test_an_overview_comes_back_from_plain_values() -> None:
    found = survey_entries([entry_of("a", sure=0.4), entry_of("b", 9, border=0.6)])
    assert unpack_overview(pack_overview(found)) == found
