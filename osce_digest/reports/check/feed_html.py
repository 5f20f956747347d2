"""What the HTML in a feed may hold. Pure."""

from functools import lru_cache
from html.parser import HTMLParser

from osce_digest.reports.check.feed_parts import is_address

_ELEMENTS = frozenset("p h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td a br strong em".split())
_VOID = frozenset({"br"})
_ATTRIBUTES = frozenset({("a", "href"), ("a", "rel"), ("th", "scope"), ("li", "value")})


# An item stands in many feeds.
@lru_cache(maxsize=20_000)
def check_html(text: str) -> tuple[str, ...]:
    """Tell what is wrong with a piece of HTML."""
    if "<" not in text:
        return ()
    parser = _Html()
    parser.feed(text)
    return parser.finish()


class _Html(HTMLParser):
    """Tells what a feed's HTML may not hold: tags and attributes of no use or harm, relative links, open ends."""

    def __init__(self) -> None:
        super().__init__()
        self._faults: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ELEMENTS:
            self._faults.append(f"<{tag}>")
        self._faults += [f"{tag} {name}" for name, _ in attrs if (tag, name) not in _ATTRIBUTES]
        self._faults += [f"{value}" for name, value in attrs if name == "href" and not _is_link(value)]
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self._faults.append(f"</{tag}>")

    def finish(self) -> tuple[str, ...]:
        self.close()
        return (*self._faults, *self._open)


def _is_link(text: str | None) -> bool:
    return is_address(text) or (text or "").startswith("mailto:")
