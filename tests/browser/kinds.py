"""The kinds of pages, in one table: a new kind of page is one new line here, and a page of no kind fails a test."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from browser.making import CORRECTED, MOVED, TAKEN_OUT, WITHDRAWN, Made


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: the addresses it has, and which of them are looked at.

    `*` stands for one folder or file of the address. A look without a `/` or `.` is the name of an item (see `making`).
    """

    name: str
    addresses: str
    looks: tuple[str, ...] = ()
    served: bool = False  # shown by a server alone: its links begin with the site's public address

    def has(self, page: str) -> bool:
        parts, wanted = page.split("/"), self.addresses.split("/")
        return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))

    def choose(self, made: Made) -> list[str]:
        """Give the pages of this kind that are looked at: those named, else the first there is."""
        if self.looks:
            return [made.named.get(look, look) for look in self.looks]
        return [page for page in made.list_pages() if find_kind(page) is self][:1]


# The first that fits is a page's kind.
KINDS = (
    Kind("home", "index.html"),
    Kind("index of countries", "countries/index.html"),
    Kind("index of months", "archive/index.html"),
    Kind("index", "*/index.html", ("topics/index.html", "institutions/index.html")),
    Kind("feeds", "feeds.html"),
    Kind("review", "review.html"),
    Kind("quality", "quality.html"),
    Kind("own page", "about.html"),
    Kind("method", "method.html"),
    Kind("not found", "404.html", served=True),
    Kind("search", "search.html"),
    Kind("changes", "changes.html"),
    Kind("data", "data.html"),
    Kind("numbered page", "*/*/*-[0-9]*.html", ("dimensions/human/page-1.html",)),
    Kind("country", "countries/*.html", ("countries/tajikistan.html", "countries/andorra.html")),
    Kind("cell", "countries/*/*.html", ("countries/tajikistan/human.html", "countries/andorra/human.html")),
    Kind("dimension", "dimensions/*.html", ("dimensions/economic-environmental.html",)),
    Kind("topic", "topics/*.html", ("topics/policing.html",)),
    Kind("institution", "institutions/*.html", ("institutions/osce-programme-office-in-dushanbe.html",)),
    Kind("region", "regions/*.html", ("regions/central-asia.html",)),
    Kind("language", "languages/*.html"),
    Kind("feed of one's own", "feeds/*.html"),
    Kind("undated", "archive/undated.html"),
    Kind("month", "archive/*.html", ("archive/2024-03.html",)),
    Kind("weeks of a year", "digests/[0-9][0-9][0-9][0-9].html"),
    Kind("week", "digests/*.html", ("digests/2023-w28.html",)),
    Kind("undated item", "items/undated/*.html", (MOVED, "us-mission-fact-sheet")),
    Kind("item", "items/*/*.html", ("stoves-in-khorog", "twice-told", "pokhod", "tribunaux", CORRECTED, "us-envoy")),
    Kind("withdrawn item", "", (WITHDRAWN, TAKEN_OUT)),
)

# Kinds that are being made: until the first page of them is there, nothing is looked at.
COMING = frozenset[str]()


def find_kind(page: str) -> Kind | None:
    """Give the kind of a page by its address."""
    return next((kind for kind in KINDS if kind.has(page)), None)
