"""Summarises an item in one or two of its own sentences.

Extracts, never rewords: begins with the first sentence that carries content, adds the next one that does where there is
room, and cuts inside a sentence only when that one is far too long. Knows nothing of dates, tags or headlines derived.
"""

import re
from collections.abc import Iterator
from itertools import islice

from osce_digest.loader.draft import Draft
from osce_digest.loader.headline.lead import drop_label, find_news, is_background
from osce_digest.loader.sentences import split_sentences
from osce_digest.model import BlockKind

TARGET = 240  # characters a summary should not exceed
LONGEST = 300  # characters a single sentence may have and still stand whole
_TOO_SHORT = 60  # characters: a sentence that needs a second one even beyond the target
_PARAGRAPHS = 3  # looked at from the start
_SENTENCES = 3  # of each
_FEWEST_WORDS = 4
_GLANCE = 5  # words that tell most sentences from the title

_SPOKEN = (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NUMBERED)
_QUOTES = ("“", '"', "«", "„", "”", "''", "‘")
# "Madam Chair,", "Thank you, Mr. Chair.", "Distinguished colleagues", "What:", "As delivered by"
_REMARK = re.compile(
    r"^(?:(?:Madam|Mr\.?|Mister|Dear|Distinguished|Excellenc\w+|Ladies|Thank you|Merci|As delivered|As prepared)\b"
    r"|For (?:more|further) (?:information|details|questions)|(?:What|Who|When|Where|Registration):\s*$|-{0,2}\s*end)",
    re.IGNORECASE,
)
_NOT_WORD = re.compile(r"[\W_]+")
_STOPS = (".", "!", "?", "…")
_CLOSING = '"”’»)]'
# What a cut sentence may not end with before its "…"
_DANGLING = frozenset(
    "of in on at for from with by to the a an and or that which as de la le les du des et der die das und di e el y в "
    "и на с".split()
)
_DANGLING_MARKS = " ,;:–—(-"


def summarise(draft: Draft) -> str:
    """Give one or two sentences of the draft's text, at most 240 characters where its sentences allow that.

    A single sentence of up to 300 characters stays whole; a longer one ends in "…" at a word border. Empty where the
    body holds no sentence.
    """
    content = _content(draft)
    sentences = list(islice(content, 2))
    if not sentences:
        return _shorten(_fallback(draft))
    if is_background(sentences[0]):
        sentences += content
    first, *later = sentences[find_news(sentences) :]
    if later:
        length = len(first) + 1 + len(later[0])
        if length <= TARGET or (len(first) < _TOO_SHORT and length <= LONGEST):
            return f"{first} {later[0]}"
    return _shorten(first)


def _content(draft: Draft) -> Iterator[str]:
    """Yield the sentences that tell something, in their order: not the title, no quotations, salutations or labels."""
    title = draft.title or ""
    looked_at = 0
    for block in draft.blocks:
        if block.kind not in _SPOKEN:
            continue
        looked_at += 1
        if looked_at > _PARAGRAPHS:
            return
        paragraph = drop_label(draft.body[block.start : block.end])
        if paragraph.startswith(_QUOTES) or _REMARK.match(paragraph):
            continue
        for sentence in split_sentences(paragraph, _SENTENCES):
            clean = " ".join(sentence.split()) if "  " in sentence else sentence
            if _tells(clean) and not _is_same(clean, title):
                yield clean


def _tells(sentence: str) -> bool:
    return (
        not sentence.startswith(_QUOTES)
        and not _REMARK.match(sentence)
        and sentence.rstrip(_CLOSING).endswith(_STOPS)
        and sentence.count(" ") + 1 >= _FEWEST_WORDS
    )


def _fallback(draft: Draft) -> str:
    """Find the first sentence of any kind that is not the title: a body of quotations still gets its summary."""
    title = draft.title or ""
    pieces = [draft.body[block.start : block.end] for block in draft.blocks[: _PARAGRAPHS + 1]]
    sentences = [" ".join(s.split()) for piece in pieces for s in split_sentences(piece, 1)]
    return next((s for s in sentences if not _is_same(s, title)), sentences[0] if sentences else "")


def _shorten(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    cut = text[:TARGET].rsplit(" ", 1)[0]
    return _cut_dangling(cut).rstrip(" .") + "…"


def _cut_dangling(text: str) -> str:
    """Cut the words off that ask for the next one, with the marks around them."""
    while text := text.rstrip(_DANGLING_MARKS):
        start = len(text)
        while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            start -= 1
        if text[start:].lower() not in _DANGLING:
            break
        text = text[:start]
    return text


def _is_same(sentence: str, title: str) -> bool:
    """Whether a sentence says what the title says, but for case and punctuation."""
    if not title and sentence[:1].isalnum():
        return False
    for word, other in zip(sentence.split(" ", _GLANCE)[:_GLANCE], title.split(" ", _GLANCE)[:_GLANCE], strict=False):
        if not word.isalnum() or not other.isalnum():
            break
        if word.casefold() != other.casefold():
            return False
    return _squeeze(sentence) == _squeeze(title)


def _squeeze(text: str) -> str:
    return _NOT_WORD.sub(" ", text).strip().casefold()
