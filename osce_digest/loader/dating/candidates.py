"""Weighs which dates of an item can be those of its own event, and which are background, deadlines or documents.

Looks at the first paragraphs only; what follows is detail. Years stay as written.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from osce_digest.loader.dates.scanning import DateKind, DateMention, add_spoken
from osce_digest.loader.dating.cue_rows import Cue
from osce_digest.loader.dating.cues import Found, find_cues, governing_cue, names_body, nearest_cue
from osce_digest.loader.dating.elsewhere import FROM, LOOK_BACK, belongs_elsewhere
from osce_digest.loader.dating.openings import find_opening_day
from osce_digest.loader.draft import Draft
from osce_digest.loader.sentences import find_sentences
from osce_digest.model import Block, BlockKind


class Candidate(NamedTuple):
    """One mention that may date the item's own event: `cue` is the governing word, `score` how likely it is."""

    mention: DateMention
    cue: Cue | None
    score: float
    paragraph: int
    sentence: tuple[int, int]


# The event of a press item is dated in one of these; later paragraphs tell of other things.
_PARAGRAPHS: Final = 4
# A paragraph that never ends is no news either; so much of it is read.
_LONGEST_READ: Final = 3000
# What a date's place is worth, by paragraph: the lead tells the news.
_BY_PARAGRAPH: Final = (3.0, 2.0, 1.0, 0.5)
_PER_LATER_SENTENCE: Final = -0.3
_LOWEST_SENTENCE: Final = -0.9
_NAMES_BODY: Final = 1.0
_RANGE: Final = 0.5
_OPENS_SENTENCE: Final = 0.5
_BY_CUE: Final = {
    Cue.HELD: 1.5,
    Cue.EVENT: 1.5,
    Cue.OPENED: 1.5,
    Cue.CLOSED: 1.5,
    Cue.FUTURE: 1.0,
    Cue.SAID: -1.0,
    Cue.BACKGROUND: -3.0,
    Cue.DECIDED: -3.0,
    Cue.VOTE: -3.0,
}

# "observers of the elections", "observation of the vote": a mission's work is no event of one day
_OBSERVES: Final = re.compile(
    r"\b[Oo]bserv(?:ers?|ation)\b.*\b(?:elections?|vote|polls?|referendum)\b|\belection observ"
)
# "On", "As a result, from", "Between" at a sentence's beginning
_OPENING: Final = re.compile(
    r"^(?:[^,]{2,40},\s+)?(?:[Oo]n|[Ff]rom|[Bb]etween|[Ii]n the period from"
    r"|Am|Vom|Les?|Du|El|Los(?: días)?|Del|Il|Nei giorni|С|В)?\s*(?:the\s+)?$"
)
# "on 8 May", "am 8. Mai", "le 8 mai", "8 мая" after a comma or at the beginning; else a date needs a verb to tell
_TIED: Final = re.compile(
    r"(?:\b(?:on|(?:night|morning|evening|afternoon) of|from|between|during|through"
    r"|am|vom|den|les?|ce|du|el|los(?: días)?|del|il|dal|nei giorni|с|в)"
    r"\s+(?:the\s+)?|^|,\s+)$",
    re.IGNORECASE,
)
_UNTIED: Final = -2.0
# "When:" on a line of its own, "Date and time:"; the value stands on the next
_BARE_WHEN: Final = re.compile(r"\n(?:When|WHEN|Date and time|Time and date|Date): ?\n$")
# "When: Monday, " in a media advisory: the event's own date, whatever else the text tells
_WHEN: Final = re.compile(r"\bWhen:[^:.]{0,25}$", re.IGNORECASE)
_WHEN_LABEL: Final = "when:"
# Below the lead, days named without the calendar date an event only where they open its second paragraph (all that
# `dating.event` asks of them comes together nowhere else) or where a label says so.
_OPENING_WIDTH: Final = 100
_ADVISED: Final = 9.0
_ADVISORY_BLOCKS: Final = 14


def find_candidates(draft: Draft, mentions: Sequence[DateMention], issued_at: int = -1) -> list[Candidate]:
    """List the mentions that may date the item's own event, in the order of the text; no month alone does.

    The line that states the issue date, somewhere at `issued_at`, dates no event.
    """
    found: list[Candidate] = []
    opening = find_opening_day(draft)
    days = [mention for mention in mentions if mention.last.day is not None]
    if opening:
        days = [mention for mention in days if mention.start >= opening.end]
    for number, block in _news_blocks(draft):
        if block.start <= issued_at < block.end and not opening:
            continue
        start, end = block.start, min(block.end, block.start + _LONGEST_READ)
        spoken_until = _spoken_until(draft.body, number, start, end)
        told = add_spoken(draft.body, days, start, spoken_until) if spoken_until > start else days
        inside = [mention for mention in told if start <= mention.start < end]
        if inside:
            read = block if end == block.end else block._replace(end=end)
            found += _weigh_block(draft.body, read, number, inside)
    return found


def _spoken_until(body: str, number: int, start: int, end: int) -> int:
    """Give the end of the stretch of paragraph `number` in which a spoken day can date the event."""
    if number == 0 or (body.find(":", start, end) >= 0 and _WHEN_LABEL in body[start:end].lower()):
        return end
    return min(end, start + _OPENING_WIDTH) if number == 1 else start


def _news_blocks(draft: Draft) -> list[tuple[int, Block]]:
    """List the paragraphs that tell the news, and the "When:" of an advisory, with their numbers."""
    number = 0
    found: list[tuple[int, Block]] = []
    for block in draft.blocks:
        advised = draft.body.startswith(("When:", "WHEN:"), block.start) or _is_below_when(draft.body, block.start)
        if block.kind in _NO_NEWS and not advised:
            continue
        if number < _PARAGRAPHS or advised:
            found.append((min(number, _PARAGRAPHS - 1), block))
        number += 1
        if number == _ADVISORY_BLOCKS:
            break
    return found


def _is_below_when(body: str, start: int) -> bool:
    """Tell whether a label above asks for the day that stands at `start`."""
    return (
        body[start - 2 : start] in _LABEL_ENDS and _BARE_WHEN.search(body, max(0, start - LOOK_BACK), start) is not None
    )


_LABEL_ENDS: Final = frozenset({":\n", " \n"})
_NO_NEWS: Final = frozenset({BlockKind.HEADING, BlockKind.ROW})


def _weigh_block(body: str, block: Block, number: int, mentions: Sequence[DateMention]) -> list[Candidate]:
    text = body[block.start : block.end]
    found: list[Candidate] = []
    for index, (start, end) in enumerate(find_sentences(text, until=mentions[-1].start - block.start)):
        sentence = (block.start + start, block.start + end)
        inside = [mention for mention in mentions if sentence[0] <= mention.start < sentence[1]]
        if not inside:
            continue
        cues = _drop_quoted_votes(find_cues(text[start:end]), text, start)
        place = _BY_PARAGRAPH[number] + max(_LOWEST_SENTENCE, _PER_LATER_SENTENCE * index)
        place += _NAMES_BODY * names_body(text[start:end])
        observes = "bserv" in text and _OBSERVES.search(text, start, end) is not None
        for mention in inside:
            if is_quoted(body, block, mention.start) or belongs_elsewhere(body, mention):
                continue
            weighed = _weigh(body, mention, cues, sentence, (place, number))
            if not (observes and mention.kind == DateKind.RELATIVE and not _is_own_act(body, weighed)):
                found.append(weighed)
    return found


def _is_own_act(body: str, candidate: Candidate) -> bool:
    """Tell "The election observation mission started work today" from "opened its observation of the vote today"."""
    start = candidate.mention.start
    return candidate.cue in _ACTS and not _VOTE.search(body, max(candidate.sentence[0], start - _VOTE_NEAR), start)


_ACTS: Final = frozenset({Cue.HELD, Cue.OPENED, Cue.CLOSED})
_VOTE: Final = re.compile(r"\b(?:elections?|vote|polls?|referendum)\b")
_VOTE_NEAR: Final = 45


def _drop_quoted_votes(cues: list[Found], text: str, start: int) -> list[Found]:
    """Leave out the vote of a course "titled ‘Youth and Elections’, on 8 May"."""
    if Cue.VOTE not in [found.cue for found in cues]:
        return cues
    return [found for found in cues if found.cue != Cue.VOTE or not _opens_quote(text[start : start + found.start])]


def _opens_quote(before: str) -> bool:
    curly = before.rfind("“") > before.rfind("”") or before.rfind("‘") > before.rfind("’")
    return curly or before.count('"') % 2 == 1


def _weigh(
    body: str, mention: DateMention, cues: list[Found], sentence: tuple[int, int], place: tuple[float, int]
) -> Candidate:
    start, end = mention.start - sentence[0], mention.end - sentence[0]
    spoken = mention.kind != DateKind.ABSOLUTE
    cue = nearest_cue(cues, start, end) if spoken else governing_cue(cues, start, end)
    if cue == Cue.HELD and _VOTE_HELD.search(body, sentence[0], mention.start):
        cue = Cue.VOTE
    if mention.days > 1 and cue in _ACTS and _GOES_ON.search(body, *sentence):
        cue = Cue.FUTURE
    if mention.word in _DAYS_OF_NEWS and _tells_news(body, mention, cue):
        cue = Cue.HELD
    if spoken and FROM.search(body, max(0, mention.start - LOOK_BACK), mention.start):
        cue = Cue.OPENED
    score = place[0] + (_BY_CUE[cue] if cue else 0)
    before = body[sentence[0] : mention.start]
    if (":" in before and _WHEN.search(before)) or (not spoken and _is_below_when(body, sentence[0])):
        return Candidate(mention, Cue.FUTURE, _ADVISED, 0, sentence)
    score += _RANGE * (mention.days > 1) + _OPENS_SENTENCE * bool(_OPENING.match(before))
    if cue is None and not _TIED.search(before, max(0, len(before) - LOOK_BACK)):
        score += _UNTIED
    return Candidate(mention, cue, score, place[1], sentence)


# "the elections that Monaco held on", "elections, which were held on"
_VOTE_HELD: Final = re.compile(
    r"\b(?:elections?|vote|polls?|referendum),? (?:that|which) [^.;]{0,50}\bheld (?:(?:on|from|between) )?(?:the )?$"
)


# "is taking place from 8 to 10 May": nobody knows how far it has come
_GOES_ON: Final = re.compile(
    r"\b(?:is|are) (?:taking place|being held|under ?way)\b|"
    r"\b(?:se tient|se déroule|si sta svolgendo|si tiene|findet) |\bпроходит\b"
)


def _tells_news(body: str, mention: DateMention, cue: Cue | None) -> bool:
    """Tell "Nine awards went to schools today" and "was in Osh today and said" from "Today, many know"."""
    if body[mention.end : mention.end + 1] == "," and body[mention.start].isupper():
        return False
    if mention.word == "today" and (cue == Cue.DECIDED or _SPOKE_TOO.match(body, mention.end)):
        return True
    return cue is None or (cue == Cue.VOTE and not _VOTE.search(body, max(0, mention.start - _BESIDE), mention.start))


_DAYS_OF_NEWS: Final = frozenset({"today", "yesterday"})
# so far before the day a vote may be what it dates
_BESIDE: Final = 20
# "was at the Academy in Osh today and said"
_SPOKE_TOO: Final = re.compile(r",? (?:and|where) (?:he |she |they )?(?:\w+ed|said|told|spoke)\b")


def is_quoted(body: str, block: Block, position: int) -> bool:
    """Tell whether a position of a paragraph lies within quotation marks."""
    before = body[block.start : position]
    opened, closed = before.count("“") + before.count("„"), before.count("”")
    curly = opened > closed if closed else opened % 2 == 1
    return curly or before.count('"') % 2 == 1 or before.count("«") > before.count("»")
