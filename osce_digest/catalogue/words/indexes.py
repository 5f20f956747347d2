"""Words of the indexes of groups."""

from osce_digest.catalogue.said import Said

WORDS = {
    "countries_note": Said(
        en="Every participating State of the OSCE, and Partners for Co-operation once an item concerns them, by region.",
    ),
    "dimensions_note": Said(
        en="The three dimensions in which the OSCE sees security.",
    ),
    "topics_note": Said(
        en="The fields of work under which the OSCE files what it does.",
    ),
    "institutions_note": Said(
        en="The OSCE bodies and field operations that the items come from or concern.",
    ),
    "regions_note": Said(
        en="The parts of the OSCE area, each with the items of all its countries.",
    ),
    "archive_note": Said(
        en="All items by the month in which they were published.",
    ),
}
