"""Data files for others to build on: entries with their evidence, texts by year, what became of each source, tables.

Not here: pages and feeds. The shapes are a promise; a change of them is a new version of the schema.
"""

from osce_digest.exports.targets import targets

__all__ = ["targets"]
