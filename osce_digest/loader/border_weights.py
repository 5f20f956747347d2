"""The weights of border cues: how much each speaks for (or against) a new item, in log-odds.

Fitted by logistic regression on dumps with known borders and on single articles of many kinds (kept outside the
project), each weight held near what real dumps alone had given, then rounded; `any` is the price of any border at all.
"""

from types import MappingProxyType
from typing import Final

WEIGHTS: Final = MappingProxyType({
    "any": -3.8,  # four paragraphs in five go on with the item before
    "dateline": 10.2,  # TOWN, day month year –
    "dateline-yearless": 8.0,  # TOWN, day month –
    "dateline-undated": 5.0,  # TOWN –
    "date-first": 4.0,  # "From 12 to 14 July, …"
    "date-lead": 2.6,  # a day named in the first sentence
    "date-late": 0.5,  # a day named at its far end
    "date-relative": 0.8,  # today, yesterday, on Monday
    "actor": 1.3,  # an OSCE body named in full
    "osce": 0.2,  # the OSCE by name only
    "actor-and-date": 2.6,  # both, as a lead has them
    "occasion-and-date": 1.0,  # "On 3 May, a workshop …", no OSCE body named
    "event": 1.3,  # was held, took place, launched
    "new": 0.4,  # "Over 25 experts …": introduced, not referred to
    "heading": -5.2,  # a short line without a full stop heads a section; a headline moves the border below it up
    "report-head": 5.0,  # "Summary", alone on its line: a report whose title was lost
    "back": -3.2,  # She, During the visit, In addition
    "aside": -1.6,  # Following, While, To support: goes on more often than not
    "refers": -1.0,  # "… attended the training": said of something introduced before
    "introduces": 0.3,  # "a two-day workshop"
    "short-body": -0.5,  # the Mission, the Representative, with no full name beside it
    "speech": -0.8,  # somebody said, noted, stressed
    "later-actor": 2.0,  # the day in the first sentence, the body in a later one
    "later-body": 1.0,  # the body in a later sentence, and no day anywhere
    "adds": -1.6,  # "the judges also met": told before
    "later-actor-and-date": 4.0,  # a remark first, the news in the second sentence
    "body": -1.0,  # "The OSCE Mission to …" comes first: in leads, and in what goes on
    "definite": -2.2,  # The training, The participants
    "quote": -2.5,  # opens with a quotation mark
    "attribution": -4.0,  # "– Jane Doe, 3 May 2019", under a quotation
    "lower-case": -2.5,
    "list-item": -5.0,
    "advisory-field": -5.0,  # "Where: …"
    "table-row": -8.0,
    "contact": -8.0,
    "standing": -8.0,
    "metadata": -7.9,
    "furniture": -8.0,
    "end-footer": 2.5,  # the paragraph before is a footer
    "end-closing": 0.0,  # … tells who paid, or what comes next
    "end-open": -3.1,  # … ends with a colon or comma
    "end-bare": 0.3,  # … ends without a stop
    "end-cut": 2.7,  # … was cut off in mid-sentence, as listings do
    "end-in-quote": -1.3,  # … leaves a quotation open
    "next-quote": 0.2,  # the paragraph after goes on like a second one
    "next-back": -0.1,
    "next-definite": -0.7,
    "next-actor-and-date": 1.6,
    "next-dateline": 0.4,
    "next-dateline-yearless": 0.0,
    "next-date-first": 0.9,
    "next-list-item": 0.1,
    "next-heading": 0.2,
    "next-new": 0.8,
    "remark-then-news": 1.4,  # no date and no body in it, both in the paragraph after
    "after-heading": -0.3,
    "after-section": -4.0,  # "2. Training" stands above it
    "among-teasers": 2.3,  # every second line begins like an item: a list of leads
    "among-cuts": 3.4,  # the paragraph before was cut off, and so were others in the file: a list of teasers
    "other-language": 3.5,  # the paragraph before was in another language
    "untitled": -3.0,  # the file opens with a headline, and none stands above this paragraph
    "wide-gap": 1.8,  # a blank line where there usually is none
    "no-gap": -2.0,
    "narrow-among-gaps": -1.0,
    "glued": -2.5,  # no line break before it, only a lost blank
    "surname-carried": -2.9,  # "Ribeiro said": she was introduced in the item before
    "acronym-carried": -2.5,  # used without being spelt out, as it was there
    "acronym-again": 1.5,  # spelt out once more
    "person-again": 0.0,
    "words-shared": -7.0,  # per full share of lead words that the item before has too
    "words-ahead": 3.4,  # per full share of its words that come back in the next two units and were not in the last two
    "headings-only": -23.5,  # the item before would be a headline without a text: never
    "item-of-one": -2.7,  # the item before would be one paragraph
    "item-of-two": -1.1,
})  # fmt: skip

BORDER: Final = MappingProxyType({
    "hopeless": -3.5,  # own cues below this rule a border out: what stands before it can add no more than that
    "certain": 5.0,  # own cues above this make a border: no item reaches across it
    "least": -1.0,  # no border weighs less, however well it serves the next one
    "dump": 3.0,  # the borders of a file weigh more than this together, or it is one item
    "teasers": 0.45,  # share of lines that begin like items, above which a dump is a list of leads
    "usual-share": 0.3,  # of a lead's words found in the item before, midway between new items and going on
})  # fmt: skip
