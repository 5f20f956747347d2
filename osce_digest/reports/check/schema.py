"""Hold values against a JSON Schema: those words of it that our own schemas use, and no other. Pure.

A validator for all of JSON Schema is a library of its own; the tests hold this one against it.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

# Takes a value, where it stands, and the list that faults go to.
Check = Callable[[Any, str, list[str]], None]
Schema = Mapping[str, Any]

_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}
# Words that say nothing of a value.
_SILENT = frozenset({"$schema", "$id", "$comment", "$defs", "title", "description"})


class UnknownWordError(Exception):
    """A schema uses a word that is not known here."""


def compile_schema(schema: Schema) -> Check:
    """Make a check of a schema. Raises UnknownWordError."""
    return _Compiler(schema).compile(schema)


class _Compiler:
    """Makes checks, and knows what `$ref` refers to."""

    def __init__(self, root: Schema) -> None:
        self._root = root
        self._made: dict[str, Check] = {}

    def compile(self, schema: Schema) -> Check:
        checks = [self._make(word, schema) for word in schema if word not in _SILENT]

        def check(value: Any, where: str, faults: list[str]) -> None:  # noqa: ANN401  (whatever JSON holds)
            for one in checks:
                one(value, where, faults)

        return checks[0] if len(checks) == 1 else check

    def _make(self, word: str, schema: Schema) -> Check:
        if word == "$ref":
            return self._refer(schema[word])
        if word == "items":
            return _each(self.compile(schema[word]))
        if word == "properties":
            return _properties({name: self.compile(part) for name, part in schema[word].items()})
        if word == "additionalProperties" and schema[word] is False:
            return _no_other(frozenset(schema.get("properties", ())))
        maker = _MAKERS.get(word)
        if maker is None:
            raise UnknownWordError(word)
        return maker(schema[word])

    def _refer(self, reference: str) -> Check:
        if reference not in self._made:
            part: Any = self._root
            for name in reference.removeprefix("#/").split("/"):
                part = part[name]
            self._made[reference] = self.compile(part)
        return self._made[reference]


def _type(wanted: str | list[str]) -> Check:
    names = [wanted] if isinstance(wanted, str) else wanted
    types = tuple(kind for name in names for kind in _TYPES[name])
    takes_bool = "boolean" in names

    def check(value: Any, where: str, faults: list[str]) -> None:  # noqa: ANN401  (as above)
        if not isinstance(value, types) or (isinstance(value, bool) and not takes_bool):
            faults.append(f"{where}: expected {' or '.join(names)}, found {_show(value)}")

    return check


def _enum(known: list[Any]) -> Check:
    def check(value: Any, where: str, faults: list[str]) -> None:  # noqa: ANN401  (as above)
        if value not in known:
            faults.append(f"{where}: {_show(value)} is none of {', '.join(map(str, known))}")

    return check


def _text(test: Callable[[str], object], wanted: str) -> Check:
    def check(value: Any, where: str, faults: list[str]) -> None:  # noqa: ANN401  (as above)
        if isinstance(value, str) and not test(value):
            faults.append(f"{where}: {_show(value)} is {wanted}")

    return check


def _number(test: Callable[[float], bool], wanted: str) -> Check:
    def check(value: Any, where: str, faults: list[str]) -> None:  # noqa: ANN401  (as above)
        if isinstance(value, (int, float)) and not test(value):
            faults.append(f"{where}: {value} is {wanted}")

    return check


def _required(names: list[str]) -> Check:
    wanted = frozenset(names)

    def check(value: Any, where: str, faults: list[str]) -> None:  # noqa: ANN401  (as above)
        if isinstance(value, dict) and not wanted <= value.keys():
            faults.append(f"{where}: has no {', '.join(sorted(wanted - value.keys()))}")

    return check


def _no_other(known: frozenset[str]) -> Check:
    def check(value: Any, where: str, faults: list[str]) -> None:  # noqa: ANN401  (as above)
        if isinstance(value, dict) and not known >= value.keys():
            faults.append(f"{where}: nothing is known of {', '.join(sorted(value.keys() - known))}")

    return check


def _properties(parts: Mapping[str, Check]) -> Check:
    def check(value: Any, where: str, faults: list[str]) -> None:  # noqa: ANN401  (as above)
        if isinstance(value, dict):
            for name, held in value.items():
                if part := parts.get(name):
                    part(held, name if where == "/" else f"{where}/{name}", faults)

    return check


def _each(part: Check) -> Check:
    def check(value: Any, where: str, faults: list[str]) -> None:  # noqa: ANN401  (as above)
        if isinstance(value, list):
            for number, held in enumerate(value):
                part(held, f"{where}/{number}", faults)

    return check


def _unique(wanted: bool) -> Check:  # noqa: FBT001  (what the schema says)
    def check(value: Any, where: str, faults: list[str]) -> None:  # noqa: ANN401  (as above)
        if wanted and isinstance(value, list) and any(held in value[:at] for at, held in enumerate(value)):
            faults.append(f"{where}: something stands there twice")

    return check


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _format(name: str) -> Check:
    if name != "date":
        raise UnknownWordError(f"format {name}")
    return _text(_is_day, "no day")


def _pattern(pattern: str) -> Check:
    return _text(re.compile(pattern).search, f"not written as {pattern} wants")


def _show(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


_LONGEST = 60
_MAKERS: Mapping[str, Callable[[Any], Check]] = {
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "format": _format,
    "minLength": lambda least: _text(lambda text: len(text) >= least, f"shorter than {least}"),
    "minimum": lambda least: _number(lambda number: number >= least, f"less than {least}"),
    "maximum": lambda most: _number(lambda number: number <= most, f"more than {most}"),
    "required": _required,
    "uniqueItems": _unique,
}
