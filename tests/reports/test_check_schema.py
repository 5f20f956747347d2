import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as some

from osce_digest.reports.check.schema import UnknownWordError, compile_schema

SCHEMA = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z]+$", "minLength": 2},
        "day": {"type": ["string", "null"], "format": "date"},
        "sure": {"type": "number", "minimum": 0, "maximum": 1},
        "kind": {"enum": ["given", "derived"]},
        "tags": {"type": "array", "items": {"$ref": "#/$defs/tag"}, "uniqueItems": True},
        "line": {"type": "integer", "minimum": 1},
    },
    "required": ["id", "day"],
    "additionalProperties": False,
    "$defs": {"tag": {"type": "string", "minLength": 1}},
}
GOOD = {"id": "ab", "day": None, "sure": 0.5, "kind": "given", "tags": ["a", "b"], "line": 3}


def find_faults(value: object, schema: dict[str, Any] = SCHEMA) -> list[str]:
    faults: list[str] = []
    compile_schema(schema)(value, "/", faults)
    return faults


def test_a_good_value_has_no_fault() -> None:
    assert find_faults(GOOD) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"id": "A"}, "id: 'A' is not written as ^[a-z]+$ wants"),
        ({"id": 3}, "id: expected string, found 3"),
        ({"day": "2023-02-30"}, "day: '2023-02-30' is no day"),
        ({"sure": 1.5}, "sure: 1.5 is more than 1"),
        ({"sure": True}, "sure: expected number, found True"),
        ({"kind": "made"}, "kind: 'made' is none of given, derived"),
        ({"tags": ["a", "a"]}, "tags: something stands there twice"),
        ({"tags": ["a", ""]}, "tags/1: '' is shorter than 1"),
        ({"line": 0}, "line: 0 is less than 1"),
        ({"more": 1}, "/: nothing is known of more"),
    ],
)
def test_each_word_of_a_schema_is_heeded(change: dict[str, object], fault: str) -> None:
    assert fault in find_faults({**GOOD, **change})


def test_what_is_missing_is_told() -> None:
    assert find_faults({"id": "ab"}) == ["/: has no day"]
    assert find_faults([]) == ["/: expected object, found []"]


def test_a_word_that_is_not_known_is_never_passed_over() -> None:
    for schema in ({"oneOf": []}, {"format": "uri"}):
        with pytest.raises(UnknownWordError):
            compile_schema(schema)


JSON = some.recursive(
    some.none() | some.booleans() | some.integers(-2, 3) | some.sampled_from(["", "ab", "A", "given", "2023-01-02"]),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.sampled_from([*GOOD, "more"]), inner),
    max_leaves=8,
)


@given(some.dictionaries(some.sampled_from([*GOOD, "more"]), JSON))
def test_a_validator_of_all_json_schema_says_the_same(value: dict[str, object]) -> None:
    checker = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert bool(find_faults(value)) == (not checker.is_valid(value))


def test_our_own_schema_is_understood_and_kept(built_once: Path) -> None:
    check = compile_schema(json.loads((built_once / "site/data/entries.schema.json").read_text("utf-8")))
    for line in (built_once / "site/data/entries.jsonl").read_text("utf-8").splitlines():
        faults: list[str] = []
        check(json.loads(line), "/", faults)
        assert faults == []
