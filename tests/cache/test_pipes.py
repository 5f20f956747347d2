import os
from threading import Thread

import pytest

from osce_digest.cache.pipes import receive, send


@pytest.mark.parametrize("value", [(), "ä" * 300_000, {"a": [1, None, b"\0"]}])
def test_a_value_comes_as_it_was_sent(value: object) -> None:
    hears, tells = os.pipe()
    sender = Thread(target=send, args=(tells, value))
    sender.start()
    assert receive(hears) == value
    sender.join()
    os.close(tells)
    assert receive(hears) is None
    os.close(hears)


def test_to_nobody_nothing_is_sent() -> None:
    hears, tells = os.pipe()
    os.close(hears)
    with pytest.raises(BrokenPipeError):
        send(tells, ())
    os.close(tells)
