"""Covers channel, channel_feedgen."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import osce_digest.feeds.channel_feedgen
from osce_digest.cache import shelf
from osce_digest.feeds.channel import Channel, _open_form, write_channel
from osce_digest.feeds.channel_feedgen import make_channel
from osce_digest.markup import mend_text

CHANNEL = Channel(
    "Tajikistan – news", "https://a.org/t.xml", "https://a.org/t.html", "The newest.", "en", "https://a.org/i.png"
)
TIMES = st.none() | st.datetimes(timezones=st.just(UTC)).map(lambda time: time.replace(microsecond=0))
TEXTS = st.text(st.sampled_from("ab é–<>&\"'@\t\n\r]\u2028\U0001f600"), max_size=8).map(mend_text)
ADDRESSES = TEXTS.map(lambda text: f"https://a.org/{text}")
CHANNELS = st.builds(
    Channel,
    TEXTS.map("t".__add__),
    ADDRESSES,
    ADDRESSES,
    TEXTS.map("@title@".__add__),
    TEXTS.map("e".__add__),
    ADDRESSES,
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Forms are kept in a folder of their own."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(shelf, "_offered", tmp_path)
    _open_form.cache_clear()
    yield tmp_path
    _open_form.cache_clear()


@given(CHANNELS, TIMES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_channel_is_written_as_feedgen_writes_it(channel: Channel, changed: datetime | None) -> None:
    assert write_channel(channel, changed) == make_channel(channel, changed)


@pytest.mark.parametrize("changed", [None, datetime(2023, 7, 12, 12, tzinfo=UTC)])
def test_feedgen_is_asked_once(changed: datetime | None, monkeypatch: pytest.MonkeyPatch) -> None:
    first = write_channel(CHANNEL, changed)
    monkeypatch.setattr(osce_digest.feeds.channel_feedgen, "make_channel", None)
    other = CHANNEL._replace(title="Other <news>")
    for _ in range(2):
        assert write_channel(CHANNEL, changed) == first
        assert b"<title>Other &lt;news&gt;</title>" in write_channel(other, changed)
        _open_form.cache_clear()


@pytest.mark.parametrize("damage", [lambda _: b"", lambda raw: raw[:-1]])
def test_a_form_that_is_damaged_is_made_again(damage: object, folder: Path) -> None:
    first = write_channel(CHANNEL, None)
    (file,) = folder.iterdir()
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    _open_form.cache_clear()
    assert write_channel(CHANNEL, None) == first


def test_where_nothing_can_be_kept_a_channel_is_the_same(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(shelf, "_offered", None)
    assert write_channel(CHANNEL, None) == make_channel(CHANNEL, None)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["title", "description"])
def test_what_feedgen_finds_missing_is_told(name: str) -> None:
    with pytest.raises(ValueError, match="Required"):
        write_channel(CHANNEL._replace(**{name: ""}), None)


def test_writing_feeds_needs_feedgen_for_their_form_alone(folder: Path) -> None:
    write_channel(CHANNEL, None)
    code = (
        "import sys; from pathlib import Path\n"
        "from osce_digest.cache.shelf import offer_shelf\n"
        "from osce_digest.feeds.channel import Channel, write_channel\n"
        f"offer_shelf(Path({str(folder)!r}))\n"
        f"write_channel({CHANNEL!r}, None)\n"
        "print([name for name in ('feedgen.feed', 'lxml.etree', 'dateutil') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-B", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
