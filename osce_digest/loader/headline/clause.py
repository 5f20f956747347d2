"""Finds the verb of an English lead sentence, and with it subject and predicate.

A shallow reading by tables, word order and commas: who acts stands before the first finite verb that belongs neither to
a relative clause nor to a participle ("a course organized by …"). No parser; where it is unsure it finds nothing.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from osce_digest.loader.headline.finite import Group, Voice, may_be_verb, read_group
from osce_digest.loader.headline.finiteness import OBJECTS
from osce_digest.loader.headline.verbs import read_base, read_verb
from osce_digest.loader.headline.words import DETERMINERS, PREPOSITIONS, RELATIVES

# "co-operation", "U.S", "States’", a comma, a quotation mark
_WORD = re.compile(r"[\w’'/.-]*\w|[,;:]|[“”\"«»]")
_QUOTES = frozenset('“”"«»')
_STOPS = frozenset(",;:")

# "As the situation continues, the Mission": clauses whose verb is not the main one
SUBORDINATORS = frozenset("as while although though when after before since because once until despite".split())
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | {"to"}
_REACH = 500  # characters within which a main verb is looked for
# "who", and "what" or "how" where they open a clause that is itself the subject
_EMBEDDING = RELATIVES | frozenset("what whatever whoever how why whether".split())
# the comma before a main clause: ", the", ", OSCE"
_COMMA = re.compile(r",\s+(?=(?:the|an?|some|more|\d+|[A-Z]\w*)\b)")


class Clause(NamedTuple):  # a named tuple, as every headline makes some
    """A sentence taken apart: `subject`, `written` (the verb group as it stands), `rest`, and how `group` reads."""

    subject: str
    written: str
    rest: str
    group: Group

    @property
    def is_passive(self) -> bool:
        """Whether the subject is what something was done to."""
        return self.group.voice is Voice.PASSIVE


def read_clause(sentence: str) -> Clause | None:
    """Take a sentence apart at its main verb; None where none of the known verbs is surely it."""
    if sentence.split(" ", 1)[0].lower() in SUBORDINATORS:
        for comma in _COMMA.finditer(sentence):
            clause = _read_main(sentence[comma.end() :])
            if clause is not None:
                return clause
    return _read_main(sentence)


def _read_main(sentence: str) -> Clause | None:
    texts = _split_words(sentence[:_REACH])
    lows = [text.lower() for text in texts]
    found = _find_main(texts, lows, lenient=False) or _find_main(texts, lows, lenient=True)
    if found is None:
        return None
    first, group = found
    start = _pass(sentence, 0, texts[:first])
    end = _pass(sentence, start, texts[first : group.last + 1])
    start = sentence.index(texts[first], start)
    return Clause(sentence[:start].strip(), sentence[start:end], sentence[end:].strip(), group)


def _split_words(text: str) -> list[str]:
    """Give words and marks as the pattern finds them; most words are letters and nothing else."""
    words: list[str] = []
    for piece in text.split():
        if piece.isalpha():
            words.append(piece)
        elif piece[-1] == "," and piece[:-1].isalpha():
            words += (piece[:-1], ",")
        else:
            words += _WORD.findall(piece)
    return words


def _pass(sentence: str, at: int, texts: Sequence[str]) -> int:
    """Go over words and marks that come next in a sentence; give where the last ends."""
    for text in texts:
        at = sentence.index(text, at) + len(text)
    return at


def _find_main(texts: Sequence[str], lows: Sequence[str], *, lenient: bool) -> tuple[int, Group] | None:
    waiting = int(lows[0] in _EMBEDDING) if lows else 0  # embedded clauses whose verb has not come yet
    quoted = False
    index = 0
    while index < len(texts):
        low = lows[index]
        if low in _QUOTES:
            quoted = low in "“«" or (low == '"' and not quoted)
        elif not quoted and index:
            waiting += low in _EMBEDDING and not _governs_base(lows, index)
            group = read_group(texts, lows, index, lenient=lenient) if may_be_verb(low) else None
            if group is not None and not waiting and not _is_subordinate(lows, index):
                return index, group
            if group is not None:
                waiting = max(0, waiting - 1) + _continues(lows, group.last)
                index = group.last
            elif waiting and _acts_within(lows, index):
                waiting -= 1
        index += 1
    return None


def _acts_within(lows: Sequence[str], index: int) -> bool:
    """Whether a word is an embedded clause's verb: "which the Mission supports, saw", "by which judges choose the"."""
    after = lows[index + 1] if index + 1 < len(lows) else ""
    if after == ",":
        return read_verb(lows[index]) is not None
    return after in OBJECTS and lows[index - 1] not in _BEFORE_NOUNS and read_base(lows[index]) is not None


def _continues(lows: Sequence[str], last: int) -> int:
    """Count the second verb of an embedded clause: "a project that trained and equipped the police"."""
    return int(last + 2 < len(lows) and lows[last + 1] == "and" and read_verb(lows[last + 2]) is not None)


def _governs_base(lows: Sequence[str], index: int) -> bool:
    """Whether a relative has its verb at once and in no finite form: "bodies that carry out", "how to act"."""
    return index + 1 < len(lows) and (lows[index + 1] == "to" or read_base(lows[index + 1]) is not None)


def _is_subordinate(lows: Sequence[str], index: int) -> bool:
    """Whether a verb belongs to "… years after the camp was freed, hatred rises": a clause within, and one to come."""
    for at in range(index - 1, -1, -1):
        if lows[at] in _STOPS:
            return False
        if lows[at] in SUBORDINATORS:
            return "," in lows[index + 1 :]
    return False
