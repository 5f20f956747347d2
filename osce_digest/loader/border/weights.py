"""The weights of border cues: how much each speaks for (or against) a new item, in log-odds.

Fitted by logistic regression on dumps with known borders and on single articles of many kinds (kept outside the
project), each weight held near what real dumps alone had given, then rounded; `any` is the price of any border at all.
"""

from types import MappingProxyType
from typing import Final

WEIGHTS: Final = MappingProxyType({
    "any": -3.7,  # four paragraphs in five go on with the item before
    "dateline": 10.3,  # TOWN, day month year –
    "dateline-yearless": 8.0,  # TOWN, day month –
    "dateline-undated": 5.1,  # TOWN –
    "date-first": 3.8,  # "From 12 to 14 July, …"
    "date-lead": 2.5,  # a day named in the first sentence
    "date-late": 0.5,  # a day named at its far end
    "date-relative": 1.5,  # today, yesterday, on Monday
    "actor": 1.3,  # an OSCE body named in full
    "osce": 0.2,  # the OSCE by name only
    "actor-and-date": 2.5,  # both, as a lead has them
    "actor-and-today": 0.4,  # an OSCE body and "today"
    "occasion-and-date": 0.1,  # "On 3 May, a workshop …", no OSCE body named
    "event": 1.3,  # was held, took place, launched
    "new": 0.2,  # "Over 25 experts …": introduced, not referred to
    "heading": -5.0,  # a short line without a full stop heads a section; a headline moves the border below it up
    "report-head": 5.5,  # "Summary", alone on its line: a report whose title was lost
    "back": -2.6,  # She, During the visit, In addition
    "sums-up": -3.2,  # "These are some of the main conclusions": the lead stands before it
    "looks-ahead": -2.0,  # "During his visit to Osh on 3 May, OSCE Secretary General …": who is named behind it
    "occasion": 1.2,  # "To mark Roma Day, the OSCE Mission …": why an OSCE body acts
    "aside": -1.8,  # Following, While, To support: goes on more often than not
    "refers": -1.1,  # "… attended the training": said of something introduced before
    "introduces": 0.6,  # "a two-day workshop"
    "short-body": -0.2,  # the Mission, the Representative, with no full name beside it
    "brief": -2.0,  # its first sentence is shorter than leads are
    "speech": -0.6,  # somebody said, noted, stressed
    "later-actor": 2.1,  # the day in the first sentence, the body in a later one
    "later-body": 1.7,  # the body in a later sentence, and no day anywhere
    "adds": -3.0,  # "the judges also met": told before
    "later-actor-and-date": 5.5,  # a remark first, the news in the second sentence
    "body": -1.0,  # "The OSCE Mission to …" comes first: in leads, and in what goes on
    "definite": -2.9,  # The training, The participants
    "quote": -2.3,  # opens with a quotation mark
    "attribution": -4.0,  # "– Jane Doe, 3 May 2019", under a quotation
    "lower-case": -2.5,
    "list-item": -5.0,
    "advisory-field": -5.0,  # "Where: …"
    "table-row": -8.0,
    "contact": -8.0,
    "standing": -8.0,
    "metadata": -7.9,
    "furniture": -8.0,
    "end-footer": 2.0,  # the paragraph before is a footer
    "end-closing": 0.0,  # … tells who paid, or what comes next
    "end-open": -2.7,  # … ends with a colon or comma
    "end-bare": 0.3,  # … ends without a stop
    "end-cut": 2.8,  # … was cut off in mid-sentence, as listings do
    "end-in-quote": -1.3,  # … leaves a quotation open
    "next-quote": 0.4,  # the paragraph after goes on like a second one
    "next-back": -0.3,
    "next-sums-up": 4.2,
    "next-definite": -0.4,
    "next-actor-and-date": 1.3,
    "next-dateline": 0.0,
    "next-dateline-yearless": 0.0,
    "next-date-first": 1.0,
    "next-list-item": -0.1,
    "next-heading": 1.1,
    "next-new": 0.7,
    "remark-then-news": 0.5,  # no date and no body in it, both in the paragraph after
    "after-heading": -0.9,
    "after-section": -4.2,  # "2. Training" stands above it
    "among-teasers": 5.4,  # per share of lines above "sparse" that begin like items: a list of leads, or short items
    "among-cuts": 3.4,  # the paragraph before was cut off, and so were others in the file: a list of teasers
    "other-language": 3.5,  # the paragraph before was in another language
    "untitled": -3.4,  # the file opens with a headline, and none stands above this paragraph
    "wide-gap": 1.1,  # a blank line where there usually is none
    "no-gap": -2.0,
    "narrow-among-gaps": -1.3,
    "glued": -2.5,  # no line break before it, only a lost blank
    "surname-carried": -2.7,  # "Ribeiro said": she was introduced in the item before
    "acronym-carried": -1.4,  # used without being spelt out, as it was there
    "acronym-again": 2.0,  # spelt out once more
    "person-again": 0.0,
    "words-shared": -5.9,  # per full share of lead words that the item before has too
    "words-ahead": 3.5,  # per full share of its words that come back in the next two units and were not in the last two
    "names-apart": 1.0,  # of the names in it, none stands in the item before
    "names-shared": -0.3,  # … some do
    "names-again": -0.9,  # … half of them or more do
    "headings-only": -23.5,  # the item before would be a headline without a text: never
    "item-of-one": -3.1,  # the item before would be one paragraph
    "item-of-two": -0.6,
})  # fmt: skip

BORDER: Final = MappingProxyType({
    "hopeless": -3.5,  # own cues below this rule a border out: what stands before it can add no more than that
    "certain": 5.0,  # own cues above this make a border: no item reaches across it
    "least": -1.0,  # no border weighs less, however well it serves the next one
    "dump": 2.4,  # the borders of a file weigh more than this together, or it is one item
    "sparse": 0.2,  # share of lines that begin like items where items have the usual length
    "listed": 1.0,  # share of lines that begin like items in a list of leads
    "few": 4,  # fewer such lines show no list
    "usual-share": 0.3,  # of a lead's words found in the item before, midway between new items and going on
})  # fmt: skip
