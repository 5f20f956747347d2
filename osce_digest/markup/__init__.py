"""Text becomes safe HTML here: bodies of entries, the site's own Markdown pages; and the templates of all pages."""

from osce_digest.markup.environment import Templates, digest_bytes, load_engine
from osce_digest.markup.escape import escape_attribute, escape_text, is_web_address, mend_text
from osce_digest.markup.html import render_blocks, render_body, render_line, trust
from osce_digest.markup.marks import Mark
from osce_digest.markup.pages import OwnPage, render_page, sanitise

__all__ = [
    "Mark",
    "OwnPage",
    "Templates",
    "digest_bytes",
    "escape_attribute",
    "escape_text",
    "is_web_address",
    "load_engine",
    "mend_text",
    "render_blocks",
    "render_body",
    "render_line",
    "render_page",
    "sanitise",
    "trust",
]
