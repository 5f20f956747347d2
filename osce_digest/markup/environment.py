"""Offer the site's templates: find, override, fingerprint, and have `engine` render them. Knows no page's content.

The packaged templates are also known by the prefix `default/`, so that a template of the user's own can say
`{% extends "default/base.html" %}` and change one block of the file it replaces.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Template

    from osce_digest.markup.engine import Constants, Engine

DEFAULT_PREFIX = "default/"
STATIC_FOLDER = "static"

_PACKAGE = Path(__file__).parent.parent
# In a wheel the templates lie inside the package, in a checkout beside it.
_PACKAGED_IN = (_PACKAGE / "templates", _PACKAGE.parent / "templates")

# {% extends "base.html" %}   {%- include 'card.html' %}   {% from "parts.html" import chip %}
_REFERENCE = re.compile(r"""\{%[-+]?\s*(?:extends|include|import|from)\s+(?:"([^"]+)"|'([^']+)'|(\S+))""")


def find_packaged() -> Path:
    """Find the folder of the templates that come with the program."""
    return next(folder for folder in _PACKAGED_IN if (folder / "base.html").is_file())


def load_engine() -> None:
    """Import what renders templates, which takes a while, before it is needed: for who has to wait anyway."""
    import osce_digest.markup.engine  # noqa: F401, PLC0415  (see above)


class Templates:
    """The templates of one site: those of `own`, a folder of the user's, stand before the packaged ones.

    `constants` are known in every template, and cost nothing where a template prints them by name alone.
    """

    def __init__(self, own: Path | None = None, constants: "Constants | None" = None) -> None:
        packaged = find_packaged()
        self._folders = (own, packaged) if own and own.is_dir() else (packaged,)
        self._packaged = packaged
        self._constants = constants or {}
        self._sources: dict[str, str] = {}
        self._fingerprints: dict[str, str] = {}

    @cached_property
    def _engine(self) -> "Engine":
        # A build in which nothing has changed needs no template, and Jinja takes longer to import than all else here.
        from osce_digest.markup.engine import Engine  # noqa: PLC0415  (see above)

        named = {DEFAULT_PREFIX.removesuffix("/"): self._packaged}
        return Engine(self._folders, named, self._constants, self.fingerprint)

    def get(self, name: str) -> "Template":
        """Compile a template, or give it again.

        Raises TemplateError where it is missing or not written as Jinja wants it.
        """
        return self._engine.get(name)

    def render(self, name: str, *layers: Mapping[str, Any]) -> str:
        """Fill a template with one page's context, which is all layers together; of equal names the last one counts.

        Raises TemplateError where the template asks for something its page does not offer.
        """
        return self._engine.render(name, *layers)

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

    def has_own(self, path: str) -> bool:
        """Tell whether the user's own folder has this file."""
        own = self._folders[0]
        return own != self._packaged and (own / path).is_file()

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
                waiting += self._engine.list_pages() if computed else [double or single]
        return seen

    def _source(self, name: str) -> str:
        if name not in self._sources:
            folders, path = self._folders, name
            if name.startswith(DEFAULT_PREFIX):
                folders, path = (self._packaged,), name.removeprefix(DEFAULT_PREFIX)
            files = (folder / path for folder in folders)
            self._sources[name] = next((file.read_text("utf-8") for file in files if file.is_file()), "")
        return self._sources[name]


def digest_bytes(content: bytes) -> str:
    """Give 16 hex digits of a content."""
    return blake2b(content, digest_size=8).hexdigest()
