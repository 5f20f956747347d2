"""What the map and its tiles show of a State."""

from typing import NamedTuple


class State(NamedTuple):
    """A State or Kosovo: its ISO 3166 alpha-2 code (`XK`), the path of its page, its items, and its name.

    `words` say all of it: "Albania: 3 items". One without a page has no path, and is no link.
    """

    code: str
    path: str
    items: int
    name: str
    words: str
