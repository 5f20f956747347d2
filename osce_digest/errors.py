"""Trouble in the set-up (settings, templates, taxonomy, addresses), raised and shown to the user without a traceback.

Not for trouble in content: that is a `Diagnostic`, a value.
"""

from collections.abc import Sequence
from dataclasses import dataclass


class DigestError(Exception):
    """A fault the user can mend by changing the set-up; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a set-up file; `line` is 1-based, 0 where the fault concerns the whole file."""

    path: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code}: {self.message}"


class SetupError(DigestError):
    """All faults of the set-up at once, each with its file and line."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


class ConfigError(SetupError):
    """`site.yml` (or another settings file) cannot be used as it stands."""


class TaxonomyError(SetupError):
    """A taxonomy file breaks the rules its reader holds it to."""


class TemplateError(SetupError):
    """A template cannot be read or asks for something its page does not offer."""


class AddressClashError(SetupError):
    """Two targets claim one address."""
