from datetime import date, timedelta
from pathlib import Path

import pytest

from osce_digest.reports.check.links import Outside
from osce_digest.reports.check.outside import Answer, ask_outside, read_answers, tell_dead

TODAY = date(2026, 11, 30)
OUTSIDE = {
    "https://a.example/": Outside("a.html", 3, 1),
    "//b.example/x": Outside("b.html", 4, 2),
    "https://c.example/": Outside("b.html", 5, 1),
}
REPLIES = {
    "https://a.example/": (200, "", False),
    "https://b.example/x": (404, "", False),
    "https://c.example/": (0, "its robots.txt forbids this address", False),
}


class Web:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, url: str) -> tuple[int, str, bool]:
        self.asked.append(url)
        return REPLIES[url]


def ask(memory: Path, today: date = TODAY) -> tuple[list[str], dict[str, Answer]]:
    web = Web()
    return web.asked, ask_outside(OUTSIDE, memory, today, web, lambda *_: None) and read_answers(memory)


def test_each_address_is_asked_once_and_remembered_with_its_day(tmp_path: Path) -> None:
    asked, answers = ask(tmp_path / "cache")
    assert sorted(asked) == sorted(REPLIES)
    assert answers["//b.example/x"] == Answer("2026-11-30", 404)
    assert ask(tmp_path / "cache")[0] == []


def test_bad_answers_hold_a_day_and_good_ones_a_month(tmp_path: Path) -> None:
    ask(tmp_path)
    assert sorted(ask(tmp_path, TODAY + timedelta(days=1))[0]) == ["https://b.example/x", "https://c.example/"]
    assert "https://a.example/" in ask(tmp_path, TODAY + timedelta(days=30))[0]
    # a clock that was wrong is no reason to believe an answer for years
    assert "https://a.example/" in ask(tmp_path, TODAY - timedelta(days=30))[0]


def test_what_is_gone_is_told_and_what_only_refuses_is_not(tmp_path: Path) -> None:
    _, answers = ask(tmp_path)
    (found,) = tell_dead("site", OUTSIDE, answers)
    assert str(found) == ("site/b.html:4: link-dead: //b.example/x answered 404 on 2026-11-30; it stands 2 times")
    hopeless = {"https://a.example/": Answer("2026-11-30", 0, "a.example is not known here", hopeless=True)}
    assert "is not known here (2026-11-30)" in next(iter(tell_dead("site", OUTSIDE, hopeless))).message


def test_what_was_learned_is_kept_when_it_is_broken_off(tmp_path: Path) -> None:
    def stop(url: str) -> tuple[int, str, bool]:
        if url == "https://c.example/":
            raise KeyboardInterrupt
        return REPLIES[url]

    with pytest.raises(KeyboardInterrupt):
        ask_outside(OUTSIDE, tmp_path, TODAY, stop, lambda *_: None)
    assert sorted(read_answers(tmp_path)) == ["//b.example/x", "https://a.example/"]


def test_what_cannot_be_kept_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    answers = ask_outside(OUTSIDE, tmp_path / "cache", TODAY, Web(), lambda *_: None)
    assert answers["https://a.example/"].status == 200


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}', '{"a": []}', "{"])
def test_a_memory_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "links.json").write_text(text, encoding="utf-8")
    assert read_answers(tmp_path) == {}
