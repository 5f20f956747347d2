"""Offer the site's templates: find, override, compile once, render, fingerprint. Knows no page's content.

The packaged templates are also known by the prefix `default/`, so that a template of the user's own can say
`{% extends "default/base.html" %}` and change one block of the file it replaces.
"""

import re
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from traceback import extract_tb
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import TemplateRuntimeError

from osce_digest.errors import Fault, TemplateError
from osce_digest.markup.escape import escape_attribute

# Names known in every template: texts, or groups of texts (`words.archive`).
Constants = Mapping[str, str | Mapping[str, str]]

DEFAULT_PREFIX = "default/"
STATIC_FOLDER = "static"

_PACKAGE = Path(__file__).parent.parent
# In a wheel the templates lie inside the package, in a checkout beside it.
_PACKAGED_IN = (_PACKAGE / "templates", _PACKAGE.parent / "templates")

# {% extends "base.html" %}   {%- include 'card.html' %}   {% from "parts.html" import chip %}
_REFERENCE = re.compile(r"""\{%[-+]?\s*(?:extends|include|import|from)\s+(?:"([^"]+)"|'([^']+)'|(\S+))""")

# {{ words.archive }}   {{ root }}
_PRINTED = re.compile(r"\{\{ ?([a-z_]+(?:\.[a-z_]+)?) ?\}\}")


def find_packaged() -> Path:
    """Find the folder of the templates that come with the program."""
    return next(folder for folder in _PACKAGED_IN if (folder / "base.html").is_file())


class Templates:
    """The templates of one site: those of `own`, a folder of the user's, stand before the packaged ones.

    `constants` are known in every template; see `_Environment` for what becomes of them.
    """

    def __init__(self, own: Path | None = None, constants: Constants | None = None) -> None:
        packaged = find_packaged()
        self._folders = (own, packaged) if own and own.is_dir() else (packaged,)
        self._packaged = packaged
        self._environment = _make_environment(self._folders, packaged, constants or {})
        self._fingerprints: dict[str, str] = {}

    def get(self, name: str) -> Template:
        """Compile a template, or give it again.

        Raises TemplateError where it is missing or not written as Jinja wants it.
        """
        try:
            return self._environment.get_template(name)
        except TemplateSyntaxError as error:
            raise _make_error(error.filename or name, error.lineno, "template-syntax", str(error.message)) from error
        except TemplateNotFound as error:
            raise _make_error(name, 0, "no-template", f"there is no template {error.name!r}") from error

    def render(self, name: str, context: Mapping[str, Any]) -> str:
        """Fill a template with one page's context.

        Raises TemplateError where the template asks for something its page does not offer.
        """
        template = self.get(name)
        try:
            return template.render(context)
        except (UndefinedError, TemplateRuntimeError) as error:
            raise _make_error(*_find_line(error, name), "template-asks", str(error.message)) from error
        except TemplateSyntaxError as error:
            raise _make_error(error.filename or name, error.lineno, "template-syntax", str(error.message)) from error
        except TemplateNotFound as error:
            raise _make_error(name, 0, "no-template", f"there is no template {error.name!r}") from error

    def fingerprint(self, name: str) -> str:
        """Give 16 hex digits that change with the template and with every template it draws on."""
        if name not in self._fingerprints:
            parts = [f"{part}\n{self._source(part)}" for part in sorted(self._drawn_on(name))]
            self._fingerprints[name] = digest_bytes("\0".join(parts).encode())
        return self._fingerprints[name]

    def static_files(self) -> dict[str, Path]:
        """Find the files that are copied as they are, by their path below the output folder; the user's own win."""
        found: dict[str, Path] = {}
        for folder in reversed(self._folders):
            for file in sorted((folder / STATIC_FOLDER).rglob("*")):
                if file.is_file() and not file.name.startswith("."):
                    found[file.relative_to(folder).as_posix()] = file
        return dict(sorted(found.items()))

    def _drawn_on(self, name: str) -> set[str]:
        """Collect a template and all that it names; where a name is computed, every template counts."""
        seen: set[str] = set()
        waiting = [name]
        while waiting:
            part = waiting.pop()
            if part in seen:
                continue
            seen.add(part)
            for double, single, computed in _REFERENCE.findall(self._source(part)):
                waiting += self._environment.list_templates(["html"]) if computed else [double or single]
        return seen

    def _source(self, name: str) -> str:
        folders = self._folders
        if name.startswith(DEFAULT_PREFIX):
            folders, name = (self._packaged,), name.removeprefix(DEFAULT_PREFIX)
        files = (folder / name for folder in folders)
        return next((file.read_text("utf-8") for file in files if file.is_file()), "")


def digest_bytes(content: bytes) -> str:
    """Give 16 hex digits of a content."""
    return blake2b(content, digest_size=8).hexdigest()


class _Environment(Environment):
    """Jinja, with constants that a template prints by name alone written into it before it is compiled.

    Pages print `{{ root }}` and `{{ words.archive }}` dozens of times; looking each up and escaping it again would take
    a good part of a page's time.
    """

    def __init__(self, constants: Constants, loader: BaseLoader) -> None:
        super().__init__(
            loader=loader,
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self.globals.update(constants)
        self._printed = dict(_flatten(constants))

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        written = _PRINTED.sub(lambda found: self._printed.get(found[1], found[0]), source)
        return super().preprocess(written, name, filename)


def _flatten(constants: Constants) -> Iterator[tuple[str, str]]:
    for name, value in constants.items():
        if isinstance(value, str):
            yield name, escape_attribute(value)
        else:
            yield from ((f"{name}.{inner}", escape_attribute(text)) for inner, text in value.items())


def _make_environment(folders: tuple[Path, ...], packaged: Path, constants: Constants) -> Environment:
    default = PrefixLoader({DEFAULT_PREFIX.removesuffix("/"): FileSystemLoader(packaged)})
    return _Environment(constants, ChoiceLoader([*map(FileSystemLoader, folders), default]))


def _find_line(error: Exception, name: str) -> tuple[str, int]:
    """Find the template line that an error came from; Jinja puts template files into the traceback."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".html")]
    return (frames[-1].filename, frames[-1].lineno or 0) if frames else (name, 0)


def _make_error(path: str, line: int, code: str, message: str) -> TemplateError:
    return TemplateError([Fault(path, line, code, message)])
