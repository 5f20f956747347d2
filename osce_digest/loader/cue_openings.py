"""Openings that tell how a paragraph stands to the news: before it, after it, or why it is news now. Patterns only."""

import re

from osce_digest.loader.patterns import flat

# "These are some of the main conclusions of a report that ODIHR published today": what the lead before it said
SUMS_UP = re.compile(
    flat(
        r"""
        (?:So (?:says|said|finds)|(?:This|These|That|Such) (?:is|are|was|were) (?:(?:one|some|two|three) of |among )?
        (?:the |a )?(?:\w+ ){0,2}?(?:conclusions?|findings?|messages?|recommendations?|topics?|points?|questions?|
        focus|verdict|outcome|results?))\b
        """,
    ),
)
# "During his visit to Osh on 3 May, OSCE Secretary General …": looks back in most paragraphs, and ahead to the news
# where body and day stand in the same sentence
AHEAD = re.compile(r"(?:During (?:his|her|their|its)|As part of|Prior to|Throughout|On the (?:margins|sidelines) of)\b")
# "On 7 May, participants visited …", "From 6 to 7 May, they …": people told of before; but "participants from five
# countries" are new
DAY_THEN_BACK = re.compile(
    flat(
        r"""
        (?:On|From|Between) (?:the )?(?:[A-Z]\w+ )?\d{1,2}\b[^,.;:]{0,30}, (?:(?:he|she|they|it|his|her|their|both)\b|
        (?:the|these|all|its) participants\b|participants\b(?! (?:from|of)\b))
        """,
    ),
)
# "On the occasion of Roma Day, the OSCE Mission …", "To mark …": why something is done now
OCCASION = re.compile(
    flat(
        r"""
        (?:On the (?:occasion|eve|anniversary) of|To (?:mark|celebrate|commemorate|observe|honou?r)|Marking|
        Celebrating|Commemorating|Ahead of|In (?:advance of|the run-up to|observance of|response to|preparation
        for|line with|an effort to)|As part of (?:an?|its|their|(?:the|its) (?:ongoing|continued|continuous))|
        With (?:the (?:aim|goal|support|purpose) of|OSCE support)|In order to|Aiming to|In co-?operation with|
        At the (?:invitation|initiative|request) of)\b
        """,
    ),
)
