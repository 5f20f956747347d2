"""Have the files made that readers need not wait for, once the site is live; and tell of them in the report."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from osce_digest.build.report import BuildReport, Progress, name_kind
from osce_digest.build.stages import name_program
from osce_digest.config import SETTINGS_FILE
from osce_digest.diagnostics import Diagnostic
from osce_digest.model import Account
from osce_digest.publishing.late import publish_late
from osce_digest.publishing.publish import Press
from osce_digest.site import Site
from osce_digest.targets import Target

_UNAVAILABLE = "database-unavailable"
_MESSAGE = "the SQLite of this Python has no full-text search (FTS5)"


def list_late(site: Site, accounts: Sequence[Account], program: str) -> list[Target[Site]]:
    """List these files; none where the settings want none, or this Python cannot make them.

    `program` is its fingerprint.
    """
    if not site.config.exports.database:
        return []
    from osce_digest import exports  # noqa: PLC0415  (as said: none is wanted)

    return name_program(exports.late_targets(site, accounts), program) if _can_make() else []


def make_late(  # noqa: PLR0913  (what was done, what is to be, of what, where to, and who is told)
    report: BuildReport, targets: Sequence[Target[Site]], site: Site, press: Press, progress: Progress, *, counted: int
) -> BuildReport:
    """Make what is outdated of these files; give the report of all that was done.

    So many of them as `counted` are in the report's counts already.
    """
    published = publish_late(targets, site, press, lambda done, total: progress("large files", done, total))
    written = {path: tuple(map(str, reasons)) for path, reasons in published.written.items()}
    files = Counter(report.files)
    if not counted:
        files.update(name_kind(target.path) for target in targets)
    return replace(
        report,
        files=dict(files),
        written=dict(sorted({**report.written, **written}.items())),
        unchanged=report.unchanged + len(targets) - counted - len(written),
        pruned=tuple(sorted({*report.pruned, *published.pruned})),
        diagnostics=_tell(report, site),
    )


def _tell(report: BuildReport, site: Site) -> tuple[Diagnostic, ...]:
    others = [told for told in report.diagnostics if told.code != _UNAVAILABLE]
    lacks = site.config.exports.database and not _can_make()
    trouble = [Diagnostic(SETTINGS_FILE, 0, "database-unavailable", _MESSAGE)] if lacks else []
    return tuple(sorted([*others, *trouble]))


def _can_make() -> bool:
    from osce_digest.exports.database import can_make_database  # noqa: PLC0415  (a library that few builds need)

    return can_make_database()
