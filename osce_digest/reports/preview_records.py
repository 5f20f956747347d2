"""A preview as plain values for programs: of each item the record that `data/entries.jsonl` will hold, and more."""

from osce_digest.exports.records import Record, record_entry
from osce_digest.reports.preview import Copy, FileView, ItemView
from osce_digest.site import Site


def record_file(site: Site, file: FileView) -> Record:
    """Give what was seen in a file: items, diagnostics, and how many of its characters went where."""
    return {
        "characters": {role.replace(" ", "_"): count for role, count in file.account.counts.items()},
        "items": [_record_item(site, item) for item in file.items],
        "diagnostics": [
            {"line": found.line, "code": found.code, "severity": str(found.severity), "message": found.message}
            for found in file.diagnostics
        ],
    }


def _record_item(site: Site, item: ItemView) -> Record:
    place = item.place
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "title": item.title,
        "entry": record_entry(site, item.entry) if item.entry else None,
        "doubts": [{"tag": one.tag, "doubt": one.doubt, "correction": one.correction} for one in item.doubts],
        "copies": [_record_copy(copy) for copy in item.copies],
        "series": [{"id": entry.id, "url": entry.url, "title": entry.title} for entry in item.kin],
        "known": item.known,
    }


def _record_copy(copy: Copy) -> Record:
    path, line = copy.place.path, copy.place.line
    return {"path": path, "line": line, "title": copy.title, "exact": copy.exact, "joins": copy.joins}
