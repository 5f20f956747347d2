"""Words of the home page."""

from osce_digest.catalogue.said import Said

WORDS = {
    "grid": Said(
        en="Items by country and dimension",
    ),
    "grid_note": Said(
        en="How many items each country has in each dimension, with the date of the last. Every figure leads to a list and a feed.",
    ),
    "all_items": Said(
        en="All",
    ),
    "months": Said(
        en="Items by month",
    ),
    "whole_archive": Said(
        en="The whole archive",
    ),
    "whole_site": Said(
        en="All items",
    ),
}
