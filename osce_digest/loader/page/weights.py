"""How much each cue of a line speaks for the article's text (above nought) or for the page's furniture.

Set by hand from what pages of many sites and languages have in common, then held against pages of sites that were
not looked at; words count little here, and only such as every site uses.
"""

from types import MappingProxyType
from typing import Final

CUES: Final = MappingProxyType({
    "sentence": 3.0,  # six words or more, most in small letters, and a full stop
    "long": 2.5,  # longer than any line of a menu
    "brief": 0.4,  # a full stop after fewer words: "Nobody was hurt.", but "Thank you for reading!" too
    "cut": 1.5,  # as long as a paragraph and cut off
    "opens": 0.6,  # ends with a colon: a list or a quotation follows
    "label": -2.0,  # one to four words and no full stop: "More stories", "Jane Doe"
    "line": -1.3,  # more words and no full stop: a headline, or a subheading
    "titled": -0.8,  # most words begin with a capital
    "teaser": -2.6,  # ends with three dots or an arrow, as first words of other articles do
    "figures": -1.2,  # begins or ends with a time, a date or a number and has no full stop
    "ticker": -6.0,  # many headlines, each with its time of day
    "signs": -0.8,  # words parted by bars, arrows and dots
    "item": 1.5,  # a point of four words or more, or one with a number: of the text
    "point": -1.0,  # a shorter one: of a menu more often
    "row": 1.5,  # of a table or a programme
    "figure-alone": -1.0,  # nothing but a number or a sign
    "lead": 1.5,  # the first sentence below the headline
    "by-talk": -1.0,  # right above or below a line that is surely furniture
    "field": 5.0,  # of an advisory: "When:", and what stands below it
    "runs-on": 4.0,  # goes on in the next line in small letters, or from the one before
    "attributes": 5.0,  # "– Jane Doe, 3 May 2019", below a quotation
    "report-head": 4.0,  # "Summary"
    "greeting": 2.5,  # "Mr. Chair,"
    "known": -1.0,  # a label, a share row, an advert: known by its own words
    "picture": -0.3,  # a caption: pictures stand in the text as well as below it
    "states": -0.5,  # tells the day, the office, the place
    "talk": -4.5,  # speaks of cookies, newsletters, browsers: of the site
    "more-talk": -2.5,  # … and again
    "author": -5.5,  # tells what somebody does for a living: writes
    "hint": -1.0,  # uses a word of such talk that news uses too: website, comments, advertising
    "dateline": 3.0,  # place and day, at a paragraph's beginning or on a line of their own
    "addresses": -2.2,  # says "you" or "our" where the text does not, or ends with an exclamation mark
    "contact": -2.0,  # gives a telephone or a mail address
    "foreign": -2.5,  # in another language than the text
    "akin": 1.5,  # shares its longer words with the text
    "apart": -1.0,  # has longer words and shares none
    "said": -1.0,  # was said before
    "heads": 2.5,  # a line above a paragraph of the text
    "may-head": 1.2,  # above a sentence that is short and shares no words with the text
    "among-furniture": -2.5,  # a short sentence with furniture above and below that shares no words with the text
    "among-labels": -0.9,  # lines of furniture's shape above and below it
    "cut-off": 5.0,  # the page's last line, right under the text, with words in small letters: where a copy was cut
    "lone": 2.4,  # a single word there
})  # fmt: skip

PAGE: Final = MappingProxyType({
    "aside": 3.5,  # what an interruption of the text costs: it must be surer than an end
})  # fmt: skip

# No page met has so many lines; a longer file is no page, and to hold each line against all others would take long.
LONGEST_PAGE: Final = 500
