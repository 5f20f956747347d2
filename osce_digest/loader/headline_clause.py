"""Finds the verb of an English lead sentence, and with it subject and predicate.

A shallow reading by tables, word order and commas: who acts stands before the first finite verb that belongs neither to
a relative clause nor to a participle ("a course organized by …"). No parser; where it is unsure it finds nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from osce_digest.loader.headline_finite import Group, Voice, Word, read_group
from osce_digest.loader.headline_verbs import read_base
from osce_digest.loader.headline_words import RELATIVES

# "co-operation", "U.S", "States’", a comma, a quotation mark
_WORD = re.compile(r"[\w’'/.-]*\w|[,;:]|[“”\"«»]")
_QUOTES = frozenset('“”"«»')

# "As the situation continues, the Mission": clauses whose verb is not the main one
_SUBORDINATORS = frozenset("as while although though when after before since because once until despite".split())
_REACH = 500  # characters within which a main verb is looked for
# "who", and "what" or "how" where they open a clause that is itself the subject
_EMBEDDING = RELATIVES | frozenset("what whatever whoever how why whether".split())
# the comma before a main clause: ", the", ", OSCE"
_COMMA = re.compile(r",\s+(?=(?:the|an?|some|more|\d+|[A-Z]\w*)\b)")


@dataclass(frozen=True, slots=True)
class Clause:
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
    if sentence.split(" ", 1)[0].lower() in _SUBORDINATORS:
        for comma in _COMMA.finditer(sentence):
            clause = _read_main(sentence[comma.end() :])
            if clause is not None:
                return clause
    return _read_main(sentence)


def _read_main(sentence: str) -> Clause | None:
    words = [
        Word(found.group(), found.group().lower(), found.start(), found.end())
        for found in _WORD.finditer(sentence, 0, _REACH)
    ]
    found = _find_main(words, lenient=False) or _find_main(words, lenient=True)
    if found is None:
        return None
    first, group = found
    start, end = words[first].start, words[group.last].end
    return Clause(sentence[:start].strip(), sentence[start:end], sentence[end:].strip(), group)


def _find_main(words: Sequence[Word], *, lenient: bool) -> tuple[int, Group] | None:
    waiting = int(words[0].low in _EMBEDDING) if words else 0  # embedded clauses whose verb has not come yet
    quoted = False
    index = 0
    while index < len(words):
        word = words[index]
        if word.text in _QUOTES:
            quoted = word.text in "“«" or (word.text == '"' and not quoted)
        elif not quoted and index:
            waiting += word.low in _EMBEDDING and not _governs_base(words, index)
            group = read_group(words, index, lenient=lenient)
            if group is not None and not waiting and not _is_subordinate(words, index):
                return index, group
            if group is not None:
                waiting = max(0, waiting - 1)
                index = group.last
        index += 1
    return None


def _governs_base(words: Sequence[Word], index: int) -> bool:
    """Whether a relative has its verb at once, in a form that is no finite one elsewhere: "bodies that carry out"."""
    return index + 1 < len(words) and read_base(words[index + 1].low) is not None


def _is_subordinate(words: Sequence[Word], index: int) -> bool:
    """Whether a verb belongs to "… years after the camp was freed, hatred rises": a clause within, and one to come."""
    for at in range(index - 1, -1, -1):
        if words[at].text in ",;:":
            return False
        if words[at].low in _SUBORDINATORS:
            return any(word.text == "," for word in words[index + 1 :])
    return False
