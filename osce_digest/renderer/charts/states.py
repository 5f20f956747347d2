"""What the map and its tiles show of a State."""

from typing import NamedTuple


class State(NamedTuple):
    """A State or Kosovo: its ISO 3166 alpha-2 code (`XK`), the path of its page, and its items.

    `words` say all of it, with the name: "Albania: 3 items".
    """

    code: str
    path: str
    items: int
    words: str
