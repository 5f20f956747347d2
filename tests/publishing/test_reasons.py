import pytest

from osce_digest.publishing.reasons import Reason, ReasonKind, compare_inputs

NOW = {"entry a": "2", "settings": "1"}


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (NOW, []),
        ({"entry a": "1", "settings": "1"}, ["changed: entry a"]),
        ({"settings": "1"}, ["now depends on: entry a"]),
        ({**NOW, "entry b": "1"}, ["no longer depends on: entry b"]),
        ({"entry b": "1", "settings": "0"}, [
            "now depends on: entry a", "no longer depends on: entry b", "changed: settings",
        ]),
        ({}, ["now depends on: entry a", "now depends on: settings"]),
    ],
)  # fmt: skip
def test_the_reason_is_what_changed(before: dict[str, str], expected: list[str]) -> None:
    assert [str(reason) for reason in compare_inputs(NOW, before)] == expected


def test_the_order_in_which_inputs_were_named_does_not_show() -> None:
    backwards = dict(reversed(NOW.items()))
    assert compare_inputs(NOW, {}) == compare_inputs(backwards, {})


@pytest.mark.parametrize(
    ("kind", "words"),
    [(ReasonKind.NEW, "new"), (ReasonKind.MISSING, "missing"), (ReasonKind.EDITED, "edited by another hand")],
)
def test_a_reason_for_a_whole_file_names_no_input(kind: ReasonKind, words: str) -> None:
    assert str(Reason(kind)) == words
