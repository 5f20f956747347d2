"""The option `--strict` and the setting `strict`, which builds and checks share: which findings make them fail."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.errors import Fault, SetupError

if TYPE_CHECKING:
    from osce_digest.diagnostics import Diagnostic

_PLAIN = ("errors",)


def add_strict(parser: argparse.ArgumentParser, without: str) -> None:
    """Describe the option; `without` says what it does where no codes are given."""
    parser.add_argument(
        "--strict",
        nargs="?",
        type=_read_names,
        const=_PLAIN,
        metavar="CODES",
        help=f"{without}; CODES (comma between, or warnings, or all) name what counts as an error, too",
    )


def harden_findings(
    findings: "Sequence[Diagnostic]", option: Sequence[str] | None, settings: Sequence[str], content: Path
) -> "tuple[Diagnostic, ...]":
    """Give findings with those as errors that option and settings name. Raises SetupError for a code not known."""
    names = (*(option or ()), *settings)
    if not names:
        return tuple(findings)
    from osce_digest.reports.strict import UnknownCodeError, check_names, harden  # noqa: PLC0415  (mostly not asked for)

    try:
        check_names(names)
    except UnknownCodeError as error:
        file = content / "site.yml"
        raise SetupError([Fault(file.as_posix(), _find_line(file, error.name), "unknown-code", str(error))]) from None
    return harden(findings, names)


def _read_names(text: str) -> tuple[str, ...]:
    from osce_digest.reports.strict import UnknownCodeError, check_names  # noqa: PLC0415  (as above)

    names = tuple(name.strip() for name in text.split(",") if name.strip())
    try:
        check_names(names)
    except UnknownCodeError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return names or _PLAIN


def _find_line(file: Path, name: str) -> int:
    """Find the line of the settings that names a code, 0 where it is not found."""
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 0
    begin = next((at for at, line in enumerate(lines) if line.startswith("strict:")), len(lines))
    return next((at + 1 for at, line in enumerate(lines) if at >= begin and name in line), 0)
