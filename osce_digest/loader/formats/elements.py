"""What HTML's elements are as far as lines of text go: which break lines, which end others, which hold nothing."""

from typing import Final

VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup html legend li main menu nav ol option p pre section summary "
    "table tbody td tfoot th thead title tr ul video audio iframe noscript template select button textarea".split()
)
# what keeps the lines it holds together until it ends
SUNK: Final = frozenset({"li", "td", "th", "tr", "blockquote"})
# what no tag inside ends
INLINE_SCOPES: Final = frozenset({"table", "td", "th", "ul", "ol", "body", "html"})
# what ends one of these nevertheless
ENDS_SCOPES: Final = frozenset("table tr tbody thead tfoot ul ol body html".split())
_HEAD: Final = frozenset("title meta link script style base noscript template object bgsound".split())
_ENDS_PARAGRAPH: Final = BLOCKS - {"option", "title", "td", "th", "tr", "tbody", "thead", "tfoot", "button", "select"}
_ROWS: Final = frozenset({"tr", "td", "th", "tbody", "thead", "tfoot", "caption"})
_LIKE: Final = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
    "tbody": _ROWS,
    "thead": _ROWS,
    "tfoot": _ROWS,
    "option": frozenset({"option"}),
    "a": frozenset({"a"}),
}


def closes(name: str, inner: str) -> bool:
    """Tell whether a tag of this name ends an element that is still open, as its end tag may be left out."""
    if inner == "head":
        return name not in _HEAD
    if inner == "p":
        return name in _ENDS_PARAGRAPH
    return inner in _LIKE.get(name, ())
