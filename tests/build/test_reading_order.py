from dataclasses import replace
from pathlib import Path

from osce_digest.build.reading_order import order_readings
from osce_digest.build.report import Order
from osce_digest.build.state import State
from osce_digest.config import Config
from osce_digest.config.settings import Limits, Tagging

ORDER = Order(Path("content"), Path("site"), Path("cache"), jobs=3)
STATE = State({}, {}, {}, "", "")


def test_settings_say_how_sources_are_read() -> None:
    config = Config(limits=Limits(max_file_bytes=5000), tagging=Tagging(topics=False))
    asked = order_readings(ORDER, Path("cache/a"), STATE, config)
    assert (asked.content, asked.cache, asked.jobs) == (Path("content"), Path("cache/a"), 3)
    assert (asked.max_bytes, asked.lists) == (5000, ("institutions", "mentions"))
    assert asked.program == STATE.program_digest


def test_sketches_are_drawn_for_the_ledger_alone() -> None:
    assert order_readings(ORDER, Path("cache"), STATE, Config()).sketches
    assert not order_readings(replace(ORDER, ledger=False), Path("cache"), STATE, Config()).sketches
