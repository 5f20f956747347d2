"""Words of feeds and of the page that lists them."""

from osce_digest.catalogue.said import Said

WORDS = {
    "feeds_note": Said(
        en="Subscribe to the whole site, a dimension, a country, or one dimension of one country. Each link is an RSS 2.0 feed with the full text; copy its address into your feed reader.",
    ),
    "feed_of": Said(
        en="RSS feed: {name}",
    ),
}
