"""The weights of border cues: how much each speaks for (or against) a new item, in log-odds.

Fitted by logistic regression on real dumps with known borders (kept outside the project), then rounded; `any` is the
price of any border at all.
"""

from types import MappingProxyType
from typing import Final

WEIGHTS: Final = MappingProxyType({
    "any": -3.3,  # four paragraphs in five go on with the item before
    "dateline": 9.4,  # TOWN, day month year –
    "dateline-yearless": 8.0,  # TOWN, day month –
    "dateline-undated": 5.0,  # TOWN –
    "date-first": 2.9,  # "From 12 to 14 July, …"
    "date-lead": 1.9,  # a day named in the first sentence
    "date-late": 0.5,  # a day named at its far end
    "date-relative": 0.7,  # today, yesterday, on Monday
    "actor": 1.1,  # an OSCE body named in full
    "osce": 0.3,  # the OSCE by name only
    "actor-and-date": 2.0,  # both, as a lead has them
    "occasion-and-date": 0.9,  # "On 3 May, a workshop …", no OSCE body named
    "event": 0.3,  # was held, took place, launched
    "new": 0.5,  # "Over 25 experts …": introduced, not referred to
    "heading": -5.3,  # a short line without a full stop heads a section; a headline moves the border below it up
    "report-head": 9.0,  # "Summary", alone on its line: a report whose title was lost
    "back": -3.8,  # She, During the visit, In addition
    "aside": -1.5,  # Following, While, To support: goes on more often than not
    "refers": -1.3,  # "… attended the training": said of something introduced before
    "introduces": 0.1,  # "a two-day workshop"
    "short-body": -1.5,  # the Mission, the Representative, with no full name beside it
    "speech": -0.7,  # somebody said, noted, stressed
    "later-actor-and-date": 2.5,  # a remark first, the news in the second sentence
    "definite": -1.9,  # The training, The participants
    "quote": -2.9,  # opens with a quotation mark
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
    "end-open": -3.0,  # … ends with a colon or comma
    "end-bare": 0.0,  # … ends without a stop
    "end-cut": 1.9,  # … was cut off in mid-sentence, as listings do
    "end-in-quote": -1.3,  # … leaves a quotation open
    "next-quote": -0.1,  # the paragraph after goes on like a second one
    "next-back": -0.1,
    "next-definite": -0.2,
    "next-actor-and-date": 1.1,
    "next-dateline": 0.3,
    "next-dateline-yearless": 0.0,
    "next-date-first": 0.1,
    "next-list-item": 0.3,
    "next-heading": -0.1,
    "next-new": 0.2,
    "remark-then-news": 1.9,  # no date and no body in it, both in the paragraph after
    "after-heading": -0.7,
    "among-teasers": 1.5,  # every second line begins like an item: a list of leads
    "wide-gap": 1.9,  # a blank line where there usually is none
    "no-gap": -2.0,
    "narrow-among-gaps": -1.0,
    "glued": -2.5,  # no line break before it, only a lost blank
    "surname-carried": -3.0,  # "Ribeiro said": she was introduced in the item before
    "acronym-carried": -2.5,  # used without being spelt out, as it was there
    "acronym-again": 1.0,  # spelt out once more
    "person-again": 0.0,
    "words-shared": -7.0,  # per full share of lead words that the item before has too
    "words-ahead": 3.4,  # per full share of its words that come back in the next two units and were not in the last two
    "headings-only": -25.0,  # the item before would be a headline without a text: never
    "item-of-one": -1.5,  # the item before would be one paragraph
    "item-of-two": -0.9,
})  # fmt: skip

BORDER: Final = MappingProxyType({
    "hopeless": -3.5,  # own cues below this rule a border out: what stands before it can add no more than that
    "certain": 5.0,  # own cues above this make a border: no item reaches across it
    "teasers": 0.45,  # share of lines that begin like items, above which a dump is a list of leads
    "usual-share": 0.3,  # of a lead's words found in the item before, midway between new items and going on
})  # fmt: skip
