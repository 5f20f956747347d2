"""Words of lists of items and their pages."""

from osce_digest.catalogue.said import Said

WORDS = {
    "newest_first": Said(
        en="Items, newest first",
    ),
    "latest": Said(
        en="Latest",
    ),
    "more_latest": Said(
        en="Also new",
    ),
    "none_yet": Said(
        en="No item yet.",
    ),
    "undated": Said(
        en="Undated",
    ),
    "undated_note": Said(
        en="The text of these items gives no date, so they stand apart.",
    ),
    "mentioned_in": Said(
        en="Mentioned in",
    ),
    "mentioned_note": Said(
        en="Items that name {name} without being about it.",
    ),
    "older_items": Said(
        en="Older items",
    ),
    "newest_page": Said(
        en="Newest",
    ),
    "older_page": Said(
        en="Older",
    ),
    "page": Said(
        en="Page {number}",
    ),
    "page_title": Said(
        en="{name}, page {number}",
    ),
    "page_note": Said(
        en="Pages are numbered from the oldest: page 1 never changes when news arrives.",
    ),
    "subscribe": Said(
        en="RSS feed",
    ),
    "by_dimension": Said(
        en="By dimension",
    ),
    "by_country": Said(
        en="By country",
    ),
    "where": Said(
        en="Country",
    ),
    "no_items": Said(
        en="no items",
    ),
    "count_items": Said(
        en="{count} item|{count} items",
    ),
    "per_cent": Said(
        en="{share} %",
    ),
}
