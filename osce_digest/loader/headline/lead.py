"""Picks the sentences of an item that can carry its headline, best first.

Not always the first one: some leads open with a general remark or with background, and the news comes a sentence later.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from osce_digest.loader.draft import Draft
from osce_digest.loader.headline.words import holds
from osce_digest.loader.sentences import split_sentences
from osce_digest.model import BlockKind

_SPOKEN = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_LISTED = (BlockKind.BULLET, BlockKind.NUMBERED)
_LABEL = 20  # characters: less is the label of a list
_PARAGRAPHS = 3  # looked at
_SENTENCES = 3  # of each
_SPARES = 2  # sentences tried after the first
_ASKED = 16  # sentences whose answer is remembered: headline and summary ask of the same ones
_QUOTES = '“"«„'
_LABELS = ("Summary ", "SUMMARY ")
_LABELLED = 8  # characters

# "He also", "The event was", "Therefore": sentences that need the one before
_LEANS_BACK = re.compile(
    r"(?:He|She|It|They|We|I|This|These|Those|That|Therefore|However|Moreover|Furthermore|Also|In addition|During|While"
    r"|But|And|Many|Some|Both|Participants|The (?=[a-z]))\b"
)
# "OSCE", "the Mission", "observers": the one who acts
_ACTOR = re.compile(
    r"\b(?:OSCE|ODIHR|SMM|observers|observation mission|Mission|Representative|Secretary General|Chair\w*|Co-Chairs"
    r"|Parliamentary Assembly|Permanent Council|Programme Office|Presence|Co-?ordinator)\b"
)
_ACTOR_HINTS = (
    *"OSCE ODIHR SMM observ Mission Representative Chair Presence ordinator".split(),
    "Secretary General",
    "Parliamentary Assembly",
    "Permanent Council",
    "Programme Office",
)
# "workshop", "training course": what is reported
_EVENT = re.compile(
    r"\b(?:workshops?|seminars?|train(?:ing|ings|ed)|courses?|conferences?|meetings?|round ?tables?|exercises?"
    r"|visit(?:s|ed)?|talks|elections?|round of|exchange|competition|forum|summer school|campaign|ceremony|discussions?"
    r"|statement|report|exhibition|session|project|camp|debate|consultations?|event|contest)\b",
    re.IGNORECASE,
)
# "Modern police must be", "Corruption is": what is always so
_GENERAL = re.compile(
    r"\b(?:must|should|need to|needs to|can|cannot|(?:is|are) one of|(?:is|are) an? |remains?|continues? to be)\b"
)
_GENERAL_HINTS = ("must", "should", "need", "can", "one of", "is a", "are a", "remain", "continue")
# "On 30 April 2023, the State": background with a date of its own
_OLD = re.compile(r"^(?:On|In|Since) [^,]{0,30}\b(?:19|20)\d\d\b")
# "As a result, from 5 to 7 July, the OSCE", "A workshop … OSCE": sentences that begin with who acts or what it was
_NEWS = re.compile(
    r"^(?:(?:On|From|In|As|To|During|Between|At) [^.]{0,120}?,? )?(?:the |an? )?OSCE\b"
    r"|^(?:An?|The) [^.,]{0,60}\bOSCE\b",
    re.IGNORECASE,
)


def choose_sentences(draft: Draft) -> Iterator[str]:
    """Yield the sentences of a draft that can carry its headline, the best first."""
    sentences = _read_sentences(draft)
    first = next(sentences, None)
    if first is None:
        return
    later: Iterable[str] = sentences
    if is_background(first):
        later = list(sentences)
        yield from [sentence for sentence in later if _is_news(sentence)][:1]
    yield first
    yield from islice((sentence for sentence in later if _stands_alone(sentence) and _names_actor(sentence)), _SPARES)


def find_news(sentences: Sequence[str]) -> int:
    """Give the index of the sentence the news begins with: 0 unless the first is background and a later one news."""
    if not sentences or not is_background(sentences[0]):
        return 0
    return next((at for at, sentence in enumerate(sentences) if at and _is_news(sentence)), 0)


def drop_label(paragraph: str) -> str:
    """Drop the heading that ran into its paragraph: "Summary The SMM recorded"."""
    labelled = paragraph.startswith(_LABELS) and paragraph[_LABELLED : _LABELLED + 1].isupper()
    return paragraph[_LABELLED:] if labelled else paragraph


def _read_sentences(draft: Draft) -> Iterator[str]:
    first = draft.blocks[: _PARAGRAPHS + 2]
    blocks = [block for block in first if block.kind in _SPOKEN]
    if len(blocks) == 1 and blocks[0].end - blocks[0].start < _LABEL:
        blocks = [block for block in first if block.kind in _LISTED]  # "Summary" and its bullets
    for block in blocks[:_PARAGRAPHS]:
        yield from split_sentences(drop_label(draft.body[block.start : block.end]), _SENTENCES)


def _is_news(sentence: str) -> bool:
    return _stands_alone(sentence) and _NEWS.match(sentence) is not None


def _stands_alone(sentence: str) -> bool:
    return sentence[:1] not in _QUOTES and not _LEANS_BACK.match(sentence)


@lru_cache(maxsize=_ASKED)
def is_background(sentence: str) -> bool:
    """Tell a sentence that only leads up to the news: a quotation, what is always so, what was long ago."""
    if sentence[:1] in _QUOTES:
        return True
    if _names_actor(sentence):
        return False
    return _OLD.match(sentence) is not None or (_is_general(sentence) and not _EVENT.search(sentence))


def _names_actor(sentence: str) -> bool:
    return holds(sentence, _ACTOR_HINTS) and _ACTOR.search(sentence) is not None


def _is_general(sentence: str) -> bool:
    return holds(sentence, _GENERAL_HINTS) and _GENERAL.search(sentence) is not None
