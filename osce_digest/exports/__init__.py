"""Data files for others to build on: entries with their evidence, texts by year, what became of each source, tables.

All as one database is made late, once the site is live; calendars stand beside pages. Not here: pages and
feeds. The shapes are a promise; a change of them is a new version of the schema.
"""

from osce_digest.exports.targets import late_targets, targets

__all__ = ["late_targets", "targets"]
