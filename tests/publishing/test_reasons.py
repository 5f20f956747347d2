import pytest

from osce_digest.publishing.memory import Record
from osce_digest.publishing.reasons import explain

NOW = {"entry a": "2", "settings": "1"}


@pytest.mark.parametrize(
    ("record", "found", "expected"),
    [
        (None, None, ["new"]),
        (None, "d", ["new"]),
        (Record(NOW, "d"), None, ["missing"]),
        (Record({"entry a": "1", "settings": "1"}, "d"), "d", ["changed: entry a"]),
        (Record({"settings": "1"}, "d"), "d", ["now depends on: entry a"]),
        (Record({**NOW, "entry b": "1"}, "d"), "d", ["no longer depends on: entry b"]),
        (Record({"entry b": "1", "settings": "0"}, "d"), "d", [
            "now depends on: entry a", "no longer depends on: entry b", "changed: settings",
        ]),
        (Record(NOW, "d"), "e", ["edited by another hand"]),
        (Record({"entry a": "1", "settings": "1"}, "d"), "e", ["edited by another hand", "changed: entry a"]),
        (Record(NOW, "d"), "d", ["another version of the program"]),
    ],
)  # fmt: skip
def test_the_reason_is_what_changed(record: Record | None, found: str | None, expected: list[str]) -> None:
    assert [str(reason) for reason in explain(NOW, record, found)] == expected
