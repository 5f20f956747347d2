from datetime import UTC, datetime

import pytest

from osce_digest.errors import SetupError
from osce_digest.intake.clock import tell_time


def test_the_time_is_that_of_the_environment_where_it_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert tell_time() == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


def test_else_it_is_now_to_the_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    now = tell_time()
    assert now.year >= 2024
    assert (now.microsecond, now.tzinfo) == (0, UTC)


@pytest.mark.parametrize("epoch", ["soon", "9" * 30])
def test_what_is_no_time_is_told(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(SetupError, match="SOURCE_DATE_EPOCH:0: wrong-value"):
        tell_time()
