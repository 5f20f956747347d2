"""The page about the data: which files there are, on what terms, and how to use them."""

from collections.abc import Iterator
from typing import NamedTuple

from osce_digest.config import Exports
from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.examples import EXAMPLES
from osce_digest.site import Site
from osce_digest.site.addresses import (
    CHANGES,
    CHANGES_LINES,
    DATA,
    DATABASE,
    DATABASE_NOTES,
    ENTRIES,
    SCHEMA,
    SITE_CALENDAR,
    SOURCES,
    TABLE,
    place_own_page,
)
from osce_digest.targets import Key, Target

TEMPLATE = "data.html"

_TEXTS = "data/texts/"
# Files by the settings that want them.
_FILES = (
    ("table", (TABLE,)),
    ("entries", (ENTRIES, SCHEMA)),
    ("texts", (_TEXTS,)),
    ("sources", (SOURCES,)),
    ("database", (DATABASE, DATABASE_NOTES)),
    ("changes", (CHANGES_LINES,)),
    ("calendars", (SITE_CALENDAR,)),
)
# What is a folder has nothing at its address.
_FOLDERS = frozenset({_TEXTS})


class File(NamedTuple):
    """A file, or a folder of them, which has no `path`; and what is in it."""

    name: str
    path: str
    note: str


class Example(NamedTuple):
    """One use of the data: what it is done with, what it tells, and how."""

    name: str
    note: str
    code: str


def data_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the page."""
    yield Target(DATA, {}, produce_data, (), desk.inputs(TEMPLATE))


def produce_data(site: Site, _key: Key) -> bytes:
    """Make the page."""
    desk, wanted = open_desk(site), site.config.exports
    context = {
        "files": list(_list_files(desk, wanted)),
        "groups": wanted.groups,
        "changes": CHANGES if wanted.changes else None,
        "about": place_own_page("about"),
        "examples": list(_list_examples(desk, wanted)),
    }
    return desk.render(TEMPLATE, DATA, context, title=desk.words["use_data"], description=desk.words["use_data_note"])


def _list_files(desk: Desk, wanted: Exports) -> Iterator[File]:
    for setting, paths in _FILES:
        for path in paths if getattr(wanted, setting) else ():
            yield File(path, "" if path in _FOLDERS else path, desk.words[f"file/{path}"])


def _list_examples(desk: Desk, wanted: Exports) -> Iterator[Example]:
    for name, (setting, code) in EXAMPLES.items():
        if getattr(wanted, setting):
            title = desk.words["data_example"].format(name=desk.words[f"example/{name}"])
            yield Example(title, desk.words[f"example_note/{name}"], code)
