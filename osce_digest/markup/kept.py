"""Compiled templates, kept ready beside the compiled program: Jinja takes longer to compile them than to fill them.

What is kept of a template counts as long as it, all it draws on, and what is written into it stay the same.
"""

from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from types import CodeType
from typing import Any

from osce_digest import __version__
from osce_digest.cache.memory import keep_memory, read_memory
from osce_digest.cache.shelf import find_shelf

_FILE = "templates.memory"
# Of so many templates with what is written into them; a site has about twenty.
_MOST = 100


class KeptTemplates:
    """What is kept; `made_with` is what else the compiled form depends on."""

    def __init__(self, made_with: str, tell_print: Callable[[str], str], shelf: Path | None = None) -> None:
        self._tell_print = tell_print
        self._made_with = blake2b(made_with.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        folder = shelf or find_shelf()
        self._file = folder / _FILE if folder else None
        self._known: dict[str, Any] | None = None

    def recall(self, name: str, form: str = "") -> tuple[CodeType, bool] | None:
        """Give the code of a template and whether it is a simple one, None where it has to be compiled.

        One that is compiled in several forms has a word for each.
        """
        if self._file is None:
            return None
        if self._known is None:
            self._known = read_memory(self._file, __version__) or {}
        found: tuple[CodeType, bool] | None = self._known.get(self._key(name, form))
        return found

    def keep(self, name: str, code: CodeType, form: str = "", *, simple: bool) -> tuple[CodeType, bool]:
        """Keep what was compiled, and give it back."""
        if self._file is not None:
            # Another process may have kept others meanwhile.
            known: dict[str, Any] = read_memory(self._file, __version__) or {}
            fresh = {self._key(name, form): (code, simple)}
            self._known = dict([*fresh.items(), *known.items()][:_MOST])
            keep_memory(self._file, __version__, self._known)
        return code, simple

    def _key(self, name: str, form: str) -> str:
        return f"{name} {form} {self._tell_print(name)} {self._made_with}"
