"""Words around every page: masthead, menu, foot."""

from osce_digest.catalogue.said import Said

WORDS = {
    "skip": Said(
        en="Skip to the content",
    ),
    "unofficial": Said(
        en="An unofficial digest of OSCE press items",
    ),
    "menu": Said(
        en="Main",
    ),
    "countries": Said(
        en="Countries",
    ),
    "dimensions": Said(
        en="Dimensions",
    ),
    "topics": Said(
        en="Topics",
    ),
    "institutions": Said(
        en="Institutions",
    ),
    "regions": Said(
        en="Regions",
    ),
    "archive": Said(
        en="Archive",
    ),
    "feeds": Said(
        en="Feeds",
    ),
    "about": Said(
        en="About",
    ),
    "method": Said(
        en="Method",
    ),
    "footer": Said(
        en="Every date and tag on this site can be traced to the words that gave it. This site is not run by the OSCE; the official record is at osce.org.",
    ),
}
