from osce_digest.site.archive_meeting import Meetings, pack_meetings

LARGEST = (1 << 32) - 1


def test_entries_are_found_where_they_meet() -> None:
    meetings = Meetings(pack_meetings([{5, LARGEST}, {7}, {5, 0}]))
    assert [list(meetings.find(place)) for place in (5, 7, 0, LARGEST, 6)] == [[0, 2], [1], [2], [0], []]


def test_entries_that_join_are_found_as_if_they_had_been_there() -> None:
    whole = pack_meetings([{5}, {7, 5}, {9}])
    meetings = Meetings(pack_meetings([{5}]))
    meetings.add(1, {7, 5})
    meetings.add(2, {9})
    assert meetings.pack() == whole
    assert list(Meetings(meetings.pack()).find(5)) == [0, 1]
    assert Meetings().pack() == b""
