"""The interface's words, all of them, in English. Templates and contexts take them from here and hold none themselves.

Names and headlines are not here: they come from the taxonomy and the entries.
"""

from collections.abc import Mapping
from types import MappingProxyType

from osce_digest.model import Basis, Field
from osce_digest.site import GroupKind

_FIRST_HALF = ("January", "February", "March", "April", "May", "June")
_SECOND_HALF = ("July", "August", "September", "October", "November", "December")
MONTHS = (*_FIRST_HALF, *_SECOND_HALF)

WORDS: Mapping[str, str] = MappingProxyType(
    {
        # every page
        "skip": "Skip to the content",
        "unofficial": "An unofficial digest of OSCE press items",
        "menu": "Main",
        "countries": "Countries",
        "dimensions": "Dimensions",
        "topics": "Topics",
        "institutions": "Institutions",
        "regions": "Regions",
        "archive": "Archive",
        "feeds": "Feeds",
        "about": "About",
        "method": "Method",
        "footer": "Every date and tag on this site can be traced to the words that gave it. "
        "This site is not run by the OSCE; the official record is at osce.org.",
        # lists
        "newest_first": "Items, newest first",
        "latest": "Latest",
        "more_latest": "Also new",
        "none_yet": "No item yet.",
        "undated": "Undated",
        "undated_note": "The text of these items gives no date, so they stand apart.",
        "mentioned_in": "Mentioned in",
        "mentioned_note": "Items that name {name} without being about it.",
        "older_items": "Older items",
        "newest_page": "Newest",
        "older_page": "Older",
        "page": "Page {number}",
        "page_title": "{name}, page {number}",
        "page_note": "Pages are numbered from the oldest: page 1 never changes when news arrives.",
        "subscribe": "RSS feed",
        "by_dimension": "By dimension",
        "by_country": "By country",
        "where": "Country",
        # indexes of groups
        "countries_note": "Every participating State of the OSCE, and Partners for Co-operation once an item concerns "
        "them, by region.",
        "dimensions_note": "The three dimensions in which the OSCE sees security.",
        "topics_note": "The fields of work under which the OSCE files what it does.",
        "institutions_note": "The OSCE bodies and field operations that the items come from or concern.",
        "regions_note": "The parts of the OSCE area, each with the items of all its countries.",
        "archive_note": "All items by the month in which they were published.",
        # groups
        "region": "Region",
        "capital": "Capital",
        "long_name": "Full name",
        "status": "In the OSCE",
        "joined": "{kind} since {day}",
        "field_operations": "Field operations",
        "years": "{start} to {end}",
        "since": "since",
        "kind": "Kind",
        "period": "Time",
        "dimension": "Dimension",
        "about_group": "OSCE press items: {name}. Newest first, with a feed to follow.",
        # kinds of page, above the headline
        "a_country": "Country",
        "a_cell": "Country and dimension",
        "a_dimension": "Dimension",
        "a_topic": "Topic",
        "an_institution": "Institution",
        "a_region": "Region",
        "a_month": "Month",
        "no_month": "Archive",
        # home
        "grid": "Items by country and dimension",
        "grid_note": "How many items each country has in each dimension, with the date of the last. "
        "Every figure leads to a list and a feed.",
        "all_items": "All",
        "months": "Items by month",
        "whole_archive": "The whole archive",
        "whole_site": "All items",
        # item
        "published": "Published",
        "took_place": "Event",
        "no_date": "No date of issue",
        "to": "to",
        "derived": "Headline made from the text: the source gives none.",
        "corrected_title": "Headline set by an editor.",
        "corrected": "Corrected by the editor",
        "because": "Reason",
        "no_reason": "No reason given",
        "also_mentions": "Also mentions",
        "to_check": "To be checked",
        "to_check_note": "The text hints at these, too weakly to file the item under them.",
        "dates": "Dates",
        "why": "Why these dates and tags",
        "why_note": "Each date and tag with the words that gave it. Follow the words to see them in the text.",
        "set_apart": "Set apart from the text",
        "set_apart_note": "Standing paragraphs, contacts and other lines of the source that are no part of the news.",
        "source": "Source",
        "source_file": "Source file",
        "original": "Where it was published",
        "also_at": "The same item stands in",
        "series": "In the same series",
        "series_note": "Not the same item, but of one series: its numbers by date, a notice and its report, "
        "or versions in other languages.",
        "neighbours": "Next to this in the archive",
        "newer": "Newer",
        "older": "Older",
        "tags": "Filed under",
        "not_tagged": "The text supports no tag.",
        # feeds
        "feeds_note": "Subscribe to the whole site, a dimension, a country, or one dimension of one country. "
        "Each link is an RSS 2.0 feed with the full text; copy its address into your feed reader.",
        "feed_of": "RSS feed: {name}",
        # quality
        "quality": "Quality",
        "quality_note": "How often dates and tags are right, measured on items that readers have labelled, and what "
        "this archive holds.",
        "this_archive": "This archive",
        "entries": "Items",
        "dated": "Date of issue: ",
        "tagged_with": "Filed under ",
        "with_to_check": "With tags to be checked",
        "with_corrected": "Corrected by the editor",
        "what": "What",
        "items": "Items",
        "share": "Share",
        "to_review_page": "What an editor should look at, the most doubtful first",
        "measured": "Measured on labelled items",
        "measured_note": "{items} items in {files} files of every shape, in the project’s own words, "
        "labelled by readers.",
        "precision": "Precision",
        "recall": "Recall",
        "f_measure": "F1",
        "labels": "Labels",
        "shares": "Further figures",
        "less_is_better": "(the less, the better)",
        "sure": "How sure, and how often right",
        "sure_note": "Tags are grouped by how sure the program said it was. On the line, as many are right as it said: "
        "of tags said at 90 %, nine in ten. Above it the program was too careful, below it too bold.",
        "said": "Said to be sure",
        "right": "Right",
        "decisions_taken": "Decisions",
        "dot": "Said {said} %, right {right} % of {count}",
        # review
        "review": "To review",
        "review_note": "What an editor should look at, the most doubtful first: the words a decision rests on, what "
        "else it could be, and a line that changes it, to paste into corrections.yml.",
        "decisions": "Decisions in doubt: {count:,}. Items shown here: {shown}; all are listed by osce-digest review.",
        "nothing_in_doubt": "Nothing is in doubt.",
        "its_words": "Words",
        "instead": "Instead",
        "item_begins": "An item begins here",
        "one_item_with": "one item with {id}",
        "left_out": "{kind}: {name}, left out",
        "more_decisions": "{count} more:",
        # own pages
        "not_found": "This page does not exist",
        "not_found_note": "The address may be mistyped, or the item may be filed elsewhere.",
        "go_home": "Go to the home page",
        # addresses of the past
        "moved": "This item has moved",
        "moved_to": "Now at:",
        "withdrawn": "Withdrawn",
        "withdrawn_note": "This item is no longer part of the digest.",
        "withdrawn_since": "This item is no longer part of the digest since {day}.",
        "hidden_because": "The editor’s reason: {because}",
        "its_headline": "Headline",
    }
)

KINDS: Mapping[GroupKind, str] = MappingProxyType(
    {
        GroupKind.COUNTRY: "a_country",
        GroupKind.CELL: "a_cell",
        GroupKind.DIMENSION: "a_dimension",
        GroupKind.TOPIC: "a_topic",
        GroupKind.INSTITUTION: "an_institution",
        GroupKind.REGION: "a_region",
        GroupKind.MONTH: "a_month",
        GroupKind.UNDATED: "no_month",
    }
)

LISTS: Mapping[str, str] = MappingProxyType(
    {"countries": "a_country", "dimensions": "a_dimension", "topics": "a_topic", "institutions": "an_institution"}
)

BASES: Mapping[Basis, str] = MappingProxyType(
    {
        Basis.GIVEN: "as the source gives it",
        Basis.DATELINE: "from the dateline",
        Basis.LEAD: "not stated; the last day of the event that the text reports",
        Basis.CONTEXT: "not stated in full; completed from the items next to it",
        Basis.CORRECTION: "set by an editor",
        Basis.NONE: "the text gives no date of issue",
    }
)

FIELDS: Mapping[Field, str] = MappingProxyType(
    {
        Field.TITLE: "in the headline",
        Field.DATELINE: "in the dateline",
        Field.BODY: "in the text",
        Field.METADATA: "in the source’s own details",
        Field.CONTEXT: "in a neighbouring item",
        Field.CORRECTION: "in an editor’s correction",
    }
)

# The fields that an editor can correct, as evidence names them.
CORRECTED: Mapping[str, str] = MappingProxyType(
    {
        "border": "where the item begins and ends",
        "title": "headline",
        "published": "date of issue",
        "event/start": "first day of the event",
        "event/end": "last day of the event",
        "language": "language",
        "summary": "summary",
        "source_url": "where it was published",
        "countries": "countries",
        "mentioned": "countries mentioned",
        "dimensions": "dimensions",
        "topics": "topics",
        "institutions": "institutions",
    }
)

# What an item of another language than the site's is said to be in.
LANGUAGES: Mapping[str, str] = MappingProxyType(
    {"en": "English", "fr": "French", "de": "German", "ru": "Russian", "es": "Spanish", "it": "Italian"}
)

CLUTTER: Mapping[str, str] = MappingProxyType(
    {
        "advert": "Advert",
        "contact": "Contact",
        "footer": "Footer",
        "navigation": "Navigation",
        "standing": "Standing paragraph",
        "repeated-title": "Repeated headline",
    }
)
