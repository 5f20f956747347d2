"""Single files of a site that is held in memory: found by their paths, and made as a build would make them.

What is where is known for sure when all targets are listed, which takes as long as making a hundred pages. So they are
listed bit by bit, by whoever has time; until then a path leads to what it led to in the site before, as nearly all do.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from osce_digest import exports, feeds, renderer
from osce_digest.model import Account
from osce_digest.renderer.items import produce_item
from osce_digest.site import Site
from osce_digest.targets import Content, Key, Target

# So many targets are listed at once; nobody waits noticeably longer for that.
_A_BIT = 100
# Listing these takes as long as all else: they are looked for when they are asked for.
_DATA = ("data/",)
_DATA_ENDINGS = (".ics",)
_ITEMS = "items/"


class Proofs:
    """The files of one site; `before` are those of the site that stood before it.

    `ours` are the paths of all files that were listed, of this site and those before.
    """

    def __init__(self, site: Site, accounts: Iterable[Account], before: "Proofs | None" = None) -> None:
        self.site = site
        self._accounts = tuple(accounts)
        self._unlisted: Iterator[Target[Site]] | None = chain(renderer.targets(site), feeds.targets(site))
        self._listed: dict[str, Target[Site]] = {}
        self._data: dict[str, Target[Site]] | None = None
        # What settings ask for shows in which files there are: then nothing can be told from those before.
        alike = before is not None and before.site.config == site.config
        self._hints = before.hints if before and alike else {}
        self.ours: set[str] = before.ours if before else set()
        self._guessed: dict[str, Target[Site] | None] = {}
        self._items: dict[str, str] | None = None

    @property
    def hints(self) -> dict[str, Target[Site]]:
        """What each path led to, as far as it is known."""
        return self._listed if self._unlisted is None else {**self._hints, **self._listed}

    def make(self, path: str) -> bytes | None:
        """Make the file at a path; None where there is none. Raises TemplateError."""
        if path.startswith(_DATA) or path.endswith(_DATA_ENDINGS):
            target = self._list_data().get(path)
        else:
            target = self._listed.get(path)
            if target is None and self._unlisted is not None:
                made = self._guess(path)
                if made is not None:
                    return made
                target = self._find(path)
        return None if target is None else _join(target.content(self.site))

    def list_on(self) -> bool:
        """List some more targets; tells whether there are more to list."""
        if self._unlisted is None:
            return False
        some = list(islice(self._unlisted, _A_BIT))
        self._listed.update((target.path, target) for target in some)
        self.ours.update(target.path for target in some)
        if len(some) < _A_BIT:
            self._unlisted = None
        return self._unlisted is not None

    def list_misled(self) -> list[str]:
        """List the paths that were made from what they led to before, and now lead to something else."""
        wrong = [path for path, was in self._guessed.items() if not _is_same(self._listed.get(path), was)]
        self._guessed.clear()
        return wrong

    def _guess(self, path: str) -> bytes | None:
        """Make a file by what its path led to before; None where that says nothing."""
        if path.startswith(_ITEMS):
            name = self._find_items().get(path)
            return _join(produce_item(self.site, (name,))) if name else None
        hint = self._hints.get(path)
        if hint is None:
            return None
        try:
            made = _join(hint.content(self.site))
        except (LookupError, StopIteration):  # what it was made of is no more
            return None
        self._guessed[path] = hint
        return made

    def _find_items(self) -> dict[str, str]:
        if self._items is None:
            self._items = {entry.url: entry.id for entry in self.site.entries}
        return self._items

    def _find(self, path: str) -> Target[Site] | None:
        while path not in self._listed and self.list_on():
            pass
        return self._listed.get(path)

    def _list_data(self) -> dict[str, Target[Site]]:
        if self._data is None:
            self._data = {target.path: target for target in exports.targets(self.site, self._accounts)}
        return self._data


def _join(content: Content) -> bytes:
    return content if isinstance(content, bytes) else b"".join(content)


def _is_same(one: Target[Site] | None, other: Target[Site] | None) -> bool:
    def tell(target: Target[Site] | None) -> tuple[object, Key] | None:
        return target and (target.produce, target.key)

    return tell(one) == tell(other)
