"""Whether the tags of a page close each other as HTML wants it. Knows nothing of links, headings or languages."""

from collections.abc import Iterable, Iterator

from osce_digest.reports.check.tags import STRAY, VOID

# What HTML closes by itself, where what is around it ends.
_ENDS_WITH_PARENT = frozenset(
    "p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rt rp body html".split()
)
_ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr main menu nav ol p pre search section table ul".split()
)
# What the start of one ends that stands open right before it.
_ENDS_LIKE = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tbody": frozenset({"thead", "tbody", "tr", "td", "th"}),
    **dict.fromkeys(_ENDS_PARAGRAPH, frozenset({"p"})),
}
_NOT_IN_ITSELF = frozenset({"a", "button", "form", "label"})
_FOREIGN = frozenset({"svg", "math"})


class Structure:
    """The elements that are open while one reads a page. `titles` counts those that are not of drawings."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self.titles = 0

    def take(self, order: Iterable[str]) -> list[str]:
        """Take the next tags, and tell what is wrong with them."""
        stack = self._open
        faults: list[str] = []
        for tag in order:
            if tag[0] == "/":
                # mostly it ends what was begun last
                if stack and stack[-1] == tag[1:]:
                    stack.pop()
                else:
                    faults += self._end(tag[1:])
            elif tag in _ENDS_LIKE or tag in _NOT_IN_ITSELF:
                faults += self._begin(tag)
            elif tag[0] in "=<" or tag[-1] == "/":
                faults += self._take_other(tag)
            else:
                stack.append(tag)
        return faults

    def finish(self) -> Iterator[str]:
        """Tell what was never closed."""
        yield from (f"<{name}> is never closed" for name in self._open if name not in _ENDS_WITH_PARENT)

    def _begin(self, name: str) -> Iterator[str]:
        stack = self._open
        ended = _ENDS_LIKE.get(name, ())
        while stack and stack[-1] in ended:
            stack.pop()
        if name in _NOT_IN_ITSELF and name in stack:
            yield f"<{name}> stands in another <{name}>"
        stack.append(name)

    def _end(self, name: str) -> Iterator[str]:
        stack = self._open
        if name in VOID or name not in stack:
            yield f"</{name}> closes nothing"
            return
        while (last := stack.pop()) != name:
            if last not in _ENDS_WITH_PARENT:
                yield f"<{last}> is not closed before </{name}>"

    def _take_other(self, tag: str) -> Iterator[str]:
        is_foreign = not _FOREIGN.isdisjoint(self._open)
        if tag == STRAY:
            yield "a < that begins no tag; write &lt;"
        elif tag == "=title":
            self.titles += not is_foreign
        elif tag[-1] == "/" and not is_foreign:
            yield f"<{tag}> does not close itself in HTML"
            self._open.append(tag[:-1])
