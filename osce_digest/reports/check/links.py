"""Follow links: those inside to the file and the place they name, those outside to a list. Asks no other machine."""

import posixpath
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from osce_digest.reports.check.built import Built, Fact

# Where a browser goes without an id of that name.
_TOP = frozenset({"", "top"})
_WEB = ("http://", "https://", "//")


class Goal(NamedTuple):
    """Where a link leads: a file of the site, or an address outside; `fragment` names the place in the file.

    Both are empty where it leads to nothing that can be followed (mail, data).
    """

    file: str = ""
    fragment: str = ""
    outside: str = ""
    missing: str = ""


class Outside(NamedTuple):
    """Where a link that leads out of the site stands first, and how often it stands."""

    path: str
    line: int
    times: int


class Links:
    """All links of a site as they are met. Ids of pages are known only when every page is read, so places wait."""

    def __init__(self, built: Built) -> None:
        self._built = built
        self._goals: dict[tuple[str, str], Goal] = {}
        self._ids: dict[str, frozenset[str]] = {}
        self._places: dict[tuple[str, str], tuple[str, int]] = {}
        self.outside: dict[str, Outside] = {}
        self.count = 0

    def note_ids(self, path: str, ids: frozenset[str]) -> None:
        """Note which places a page has."""
        self._ids[path] = ids

    def follow(self, path: str, line: int, link: str) -> tuple[Fact, ...]:
        """Follow a link that stands on a line of a file; gives a fault where it leads to no file."""
        self.count += 1
        goal = self._find_goal(path, link)
        if goal.file:
            if goal.fragment:
                self._places.setdefault((goal.file, goal.fragment), (path, line))
        elif goal.outside:
            before = self.outside.get(goal.outside)
            self.outside[goal.outside] = before._replace(times=before.times + 1) if before else Outside(path, line, 1)
        elif goal.missing:
            return (Fact(path, line, "link-broken", f"{link!r} leads to {goal.missing}"),)
        return ()

    def finish(self) -> Iterator[Fact]:
        """Tell which places that links name are on no page; of many links to one such place the first is told."""
        for (file, fragment), (path, line) in self._places.items():
            if file in self._ids and fragment not in self._ids[file]:
                message = f"#{fragment} is no place on {file}"
                yield Fact(path, line, "link-place", message)

    def _find_goal(self, path: str, link: str) -> Goal:
        if not link or link[0] in "#?":
            return Goal(path, _read_fragment(link.partition("#")[2]))
        key = (path.rpartition("/")[0], link)
        goal = self._goals.get(key)
        if goal is None:
            goal = self._goals[key] = self._resolve(*key)
        return goal

    def _resolve(self, folder: str, link: str) -> Goal:
        root = self._built.root
        if root and (link.startswith(root) or link == root.rstrip("/")):
            return self._look_inside("", link[len(root) :])
        if link.startswith(_WEB):
            return Goal(outside=link)
        try:
            parts = urlsplit(link)
        except ValueError:
            return Goal(missing="no address at all")
        if parts.scheme:
            return Goal()
        if link.startswith("/"):
            return Goal(missing="the root of the host, where the site need not be")
        return self._look_inside(folder, link)

    def _look_inside(self, folder: str, link: str) -> Goal:
        rest, _, fragment = link.partition("#")
        path = unquote(rest.partition("?")[0])
        joined = posixpath.normpath(posixpath.join(folder, path)) if path else folder
        if joined.startswith(".."):
            return Goal(missing="what lies outside the site")
        wanted = "" if joined == "." else joined + ("/" if path.endswith("/") else "")
        file = self._built.find(wanted)
        return Goal(missing=f"{wanted}, which is not there") if file is None else Goal(file, _read_fragment(fragment))


def _read_fragment(text: str) -> str:
    # what follows :~: is for the browser: words to be marked
    name = unquote(text.partition(":~:")[0])
    return "" if name in _TOP else name
