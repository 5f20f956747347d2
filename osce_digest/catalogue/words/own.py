"""Words of the site’s own pages."""

from osce_digest.catalogue.said import Said

WORDS = {
    "not_found": Said(
        en="This page does not exist",
    ),
    "not_found_note": Said(
        en="The address may be mistyped, or the item may be filed elsewhere.",
    ),
    "go_home": Said(
        en="Go to the home page",
    ),
}
