import gc
from contextlib import suppress

from osce_digest.cache.collector import without_collector


def test_no_cycles_are_sought_inside_and_again_behind() -> None:
    seen = []
    with suppress(ZeroDivisionError), without_collector():
        seen.append(gc.isenabled())
        1 / 0  # noqa: B018
    assert [*seen, gc.isenabled()] == [False, True]


def test_where_none_were_sought_before_none_are_behind() -> None:
    with without_collector():
        with without_collector():
            pass
        assert not gc.isenabled()
