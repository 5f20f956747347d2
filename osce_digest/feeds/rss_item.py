"""One entry as an `<item>` of RSS 2.0, in the form in which feedgen takes entries.

feedgen's own entry checks and copies every value, and looks at the clock; here the values are known to be right, and
the element is made from them in one go, a third of the time.
"""

from datetime import UTC, date, datetime
from email.utils import format_datetime
from typing import Any

from lxml.etree import CDATA, Element, SubElement  # type: ignore[import-untyped]  # as feedgen is

from osce_digest.feeds.items import category_terms, full_text
from osce_digest.markup import escape_text, mend_text
from osce_digest.model import Entry
from osce_digest.site import Site

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
_ISSUED_BY = "OSCE"


def find_noon(entry: Entry) -> datetime:
    """Give the time of an entry: noon of its day, UTC."""
    day = entry.published.day or date.min
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


class RssItem:
    """What `FeedGenerator.add_entry` is given."""

    def __init__(self, site: Site, entry: Entry) -> None:
        self._site = site
        self._entry = entry

    def register_extension(self, *_: object) -> None:
        """Be told which namespaces the feed declares; the element uses them as it is."""

    def rss_entry(self) -> Any:  # noqa: ANN401  (an lxml element)
        """Make the element."""
        entry, config = self._entry, self._site.config
        item = Element("item")
        SubElement(item, "title").text = mend_text(entry.title)
        SubElement(item, "link").text = f"{config.root_url}{entry.url}"
        self._add_texts(item)
        SubElement(item, "guid", {"isPermaLink": "false"}).text = f"tag:{config.authority}:{entry.id}"
        for category in category_terms(self._site, entry):
            SubElement(item, "category", {"domain": category["scheme"]}).text = category["term"]
        SubElement(item, "pubDate").text = format_datetime(find_noon(entry))
        # An RSS author needs a mail address, which an institution does not have here.
        SubElement(item, _CREATOR).text = entry.institutions[0] if entry.institutions else _ISSUED_BY
        SubElement(item, _LANGUAGE).text = mend_text(entry.language)
        return item

    def _add_texts(self, item: Any) -> None:  # noqa: ANN401  (as above)
        content = CDATA(full_text(self._site.shown(self._entry)))
        if not self._entry.summary:
            SubElement(item, "description").text = content
            return
        # RSS descriptions are HTML, so plain text is escaped once more.
        SubElement(item, "description").text = escape_text(mend_text(self._entry.summary))
        SubElement(item, _CONTENT).text = content
