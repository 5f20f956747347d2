"""In what order new files take their places: what is pointed to before what points to it.

Pure: a reader who meets the site half-way through never follows a link to a page that is not there yet.
"""

# A style sheet before the pages that ask for it, an item before its lists, the home page and its feed last.
_BEFORE = ("static/", "items/", "data/")
_LAST = ("feeds.html", "feed.xml", "index.html")


def rank(path: str) -> tuple[int, str]:
    """Give the key by which paths are sorted for writing."""
    for position, folder in enumerate(_BEFORE):
        if path.startswith(folder):
            return position, path
    return (len(_BEFORE) + 1 + _LAST.index(path) if path in _LAST else len(_BEFORE)), path
