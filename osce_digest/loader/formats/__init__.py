"""The formats that raw press items come in beside plain text: saved pages, feeds, mails, tables. Each gives lines.

`tell_kind` says what a file is, by its name and by what is in it. Not here: how text is cut into items and dated.
"""

from osce_digest.loader.formats.kinds import Kind, tell_kind

__all__ = ["Kind", "tell_kind"]
