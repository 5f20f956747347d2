"""What this server adds to pages on their way out, and its own few files. What is in the folder stays as it is.

Pages load a script from this server's own address, which their policy allows; nothing stands in the page itself but the
line that asks for it.
"""

import re
from html import escape
from importlib.resources import files

from osce_digest.serve.requests import OWN

EVENTS = f"{OWN}/events"
SCRIPT = f"{OWN}/reload.js"
STYLE = f"{OWN}/overlay.css"
# For addresses at which there is no page, and no page that says so either.
_NOTHING = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>No page here</title>
<link rel="stylesheet" href="/{STYLE}">
</head>
<body>
<main><h1>No page here</h1><p>There is no page at this address yet.</p></main>
</body>
</html>
"""
_HEAD_ENDS = b"</head>"
# href="static/style.css"   src="static/x.js"; not href="https://example.org/", "/", "#content" or ""
_LINK = re.compile(rb'(\b(?:href|src)=")(?![a-z]+:|/|#|")')


def read_own(path: str) -> bytes | None:
    """Give a file of this server's own, None where it has none at that path."""
    if path not in {SCRIPT, STYLE}:
        return None
    return (files("osce_digest.serve") / "assets" / path.rpartition("/")[2]).read_bytes()


def add_script(page: bytes, path: str, version: str) -> bytes:
    """Let a page load the script that listens for changes; `path` and `version` tell what it shows."""
    line = f'<script src="/{SCRIPT}" data-page="{escape(path)}" data-version="{escape(version)}" defer></script>\n'
    before, ends, after = page.partition(_HEAD_ENDS)
    return b"".join((before, line.encode(), ends, after)) if ends else page + line.encode()


def point_home(page: bytes, base_url: str) -> bytes:
    """Let the page for wrong addresses, whose links begin with the site's public address, lead to this server."""
    if base_url:
        return page.replace(f'"{escape(base_url)}'.encode(), b'"/')
    # Without a public address its links begin where the page lies, which is anywhere.
    return _LINK.sub(rb"\1/", page)


def write_nothing() -> bytes:
    """Give a page that says there is none."""
    return _NOTHING.encode()
