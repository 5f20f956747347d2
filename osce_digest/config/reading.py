"""From `site.yml` to a Config: unknown and wrong settings are gathered with their lines and told all at once.

Touches no other file, and knows nothing of what the settings are for.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import yaml

from osce_digest.config.fetching import FetchSource
from osce_digest.config.settings import SETTINGS_FILE, Config
from osce_digest.config.values import WrongValueError, read_folder_address
from osce_digest.errors import ConfigError, Fault


def read_config(content: Path, *, base_url: str | None = None) -> Config:
    """Read the settings of a content folder; without `site.yml` all defaults hold. `base_url` replaces the file's.

    Raises ConfigError with all faults of the file.
    """
    if not content.is_dir():
        message = "there is no such content folder; 'osce-digest new DIR' makes one"
        raise ConfigError([Fault(content.as_posix(), 0, "no-content", message)])
    file = content / SETTINGS_FILE
    notes = _Notes(file.as_posix(), [])
    config = _read_file(file, notes) if file.is_file() else Config()
    if base_url is not None:
        config = replace(config, base_url=_read_option(base_url, notes))
    if notes.faults:
        raise ConfigError(sorted(notes.faults, key=lambda fault: fault.line))
    return replace(config, content=content)


@dataclass(frozen=True, slots=True)
class _Notes:
    """The faults met so far in the file at `path`."""

    path: str
    faults: list[Fault]

    def add(self, line: int, code: str, message: str) -> None:
        self.faults.append(Fault(self.path, line, code, message))


def _read_file(file: Path, notes: _Notes) -> Config:
    raw = file.read_bytes()
    try:
        node = yaml.compose(raw.decode("utf-8-sig"), yaml.SafeLoader)
    except UnicodeDecodeError as error:
        notes.add(raw[: error.start].count(b"\n") + 1, "not-utf8", "save the file as UTF-8")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        notes.add(mark.line + 1 if mark else 0, "not-yaml", str(error.problem))
    except yaml.YAMLError as error:
        notes.add(0, "not-yaml", " ".join(str(error).split()))
    else:
        if node is not None and not _is_empty(node):
            config = _read_section(Config, node, notes)
            return config if isinstance(config, Config) else Config()
    return Config()


def _read_section(kind: type[Any], node: yaml.Node, notes: _Notes) -> object:
    """Make a `kind` of what the node says, None where that cannot be; what is silent or wrong has its default."""
    if not isinstance(node, yaml.MappingNode):
        notes.add(_line(node), "wrong-value", "expected settings, each 'name: value' on a line of its own")
        return None
    readers = _readers(kind)
    values: dict[str, object] = {}
    for name, key, value in _unrepeated(node, notes):
        if name not in readers:
            notes.add(_line(key), "unknown-setting", _suggest(name, readers))
        elif not _is_empty(value):
            values[name] = readers[name](value, notes)
    needed = {known.name for known in fields(kind) if known.default is MISSING}
    for name in sorted(needed - values.keys()):
        notes.add(_line(node), "missing-setting", f"{name!r} is needed here")
    sound = {name: value for name, value in values.items() if value is not None}
    if not needed <= sound.keys():
        return None
    section = kind(**sound)
    if sound.keys() == values.keys():  # else what is wrong in itself was told, and may be what does not fit
        _note_misfits(section, node, notes)
    return section


def _note_misfits(section: object, node: yaml.MappingNode, notes: _Notes) -> None:
    """Note what does not go together in a section that can tell."""
    if isinstance(section, FetchSource):
        lines = {str(key.value): _line(key) for key, _ in node.value}
        for name, code, message in section.find_faults():
            notes.add(lines.get(name, _line(node)), code, message)


Reader = Callable[[yaml.Node, _Notes], object]


def _readers(kind: type[Any]) -> dict[str, Reader]:
    """Find how each setting of a section is read; fields that are no settings (the content folder) have no reader."""
    hints = get_type_hints(kind, include_extras=True)
    return {name: reader for name, hint in hints.items() if (reader := _reader(name, hint)) is not None}


def _reader(name: str, hint: Any) -> Reader | None:  # noqa: ANN401  (a type hint is of no one type)
    if get_origin(hint) is Annotated:
        kind, read = get_args(hint)
        return _values_reader(name, read) if get_origin(kind) is tuple else _value_reader(name, read)
    if get_origin(hint) is tuple:
        return _list_reader(name, get_args(hint)[0])
    return _section_reader(hint) if isinstance(hint, type) and is_dataclass(hint) else None


def _section_reader(kind: type[Any]) -> Reader:
    return lambda node, notes: _read_section(kind, node, notes)


def _value_reader(name: str, read_value: Callable[[str], object]) -> Reader:
    def read(node: yaml.Node, notes: _Notes) -> object:
        if not isinstance(node, yaml.ScalarNode):
            notes.add(_line(node), "wrong-value", f"{name}: expected a single value")
            return None
        try:
            return read_value(str(node.value).strip())
        except WrongValueError as error:
            notes.add(_line(node), "wrong-value", f"{name}: {error}")
            return None

    return read


def _values_reader(name: str, read_values: Callable[[list[str]], object]) -> Reader:
    def read(node: yaml.Node, notes: _Notes) -> object:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        if not all(isinstance(child, yaml.ScalarNode) for child in nodes):
            notes.add(_line(node), "wrong-value", f"{name}: expected a list of values, such as [one, two]")
            return None
        try:
            return read_values([str(child.value).strip() for child in nodes])
        except WrongValueError as error:
            notes.add(_line(node), "wrong-value", f"{name}: {error}")
            return None

    return read


def _list_reader(name: str, kind: type[Any]) -> Reader:
    def read(node: yaml.Node, notes: _Notes) -> object:
        if not isinstance(node, yaml.SequenceNode):
            notes.add(_line(node), "wrong-value", f"{name}: expected a list, each item after a '- '")
            return None
        sections = tuple(_read_section(kind, child, notes) for child in node.value)
        _note_namesakes(zip(node.value, sections, strict=True), notes)
        return sections

    return read


def _note_namesakes(sections: Iterable[tuple[yaml.Node, object]], notes: _Notes) -> None:
    """Note sources that go by the name of another."""
    seen: set[str] = set()
    for node, section in sections:
        if isinstance(section, FetchSource):
            label = section.label.casefold()
            if label in seen:
                notes.add(
                    _line(node), "repeated-name", f"another source is called {section.label!r}: give this one a 'name'"
                )
            seen.add(label)


def _unrepeated(node: yaml.MappingNode, notes: _Notes) -> Iterable[tuple[str, yaml.Node, yaml.Node]]:
    seen: set[str] = set()
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
        if name in seen:
            notes.add(_line(key), "repeated-setting", f"{name!r} is set a second time")
        else:
            yield name, key, value
        seen.add(name)


def _read_option(value: str, notes: _Notes) -> str:
    try:
        return read_folder_address(value)
    except WrongValueError as error:
        notes.faults.append(Fault("--base-url", 0, "wrong-value", str(error)))
        return ""


def _suggest(name: str, known: Mapping[str, object]) -> str:
    import difflib  # noqa: PLC0415  (settings are mostly right)

    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else "known are " + ", ".join(known)
    return f"there is no setting {name!r}; {hint}"


def _is_empty(node: yaml.Node) -> bool:
    return str(node.tag).endswith(":null")


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
