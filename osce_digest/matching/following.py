"""Follow a text along the tree of literals from each of its words, and note every literal complete on the way.

This is the innermost loop of the program: it makes no values it does not need. Not here: how the tree is built (index),
and which of overlapping finds stand (settling).
"""

from itertools import compress, count

from osce_digest.matching.settling import Find
from osce_digest.matching.words import JOINTS, Words

# The tree is made of plain tuples, dicts, strings and numbers, so that it can be kept in a file and used as it is read.

# A spelling that asks for more than its words: the words with their capitals, blanks between them (nothing where
# capitals do not count), what must follow the last word (the dot of `U.S.`), and the rule's number.
Pattern = tuple[str, str, int]
# A point in the tree: the numbers of the rules complete here, the spellings that ask for more, where the next words
# lead, and whether any of these comes after more than a blank. A step is named by the next word alone where a blank or
# hyphen comes before it, else by separator and word.
Node = tuple[tuple[int, ...], tuple[Pattern, ...], "Index | None", bool]
Index = dict[str, Node]


def find_literals(index: Index, read: Words) -> list[Find]:  # noqa: C901  (calls would cost more than what they do)
    """Go from every word the index knows as far as the text goes; the finds are in order of start and of end."""
    marks, words, lengths = read
    finds: list[Find] = []
    for place in compress(count(), map(index.__contains__, words)):
        node: Node | None = index[words[place]]
        last = place
        while node:
            rules, patterns, steps, marked = node
            if patterns:
                _check(finds, node, read, place, last)
            elif rules:
                finds.append((lengths[place] + place, lengths[last + 1] + last, rules))
            if not steps:
                break
            last += 1
            if word := words[last]:
                node = steps.get(word)
                # Most ways end here: the next word leads nowhere, whatever stands before it.
                if (node or marked) and (mark := marks[lengths[last] + last - 1]) != " ":
                    node = steps.get(mark + word) if marked else None
            elif marked or marks[lengths[last] + last - 1] == " ":
                last, name = _skip_marks(read, last)
                node = steps.get(name)
            else:
                break
    return finds


def _skip_marks(read: Words, place: int) -> tuple[int, str]:
    """Go on to the next word over several marks, from the empty word behind the first of them; give its step's name."""
    marks, words, lengths = read
    start = lengths[place] + place - 1
    while not words[place] and place + 1 < len(words):
        place += 1
    between = marks[start : lengths[place] + place]
    return place, words[place] if between in JOINTS else between + words[place]


def _check(finds: list[Find], node: Node, read: Words, place: int, last: int) -> None:
    """Note the literals of a node whose capitals and tail are as asked for; a tail makes a stretch of its own."""
    rules, patterns, _, _ = node
    marks, _, lengths = read
    start, end = lengths[place] + place, lengths[last + 1] + last
    written = marks[start:end]
    stretches: dict[int, tuple[int, ...]] = {end: rules} if rules else {}
    for cased, tail, rule in patterns:
        if tail and not marks.startswith(tail, end):
            continue
        if written == cased or not cased or _agree(cased, written, read, place):
            stop = end + len(tail)
            if len(patterns) == 1 and not rules:  # as most are
                finds.append((start, stop, (rule,)))
                return
            known = stretches.get(stop, ())
            stretches[stop] = known if rule in known else (*known, rule)
    for stop, numbers in stretches.items():
        finds.append((start, stop, numbers))


def _agree(cased: str, written: str, read: Words, place: int) -> bool:
    """Tell whether the words from `place` on, not written as asked, have the capitals asked for all the same."""
    if " " not in cased and written.isalnum():  # one word, as most are
        return cased.islower() or (not cased.isupper() and written == cased.upper())
    marks, words, lengths = read
    for word in cased.split(" "):
        while not words[place]:
            place += 1
        found = marks[lengths[place] + place : lengths[place + 1] + place]
        if found != word and not word.islower() and (word.isupper() or found != word.upper()):
            return False
        place += 1
    return True
