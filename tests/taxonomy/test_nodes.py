from pathlib import Path

import pytest

from osce_digest.errors import Fault
from osce_digest.taxonomy.nodes import File, Node


def read(text: str) -> tuple[Node | None, list[Fault]]:
    faults: list[Fault] = []
    return File(Path("some/rules.yml"), text, faults).root(), faults


def test_scalars_are_plain_text_whatever_they_look_like() -> None:
    root, faults = read("NO: yes\nyear: 1991\nfolded: >-\n  one\n  two\n")
    assert root is not None
    assert [(key, value.text()) for key, _, value in root.pairs()] == [
        ("NO", "yes"),
        ("year", "1991"),
        ("folded", "one two"),
    ]
    assert faults == []


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [("a: [b\n", 2, "not-yaml"), ("# nothing\n", 1, "empty-file"), ("a: b: c\n", 1, "not-yaml")],
)
def test_what_cannot_be_read_is_noted(text: str, line: int, code: str) -> None:
    root, faults = read(text)
    assert root is None
    assert [(fault.line, fault.code) for fault in faults] == [(line, code)]


def test_unknown_keys_are_noted_with_the_nearest_known_one() -> None:
    root, faults = read("name: A\nlitreals: b\n")
    assert root is not None
    assert set(root.fields({"name", "literals"}, needed={"name", "literals"})) == {"name"}
    assert [str(fault) for fault in faults] == [
        "rules.yml:2: unknown-key: there is no key 'litreals'; did you mean 'literals'?",
        "rules.yml:1: missing-key: 'literals' is needed here",
    ]


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("- a\n", lambda node: list(node.pairs())),
        ("a\n", lambda node: node.children()),
        ("- a\n", lambda node: node.text()),
    ],
)
def test_a_value_of_another_kind_is_noted_and_read_as_empty(text: str, ask: object) -> None:
    root, faults = read(text)
    assert not ask(root)  # type: ignore[operator]
    assert [fault.code for fault in faults] == ["wrong-kind"]


def test_a_fault_is_noted_on_the_line_of_the_words_in_question() -> None:
    root, faults = read("places: >-\n  Elbasan;\n  Korça;\n  Vlora\n")
    assert root is not None
    value = next(value for _, _, value in root.pairs())
    value.note("odd", "this one", near="Korça")
    value.note("odd", "not in it", near="Tirana")
    assert [fault.line for fault in faults] == [3, 1]


def test_words_must_be_known() -> None:
    root, faults = read("AL XX NO\n")
    assert root is not None
    assert root.words(["AL", "NO"]) == ("AL", "NO")
    assert [fault.code for fault in faults] == ["unknown-word"]
