"""The faults that wait to be mended, by who found them last: the site in memory, or a build; all open pages see them.

Not here: looking for faults.
"""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.errors import Fault
from osce_digest.serve.audience import Audience, State

if TYPE_CHECKING:
    from collections.abc import Iterable

Faults = tuple[Fault, ...]


class Board:
    """Faults, and what is being done that takes a while."""

    def __init__(self, audience: Audience) -> None:
        self._audience = audience
        self._by_memory: Faults = ()
        self._by_build: Faults = ()

    def show(self, busy: str = "") -> None:
        """Tell all open pages how things are."""
        faults = dict.fromkeys((*self._by_memory, *self._by_build))
        self._audience.tell_state(State(tuple(faults), busy))

    def begin(self, paths: Collection[Path]) -> None:
        """Forget what the last build found, now that files changed.

        But for faults of templates that nobody touched: only the next build looks at all pages.
        """
        touched = {path.resolve() for path in paths}
        left = [one for one in self._by_build if one.path.endswith(".html") and Path(one.path).resolve() not in touched]
        self._by_build = tuple(left)

    def note_by_memory(self, faults: Faults) -> None:
        """Note what was found while the site was made in memory."""
        self._by_memory = faults
        self.show()

    def note_by_build(self, faults: Faults, *, whole: bool) -> None:
        """Note what a build found; where it made the `whole` site, it found all there is."""
        self._by_build = faults
        if whole:
            self._by_memory = ()
        self.show()


def list_errors(diagnostics: "Iterable[Diagnostic]", content: Path, strict: Collection[str] = ()) -> Faults:
    """List the errors among what was noticed, with the files as the user names them.

    `strict` are codes that the settings count as errors, too.
    """
    errors = [one for one in diagnostics if one.severity is Severity.ERROR or one.code in strict]
    return tuple(Fault((content / one.path).as_posix(), one.line, one.code, one.message) for one in errors)
