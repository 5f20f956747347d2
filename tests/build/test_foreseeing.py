import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from osce_digest.build import foreseeing
from osce_digest.build.foreseeing import foresee_reading
from osce_digest.build.report import Order
from osce_digest.build.state import Memory, look_around, look_at_program, note_look, recall, remember

# As in the tests of the crew: a warning of Python from 3.12 on.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

TEXT = "VIENNA, 2 May 2024 – The Permanent Council met.\n"
NOW = 1 << 62


@pytest.fixture
def order(tmp_path: Path) -> Order:
    (tmp_path / "content/raw/2024").mkdir(parents=True)
    (tmp_path / "cache/store").mkdir(parents=True)
    (tmp_path / "content/raw/2024/a.txt").write_text(TEXT, encoding="utf-8")
    return Order(tmp_path / "content", tmp_path / "site", tmp_path / "cache", ledger=False)


@pytest.fixture
def memory(order: Order) -> Memory:
    """What is remembered of a build that has ended after all folders were last changed."""
    state = look_around(order, None, NOW)
    for folder in (order.content, order.content / "raw", order.content / "raw/2024"):
        os.utime(folder, ns=(1, 1))
    remember(order, order.cache, Memory(state, (), ()))
    memory = recall(order.cache)
    assert memory
    return memory


def foresees(order: Order, memory: Memory) -> bool:
    with foresee_reading(order, order.cache, memory, look_at_program(memory.state, NOW)) as ask:
        return ask is not None


@pytest.mark.parametrize("name", ["raw/2024/b.txt", "raw/b.txt", "raw/2025/b.txt"])
def test_a_new_file_is_foreseen(order: Order, memory: Memory, name: str) -> None:
    assert not foresees(order, memory)
    (order.content / name).parent.mkdir(exist_ok=True)
    (order.content / name).write_text(TEXT, encoding="utf-8")
    assert foresees(order, memory)


def test_what_turned_out_to_be_nothing_is_foreseen_once(order: Order, memory: Memory) -> None:
    (order.content / "raw/.b.swp").write_text("", encoding="utf-8")
    assert foresees(order, memory)
    note_look(order.cache)
    assert not foresees(order, memory)


def test_what_the_pipeline_will_do_is_not(order: Order, memory: Memory) -> None:
    (order.content / "raw/b.txt").write_text(TEXT, encoding="utf-8")
    assert not foresees(replace(order, ledger=True), memory)
    assert not foresees(replace(order, jobs=1), memory)
    corrected = replace(memory.state, set_up={"corrections.yml": memory.state.program[min(memory.state.program)]})
    assert not foresees(order, Memory(corrected, (), ()))
    assert not foresees(order, Memory(replace(memory.state, program={}), (), ()))
    assert foresees(order, memory)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")
def test_what_is_asked_for_is_read(order: Order, memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    (order.content / "raw/b.txt").write_text(TEXT, encoding="utf-8")
    with foresee_reading(order, order.cache, memory, look_at_program(memory.state, NOW)) as ask:
        assert ask
        before, now = ask(["raw/b.txt"], [])()
    assert (before, list(now)) == ({}, ["raw/b.txt"])
    with monkeypatch.context() as patch:
        patch.setattr(foreseeing, "_is_likely", lambda *_: False)
        assert not foresees(order, memory)
