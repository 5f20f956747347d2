"""Words of the page of one item: its dates, tags, reasons and source."""

from osce_digest.catalogue.said import Said

WORDS = {
    "published": Said(
        en="Published",
    ),
    "took_place": Said(
        en="Event",
    ),
    "no_date": Said(
        en="No date of issue",
    ),
    "to": Said(
        en="to",
    ),
    "derived": Said(
        en="Headline made from the text: the source gives none.",
    ),
    "corrected_title": Said(
        en="Headline set by an editor.",
    ),
    "corrected": Said(
        en="Corrected by the editor",
    ),
    "because": Said(
        en="Reason",
    ),
    "no_reason": Said(
        en="No reason given",
    ),
    "also_mentions": Said(
        en="Also mentions",
    ),
    "to_check": Said(
        en="To be checked",
    ),
    "to_check_note": Said(
        en="The text hints at these, too weakly to file the item under them.",
    ),
    "dates": Said(
        en="Dates",
    ),
    "why": Said(
        en="Why these dates and tags",
    ),
    "why_note": Said(
        en="Each date and tag with the words that gave it. Follow the words to see them in the text.",
    ),
    "set_apart": Said(
        en="Set apart from the text",
    ),
    "set_apart_note": Said(
        en="Standing paragraphs, contacts and other lines of the source that are no part of the news.",
    ),
    "source": Said(
        en="Source",
    ),
    "source_file": Said(
        en="Source file",
    ),
    "original": Said(
        en="Where it was published",
    ),
    "also_at": Said(
        en="The same item stands in",
    ),
    "series": Said(
        en="In the same series",
    ),
    "series_note": Said(
        en="Not the same item, but of one series: its numbers by date, a notice and its report, or versions in other languages.",
    ),
    "neighbours": Said(
        en="Next to this in its country and dimension",
    ),
    "before_this": Said(
        en="Before this",
        fr="Auparavant",
        de="Davor",
        it="In precedenza",
        ru="Ранее",
        es="Anteriormente",
    ),
    "newer": Said(
        en="Newer",
    ),
    "older": Said(
        en="Older",
    ),
    "tags": Said(
        en="Filed under",
    ),
    "not_tagged": Said(
        en="The text supports no tag.",
    ),
}
