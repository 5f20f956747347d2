"""Words of what stands at addresses that are no item’s any more."""

from osce_digest.catalogue.said import Said

WORDS = {
    "moved": Said(
        en="This item has moved",
    ),
    "moved_to": Said(
        en="Now at:",
    ),
    "withdrawn": Said(
        en="Withdrawn",
    ),
    "withdrawn_note": Said(
        en="This item is no longer part of the digest.",
    ),
    "withdrawn_since": Said(
        en="This item is no longer part of the digest since {day}.",
    ),
    "hidden_because": Said(
        en="The editor’s reason: {because}",
    ),
    "its_headline": Said(
        en="Headline",
    ),
}
