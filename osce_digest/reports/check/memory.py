"""The ledger and the corrections of the content folder, held against the site that was built from them."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.editorial.corrections.book import CORRECTIONS_FILE, suggest_id
from osce_digest.editorial.corrections.file import read_corrections
from osce_digest.editorial.ledger.file import LEDGER_FILE, read_ledger
from osce_digest.editorial.ledger.values import Ledger, Line
from osce_digest.reports.check.built import Built
from osce_digest.reports.check.data import Entry
from osce_digest.taxonomy import load_taxonomy

# <meta http-equiv="refresh" content="0; url=../2023/a.html">
_LEADS_ON = re.compile(rb"""<meta\s+http-equiv=["']?refresh""", re.IGNORECASE)


def check_memory(built: Built, content: Path, entries: Mapping[str, Entry]) -> list[Diagnostic]:
    """Check both. Paths are relative to the content folder. Raises SetupError where the ledger cannot be read."""
    reading = read_ledger(content / LEDGER_FILE)
    found = [*reading.diagnostics, *_check_ids(content / LEDGER_FILE)]
    if reading.ledger.lines:
        found += _check_addresses(built, reading.ledger, entries)
    known = {line.id for line in reading.ledger.lines} | entries.keys()
    return [*found, *_check_corrections(content, known)]


def _check_ids(file: Path) -> Iterator[Diagnostic]:
    """Tell which ids stand on several lines: a build joins them, and until then one of them is lost on others."""
    if not file.is_file():
        return
    seen: dict[Any, int] = {}
    for number, line in enumerate(file.read_bytes().split(b"\n"), 1):
        name = _read_id(line)
        if name is None:
            continue
        if name in seen:
            message = f"{name} stands on line {seen[name]}, too; build, and commit the ledger"
            yield Diagnostic(LEDGER_FILE, number, "ledger-id-twice", message, Severity.ERROR)
        seen.setdefault(name, number)


def _read_id(line: bytes) -> str | None:
    try:
        value = json.loads(line) if line.strip() else None
    except ValueError:  # told by whoever reads the ledger
        return None
    name = value.get("id") if isinstance(value, dict) else None
    return name if isinstance(name, str) else None


def _check_addresses(built: Built, ledger: Ledger, entries: Mapping[str, Entry]) -> Iterator[Diagnostic]:
    live = {entry.url for entry in entries.values()}
    for name in sorted(entries.keys() - {line.id for line in ledger.lines}):
        yield _tell_of_ledger("ledger-not-of-site", f"{name} is on the site and not in the ledger; build again")
    for line in ledger.lines:
        if line.id in entries and entries[line.id].url != line.address:
            yield _tell_of_ledger(
                "ledger-not-of-site", f"{line.id} is at {entries[line.id].url}, not at {line.address}"
            )
        for address in (line.address, *line.former):
            if address not in built.files:
                yield _tell_of_ledger(
                    "ledger-no-page", f"{line.id}: nothing stands at {address}, neither page nor notice"
                )
        for address in _list_left(line, live):
            if address in built.files and not _LEADS_ON.search(built.read(address)):
                yield _tell_of_ledger("ledger-no-page", f"{line.id}: {address} neither leads on nor is another item's")


def _list_left(line: Line, live: set[str]) -> Iterator[str]:
    """List addresses that an item had before, and that no other item has now."""
    if line.withdrawn is None:
        yield from (address for address in line.former if address not in live and address != line.address)


def _tell_of_ledger(code: str, message: str) -> Diagnostic:
    return Diagnostic(LEDGER_FILE, 0, code, message, Severity.ERROR)


def _check_corrections(content: Path, known: set[str]) -> Iterator[Diagnostic]:
    if not (content / CORRECTIONS_FILE).is_file():
        return
    corrections = read_corrections(content, load_taxonomy())
    yield from corrections.diagnostics
    for one in corrections.items:
        for name in (one.id, *([one.merge_into.text] if one.merge_into else [])):
            if name not in known:
                message = f"there is no entry {name!r}; {suggest_id(name, sorted(known))}"
                yield Diagnostic(CORRECTIONS_FILE, one.line, "correction-unknown-id", message, Severity.ERROR)
