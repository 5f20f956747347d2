"""One entry as an `<item>` of RSS 2.0, in the very bytes in which lxml writes what stands around it for feedgen.

By hand: the values are known to be right, and a tree of twelve elements takes three times as long as its text.
"""

from datetime import UTC, date, datetime
from functools import lru_cache

from osce_digest.catalogue import open_catalogue
from osce_digest.feeds.escaping import escape_content, escape_value, write_time
from osce_digest.feeds.items import category_terms, full_text, name_term
from osce_digest.markup import escape_text, mend_text
from osce_digest.model import Entry
from osce_digest.site import Site

# Days written out that are kept.
_DAYS = 4000


def find_noon(entry: Entry) -> datetime:
    """Give the time of an entry: noon of its day, UTC."""
    return _find_noon(entry.published.day or date.min)


def write_item(site: Site, entry: Entry) -> bytes:
    """Write an entry as it stands in its feeds, indented as they are."""
    config = site.config
    # An RSS author needs a mail address, which an institution does not have here.
    creator = name_term(site, "institutions", entry.institutions[0]) if entry.institutions else _name_issuer(site)
    categories = [
        f'      <category domain="{escape_value(scheme)}">{escape_content(term)}</category>\n'
        for term, scheme in category_terms(site, entry)
    ]
    return (
        "    <item>\n"
        f"      <title>{escape_content(mend_text(entry.title))}</title>\n"
        f"      <link>{escape_content(f'{config.root_url}{entry.url}')}</link>\n"
        f"{_write_texts(site, entry)}"
        f'      <guid isPermaLink="false">{escape_content(f"tag:{config.authority}:{entry.id}")}</guid>\n'
        f"{''.join(categories)}"
        f"      <pubDate>{_write_day(entry.published.day or date.min)}</pubDate>\n"
        f"      <dc:creator>{escape_content(creator)}</dc:creator>\n"
        f"      <dc:language>{escape_content(mend_text(entry.language))}</dc:language>\n"
        "    </item>\n"
    ).encode()


def _write_texts(site: Site, entry: Entry) -> str:
    # HTML of a text holds no "]]>": its ">" are escaped but those of tags, and no tag ends with "]]".
    content = f"<![CDATA[{full_text(site.shown(entry), site.rights(entry).credit)}]]>"
    if not entry.summary:
        return f"      <description>{content}</description>\n"
    # RSS descriptions are HTML, so plain text is escaped once more.
    summary = escape_content(escape_text(mend_text(entry.summary)))
    return f"      <description>{summary}</description>\n      <content:encoded>{content}</content:encoded>\n"


def _name_issuer(site: Site) -> str:
    return open_catalogue(site.config.language).words["issued_by"]


@lru_cache(maxsize=_DAYS)
def _write_day(day: date) -> str:
    return write_time(_find_noon(day))


def _find_noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
