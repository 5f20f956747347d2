"""Words for what an item’s details are made of: bases of dates, fields, kinds of clutter, languages."""

from osce_digest.catalogue.said import Said

WORDS = {
    "basis/given": Said(
        en="as the source gives it",
    ),
    "basis/dateline": Said(
        en="from the dateline",
    ),
    "basis/lead": Said(
        en="not stated; the last day of the event that the text reports",
    ),
    "basis/context": Said(
        en="not stated in full; completed from the items next to it",
    ),
    "basis/correction": Said(
        en="set by an editor",
    ),
    "basis/none": Said(
        en="the text gives no date of issue",
    ),
    "field/title": Said(
        en="in the headline",
    ),
    "field/dateline": Said(
        en="in the dateline",
    ),
    "field/body": Said(
        en="in the text",
    ),
    "field/metadata": Said(
        en="in the source’s own details",
    ),
    "field/context": Said(
        en="in a neighbouring item",
    ),
    "field/correction": Said(
        en="in an editor’s correction",
    ),
    "corrected/border": Said(
        en="where the item begins and ends",
    ),
    "corrected/title": Said(
        en="headline",
    ),
    "corrected/published": Said(
        en="date of issue",
    ),
    "corrected/event/start": Said(
        en="first day of the event",
    ),
    "corrected/event/end": Said(
        en="last day of the event",
    ),
    "corrected/language": Said(
        en="language",
    ),
    "corrected/summary": Said(
        en="summary",
    ),
    "corrected/source_url": Said(
        en="where it was published",
    ),
    "corrected/countries": Said(
        en="countries",
    ),
    "corrected/mentioned": Said(
        en="countries mentioned",
    ),
    "corrected/dimensions": Said(
        en="dimensions",
    ),
    "corrected/topics": Said(
        en="topics",
    ),
    "corrected/institutions": Said(
        en="institutions",
    ),
    "clutter/advert": Said(
        en="Advert",
    ),
    "clutter/contact": Said(
        en="Contact",
    ),
    "clutter/footer": Said(
        en="Footer",
    ),
    "clutter/navigation": Said(
        en="Navigation",
    ),
    "clutter/standing": Said(
        en="Standing paragraph",
    ),
    "clutter/repeated-title": Said(
        en="Repeated headline",
    ),
    "language/en": Said(
        en="English",
    ),
    "language/fr": Said(
        en="French",
    ),
    "language/de": Said(
        en="German",
    ),
    "language/ru": Said(
        en="Russian",
    ),
    "language/es": Said(
        en="Spanish",
    ),
    "language/it": Said(
        en="Italian",
    ),
    "kind/chair": Said(
        en="Chair",
    ),
    "kind/council": Said(
        en="Council",
    ),
    "kind/field operation": Said(
        en="Field operation",
    ),
    "kind/format": Said(
        en="Format",
    ),
    "kind/institution": Said(
        en="Institution",
    ),
    "kind/secretariat": Said(
        en="Secretariat",
    ),
    "status/participating State": Said(
        en="participating State since {day}",
    ),
    "status/Mediterranean Partner": Said(
        en="Mediterranean Partner since {day}",
    ),
    "status/Asian Partner": Said(
        en="Asian Partner since {day}",
    ),
    "status/territory": Said(
        en="territory since {day}",
    ),
}
