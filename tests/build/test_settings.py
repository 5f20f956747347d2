from dataclasses import replace
from pathlib import Path

import pytest

import osce_digest.config.reading
from osce_digest.build.report import Order
from osce_digest.build.settings import open_settings
from osce_digest.build.state import State, look_around
from osce_digest.config import Config
from osce_digest.errors import ConfigError, SetupError

NOW = 1 << 62


@pytest.fixture
def order(tmp_path: Path) -> Order:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text("title: Mine\n", encoding="utf-8")
    (tmp_path / "cache").mkdir()
    return Order(tmp_path / "content", tmp_path / "site", tmp_path / "cache")


def look(order: Order) -> State:
    return look_around(order, None, NOW)


def open_now(order: Order) -> Config:
    return open_settings(order, order.cache, look(order))


@pytest.fixture
def no_reader(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("the settings were read")

    monkeypatch.setattr(osce_digest.config.reading, "read_config", fail)
    return monkeypatch


def test_settings_are_read_once(order: Order, request: pytest.FixtureRequest) -> None:
    first = open_now(order)
    assert first == Config(title="Mine", content=order.content)
    request.getfixturevalue("no_reader")
    assert open_now(order) == first


@pytest.mark.parametrize("text", ["title: Theirs\n", "", "title: Mine\nlanguage: fr\n"])
def test_settings_that_say_something_else_are_read_again(order: Order, text: str) -> None:
    first = open_now(order)
    (order.content / "site.yml").write_text(text, encoding="utf-8")
    assert open_now(order) != first


def test_an_address_asked_for_is_not_remembered_for_those_who_ask_for_none(order: Order) -> None:
    asking = replace(order, base_url="https://example.org/")
    assert open_now(asking).base_url == "https://example.org/"
    assert open_now(order).base_url == ""
    assert open_now(asking).base_url == "https://example.org/"


def test_wrong_settings_are_told_each_time(order: Order) -> None:
    (order.content / "site.yml").write_text("titel: Mine\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ConfigError):
            open_now(order)


def test_without_the_file_all_defaults_hold(order: Order) -> None:
    open_now(order)
    (order.content / "site.yml").unlink()
    assert open_now(order) == Config(content=order.content)


def test_that_there_is_no_content_folder_is_told(order: Order, tmp_path: Path) -> None:
    with pytest.raises(SetupError):
        open_now(replace(order, content=tmp_path / "none"))


def test_what_is_saved_between_looking_and_reading_is_not_taken_for_what_was_there(order: Order) -> None:
    state = look(order)
    (order.content / "site.yml").write_text("title: Theirs\n", encoding="utf-8")
    assert open_settings(order, order.cache, state).title == "Theirs"
    (order.content / "site.yml").write_text("title: Mine\n", encoding="utf-8")
    assert open_now(order).title == "Mine"
