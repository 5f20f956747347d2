from datetime import date

import pytest

from osce_digest.cli.check_asking import tell_day


def test_the_day_is_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    assert tell_day() == date(2026, 9, 21)
