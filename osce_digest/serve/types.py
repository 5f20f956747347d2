"""The media types of a site's files, the same on every machine: what the system believes is not asked. Pure."""

_UTF8 = "; charset=utf-8"
_TYPES = {
    "html": f"text/html{_UTF8}",
    "css": f"text/css{_UTF8}",
    "js": f"text/javascript{_UTF8}",
    "mjs": f"text/javascript{_UTF8}",
    "json": "application/json",
    "jsonl": f"application/jsonl{_UTF8}",
    "csv": f"text/csv{_UTF8}",
    "txt": f"text/plain{_UTF8}",
    "ics": f"text/calendar{_UTF8}",
    "xml": f"application/rss+xml{_UTF8}",
    "atom": f"application/atom+xml{_UTF8}",
    "opml": f"text/x-opml{_UTF8}",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "wasm": "application/wasm",
    "sqlite": "application/vnd.sqlite3",
}
_UNKNOWN = "application/octet-stream"


def name_type(path: str) -> str:
    """Give the media type of a file of the site, as hosts are told to send it (docs/deploy)."""
    name = path.rpartition("/")[2]
    if name.startswith("sitemap") and name.endswith(".xml"):
        return f"application/xml{_UTF8}"
    if name.startswith("atom") and name.endswith(".xml"):
        return _TYPES["atom"]
    return _TYPES.get(name.rpartition(".")[2].lower(), _UNKNOWN)
