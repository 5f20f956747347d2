"""Words of the pages of groups: their facts and kinds."""

from osce_digest.catalogue.said import Said

WORDS = {
    "region": Said(
        en="Region",
    ),
    "capital": Said(
        en="Capital",
    ),
    "long_name": Said(
        en="Full name",
    ),
    "status": Said(
        en="In the OSCE",
    ),
    "field_operations": Said(
        en="Field operations",
    ),
    "years": Said(
        en="{start} to {end}",
    ),
    "since": Said(
        en="since {start}",
    ),
    "kind": Said(
        en="Kind",
    ),
    "period": Said(
        en="Time",
    ),
    "dimension": Said(
        en="Dimension",
    ),
    "about_group": Said(
        en="OSCE press items: {name}. Newest first, with a feed to follow.",
    ),
    "a_country": Said(
        en="Country",
    ),
    "a_cell": Said(
        en="Country and dimension",
    ),
    "a_dimension": Said(
        en="Dimension",
    ),
    "a_topic": Said(
        en="Topic",
    ),
    "an_institution": Said(
        en="Institution",
    ),
    "a_region": Said(
        en="Region",
    ),
    "a_month": Said(
        en="Month",
    ),
    "no_month": Said(
        en="Archive",
    ),
}
