"""Read one correction from its YAML node: keys, values and terms are checked, each fault told with its line.

What is sound of a correction is kept. Not here: the file as a whole (corrections.file).
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import yaml

from osce_digest.config.values import WrongValueError, read_text
from osce_digest.editorial.corrections.book import LISTS, Change, Correction, Deed, Split, Value, Word, suggest, tell
from osce_digest.editorial.corrections.values import SETTERS, UnknownTermError, read_day, read_place, read_term
from osce_digest.loader.lines import normalise
from osce_digest.taxonomy import Taxonomy

if TYPE_CHECKING:
    from osce_digest.diagnostics import Diagnostic

_KEYS = ("id", "set", "add", "remove", "hide", "split", "merge_into", "because", "on")
# `event` has parts; each may be named alone, too, as front matter does.
_EVENT = {"start": "event/start", "end": "event/end", "event_start": "event/start", "event_end": "event/end"}
_SETTABLE = ("published", "title", "event", "language", "summary", "source_url", *LISTS)
_SWITCH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
# the line ends of YAML
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class Reader:
    """Reads the corrections of one text; `noticed` gathers what is wrong with them."""

    def __init__(self, text: str, taxonomy: Taxonomy) -> None:
        self._lines = _LINE_END.split(text)
        self._taxonomy = taxonomy
        self.noticed: list[Diagnostic] = []

    def read(self, node: yaml.Node) -> Correction | None:
        """Read a correction; None where it does not say of which entry."""
        line = _line(node)
        parts = {key: value for key, value in self._pairs(node, "key", _KEYS) if not _is_null(value)}
        name = self._read_scalar(parts["id"], read_text) if "id" in parts else None
        if not name or not name.text:
            self.noticed.append(tell(line, "correction-wrong-value", "a correction names its entry: id: 2023-…"))
            return None
        return Correction(
            id=name.text,
            line=line,
            changes=tuple(self._read_changes(parts)),
            splits=tuple(self._read_splits(parts.get("split"))),
            hide=bool(self._read_text(parts.get("hide"), _read_switch)),
            merge_into=self._read_scalar(parts["merge_into"], read_text) if "merge_into" in parts else None,
            because=self._read_text(parts.get("because"), read_text),
            on=date.fromisoformat(day) if (day := self._read_text(parts.get("on"), read_day)) else None,
        )

    def _read_changes(self, parts: dict[str, yaml.Node]) -> Iterator[Change]:
        if "set" in parts:
            for key, value in self._pairs(parts["set"], "field to set", (*_SETTABLE, "event_start", "event_end")):
                yield from self._read_setting(key, value)
        for deed in (Deed.ADD, Deed.REMOVE):
            if deed in parts:
                for key, value in self._pairs(parts[deed], f"list to {deed}", LISTS):
                    yield from self._read_list(deed, key, value)

    def _read_setting(self, key: str, node: yaml.Node) -> Iterator[Change]:
        if key in LISTS:
            yield from self._read_list(Deed.SET, key, node)
        elif key == "event":
            for part, value in self._pairs(node, "part of an event", ("start", "end")):
                yield from self._read_field(_EVENT[part], value)
        else:
            yield from self._read_field(_EVENT.get(key, key), node)

    def _read_field(self, field: str, node: yaml.Node) -> Iterator[Change]:
        value = self._read_scalar(node, SETTERS[field])
        if value:
            yield Change(Deed.SET, field, (value,), _line(node))

    def _read_list(self, deed: Deed, kind: str, node: yaml.Node) -> Iterator[Change]:
        def read(text: str) -> str:
            return read_term(kind, text, self._taxonomy)

        nodes = node.value if isinstance(node, yaml.SequenceNode) else [] if _is_null(node) else [node]
        values = [value for child in nodes if (value := self._read_scalar(child, read))]
        if values or (deed is Deed.SET and not nodes):
            yield Change(deed, kind, tuple(values), _line(node))

    def _read_splits(self, node: yaml.Node | None) -> Iterator[Split]:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node] if node else []
        for child in nodes:
            value = self._read_scalar(child, _check_place)
            if value:
                yield Split(*read_place(value.text), value.word)

    def _read_text(self, node: yaml.Node | None, read: Callable[[str], str]) -> str:
        value = self._read_scalar(node, read) if node else None
        return value.text if value else ""

    def _read_scalar(self, node: yaml.Node, read: Callable[[str], str]) -> Value | None:
        """Read a single value; None, and a diagnostic, where it is not as it should be."""
        try:
            if not isinstance(node, yaml.ScalarNode):
                raise WrongValueError("expected a single value, found a list or more keys")  # noqa: TRY301  (told below)
            return Value(read("" if _is_null(node) else str(node.value)), self._find_word(node))
        except UnknownTermError as error:
            self.noticed.append(tell(_line(node), "correction-unknown-term", str(error)))
        except WrongValueError as error:
            self.noticed.append(tell(_line(node), "correction-wrong-value", str(error)))
        return None

    def _pairs(self, node: yaml.Node, what: str, known: tuple[str, ...]) -> Iterator[tuple[str, yaml.Node]]:
        """List the known keys of a mapping, each once; others are told."""
        if not isinstance(node, yaml.MappingNode):
            self.noticed.append(
                tell(_line(node), "correction-wrong-value", f"expected {known[0]}: … and the like here")
            )
            return
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            if name not in known:
                message = f"there is no {what} {name!r}; {suggest(name, known)}"
                self.noticed.append(tell(_line(key), "correction-unknown-key", message))
            elif name in seen:
                message = f"{name} stands here twice; what stands first was taken"
                self.noticed.append(tell(_line(key), "correction-contradiction", message))
            else:
                seen.add(name)
                yield name, value

    def _find_word(self, node: yaml.ScalarNode) -> Word:
        """Find a value in its line, normalised; of one that goes on or is escaped, the whole line is taken."""
        number, column = node.start_mark.line, node.start_mark.column
        raw = self._lines[number] if number < len(self._lines) else ""
        line, quote = normalise(raw), normalise(str(node.value))
        at = line.find(quote, max(0, len(normalise(raw[:column])) - 1)) if quote else -1
        return Word(number + 1, at, at + len(quote), quote) if at >= 0 else Word(number + 1, 0, len(line), line)


def _check_place(text: str) -> str:
    read_place(text)
    return text


def _read_switch(text: str) -> str:
    if text.lower() not in _SWITCH:
        raise WrongValueError(f"expected true or false, found {text!r}")
    return "yes" if _SWITCH[text.lower()] else ""


def _is_null(node: yaml.Node) -> bool:
    return str(node.tag).endswith(":null")


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
