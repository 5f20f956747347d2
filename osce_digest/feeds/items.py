"""What every kind of feed says of an entry: its full text as HTML, and what it is filed under; and which it holds."""

from collections.abc import Sequence

from osce_digest.markup import escape_text, mend_text, render_blocks, render_line
from osce_digest.model import Entry
from osce_digest.readings.shown import Shown
from osce_digest.site import Group, Site
from osce_digest.taxonomy import display_name


def choose_entries(site: Site, group: Group) -> Sequence[Entry]:
    """Give the entries a group's feed holds: the newest dated ones."""
    return group.entries[: site.config.limits.feed_entries]


def full_text(shown: Shown, credit: str = "") -> str:
    """Give dateline, body and the line of credit as clean HTML; all links in it are absolute."""
    dateline = shown.dateline.strip()
    body = render_blocks(shown.body, shown.blocks)
    text = f"<p>{render_line(dateline)}</p>\n{body}" if dateline else body
    return f"{text}\n<p>{escape_text(mend_text(credit))}</p>" if credit else text


def category_terms(site: Site, entry: Entry) -> list[tuple[str, str]]:
    """List countries, dimensions and topics of an entry, each with the list it comes from as its scheme."""
    lists = (("countries", entry.countries), ("dimensions", entry.dimensions), ("topics", entry.topics))
    root = site.config.root_url
    return [(name_term(site, folder, term), f"{root}{folder}/") for folder, terms in lists for term in terms]


def name_term(site: Site, folder: str, term: str) -> str:
    """Name a term of a list (`countries`, `AL`) in the site's language; one that is not in the taxonomy by itself."""
    known = getattr(site.taxonomy, folder).get(term)
    return display_name(known, site.config.language) if known else term
