"""Jinja as the site's pages want it: strict, escaping, quick. Nobody else imports it, and this only who has to render.

Knows template files and the values they are given; which files there are is the business of `environment`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from traceback import extract_tb
from types import CodeType
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
from jinja2 import __version__ as jinja2_version
from jinja2.exceptions import TemplateRuntimeError
from jinja2.nodes import Template as Tree
from jinja2.utils import missing
from markupsafe import Markup, escape

from osce_digest.errors import Fault, TemplateError
from osce_digest.markup.escape import escape_attribute
from osce_digest.markup.flatten import flatten, is_simple
from osce_digest.markup.kept import KeptTemplates

# Names known in every template: texts, or groups of texts (`words.archive`).
Constants = Mapping[str, str | Mapping[str, str]]

# {{ words.archive }}   {{ root }}
_PRINTED = re.compile(r"\{\{ ?([a-z_]+(?:\.[a-z_]+)?) ?\}\}")

# The form of a template as it is compiled by itself, for others to include.
_INCLUDED = "included"

_TROUBLE = (UndefinedError, TemplateRuntimeError, TemplateSyntaxError, TemplateNotFound)


class Engine:
    """Compiled templates, found in `folders`, the first of which wins; those of `named` also by a prefix of theirs.

    `tell_print` gives what changes with a template and with all that it draws on.
    """

    def __init__(
        self, folders: Sequence[Path], named: Mapping[str, Path], constants: Constants, tell_print: Callable[[str], str]
    ) -> None:
        prefixed = PrefixLoader({prefix: FileSystemLoader(folder) for prefix, folder in named.items()})
        kept = KeptTemplates(f"{jinja2_version} {_look_at_compilers()} {folders} {named} {constants}", tell_print)
        self._environment = _Environment(constants, ChoiceLoader([*map(FileSystemLoader, folders), prefixed]), kept)

    def get(self, name: str) -> Template:
        """Compile a template, or give it again.

        Raises TemplateError where it is missing or not written as Jinja wants it.
        """
        try:
            return self._environment.get_template(name)
        except (TemplateSyntaxError, TemplateNotFound) as error:
            raise _tell(error, name) from error

    def render(self, name: str, *layers: Mapping[str, Any]) -> str:
        """Fill a template with one page's context, which is all layers together; of equal names the last one counts.

        Raises TemplateError where the template asks for something its page does not offer.
        """
        try:
            template, simple = self._environment.get_flat(name)
            values = _Named(self._environment.globals)
            for layer in layers:
                values.update(layer)
            # What Template.render does, without its two more copies of the context.
            context: Any = _Values(values) if simple else template.new_context(values, shared=True)
            return "".join(template.root_render_func(context))
        except _TROUBLE:
            return self._render_again(name, layers)

    def _render_again(self, name: str, layers: Iterable[Mapping[str, Any]]) -> str:
        """Come upon the same trouble with each template by itself: the traceback then tells file and line."""
        try:
            return self.get(name).render(pair for layer in layers for pair in layer.items())
        except _TROUBLE as error:
            raise _tell(error, name) from error

    def list_pages(self) -> list[str]:
        """List the names of all templates."""
        return self._environment.list_templates(["html"])


def print_value(value: object) -> str:
    """Give what `{{ value }}` puts into a page: trusted HTML as it is, all else escaped.

    The same characters as Jinja's own function gives, which takes three times as long: it makes a new object of what it
    has escaped, and of what is safe already, only for it to be joined to the page.
    """
    if type(value) is not str:
        return value if isinstance(value, Markup) else escape(value)
    if "&" in value or "<" in value or ">" in value or "'" in value or '"' in value:
        return escape_attribute(value)
    return value


class _Named(dict[str, Any]):
    """Values by name; a name that is not there has Jinja's value for that."""

    def __missing__(self, _name: str) -> object:
        return missing


class _Values:
    """What a simple template needs of a context: one look-up a name, where Jinja's own has a call with two of them."""

    __slots__ = ("resolve_or_missing",)

    def __init__(self, named: _Named) -> None:
        self.resolve_or_missing = named.__getitem__


class _Template(Template):
    """A template that prints with `print_value`."""

    @classmethod
    def from_code(cls, environment: Environment, code: CodeType, *rest: Any, **named: Any) -> Template:  # noqa: ANN401  (handed on)
        made = super().from_code(environment, code, *rest, **named)
        made.root_render_func.__globals__["escape"] = print_value
        return made


class _Environment(Environment):
    """Jinja, with constants that a template prints by name alone written into it before it is compiled.

    Pages print `{{ root }}` and `{{ words.archive }}` dozens of times; looking each up and escaping it again would take
    a good part of a page's time.
    """

    template_class = _Template

    def __init__(self, constants: Constants, loader: BaseLoader, kept: KeptTemplates) -> None:
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
        self._kept = kept
        self._ready: dict[str, Template] = {}
        self._trees: dict[str, tuple[Tree, str | None]] = {}
        self._flat: dict[str, tuple[Template, bool]] = {}

    def get_template(self, name: str | Template, *rest: Any, **named: Any) -> Template:  # noqa: ANN401  (handed on)
        # Every page asks for what it extends; Jinja's own cache takes as long as a dozen of its lines.
        if not isinstance(name, str):
            return name
        found = self._ready.get(name)
        if found is None:
            found = self._ready[name] = self._recall_included(name) or super().get_template(name, *rest, **named)
        return found

    def _recall_included(self, name: str) -> Template | None:
        """Give a template that others include, as it was compiled once; None where Jinja has to find it by itself."""
        if "/" in name or self.loader is None:  # found by a prefix, which is not part of its name then
            return None
        known = self._kept.recall(name, _INCLUDED)
        if known is None:
            source, file, _ = self.loader.get_source(self, name)
            known = self._kept.keep(name, self.compile(source, name, file), _INCLUDED, simple=False)
        return _Template.from_code(self, known[0], self.make_globals(None))

    def get_flat(self, name: str) -> tuple[Template, bool]:
        """Give a template of one piece that prints the same as the one of this name, and whether it is a simple one."""
        found = self._flat.get(name)
        if found is None:
            code, simple = self._kept.recall(name) or self._compile_flat(name)
            found = self._flat[name] = _Template.from_code(self, code, self.make_globals(None)), simple
        return found

    def _compile_flat(self, name: str) -> tuple[CodeType, bool]:
        tree, file = self._read(name)
        tree = flatten(tree, lambda parent: self._read(parent)[0]) or tree
        return self._kept.keep(name, self.compile(tree, name, file), simple=is_simple(tree))

    def _read(self, name: str) -> tuple[Tree, str | None]:
        """Give the tree of a template and its file; many pages extend the same ones."""
        found = self._trees.get(name)
        if found is None:
            if self.loader is None:
                raise TemplateNotFound(name)
            source, file, _ = self.loader.get_source(self, name)
            found = self._trees[name] = self.parse(source, name, file), file
        return found

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        written = _PRINTED.sub(lambda found: self._printed.get(found[1], found[0]), source)
        return super().preprocess(written, name, filename)


def _look_at_compilers() -> list[tuple[int, int]]:
    """Give what changes with the modules that shape what is compiled."""
    looks = (Path(file).stat() for file in (__file__, flatten.__code__.co_filename))
    return [(look.st_size, look.st_mtime_ns) for look in looks]


def _flatten(constants: Constants) -> Iterator[tuple[str, str]]:
    for name, value in constants.items():
        if isinstance(value, str):
            yield name, escape_attribute(value)
        else:
            yield from ((f"{name}.{inner}", escape_attribute(text)) for inner, text in value.items())


def _tell(error: Exception, name: str) -> TemplateError:
    """Name file, line and kind of what Jinja could not do."""
    match error:
        case TemplateNotFound():
            return _make_error(name, 0, "no-template", f"there is no template {error.name!r}")
        case TemplateSyntaxError():
            return _make_error(error.filename or name, error.lineno, "template-syntax", str(error.message))
        case _:
            return _make_error(*_find_line(error, name), "template-asks", str(error))


def _find_line(error: Exception, name: str) -> tuple[str, int]:
    """Find the template line that an error came from; Jinja puts template files into the traceback."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".html")]
    return (frames[-1].filename, frames[-1].lineno or 0) if frames else (name, 0)


def _make_error(path: str, line: int, code: str, message: str) -> TemplateError:
    return TemplateError([Fault(path, line, code, message)])
