"""Follow a text along the tree of literals from each of its words, and note every literal complete on the way.

This is the innermost loop of the program: it makes no values it does not need. Not here: which of overlapping finds
stand (settling).
"""

from itertools import compress, count

from osce_digest.matching.index import Index, Node
from osce_digest.matching.settling import Find
from osce_digest.matching.words import JOINTS, Words


def find_literals(index: Index, read: Words) -> list[Find]:
    """Go from every word the index knows as far as the text goes; the finds are in order of start and of end."""
    marks, words, lengths = read
    finds: list[Find] = []
    for place in compress(count(), map(index.__contains__, words)):
        last, node = place, index.get(words[place])
        while node:
            rules, patterns, steps = node
            if patterns:
                finds += _check(node, read, place, lengths[last + 1] + last)
            elif rules:
                finds.append((lengths[place] + place, lengths[last + 1] + last, rules))
            if not steps:
                break
            last += 1
            if word := words[last]:
                mark = marks[lengths[last] + last - 1]
                node = steps.get(word if mark == " " else mark + word)
            else:
                last, name = _skip_marks(read, last)
                node = steps.get(name)
    return finds


def _skip_marks(read: Words, place: int) -> tuple[int, str]:
    """Go on to the next word over several marks, from the empty word behind the first of them; give its step's name."""
    marks, words, lengths = read
    start = lengths[place] + place - 1
    while not words[place] and place + 1 < len(words):
        place += 1
    between = marks[start : lengths[place] + place]
    return place, words[place] if between in JOINTS else between + words[place]


def _check(node: Node, read: Words, place: int, end: int) -> list[Find]:
    """Find the literals of a node whose capitals and tail are as asked for; a tail makes a stretch of its own."""
    rules, patterns, _ = node
    start = read.lengths[place] + place
    stretches: dict[int, tuple[int, ...]] = {end: rules} if rules else {}
    for cased, tail, rule in patterns:
        stop = end + len(tail)
        if read.marks.startswith(tail, end) and _agrees(cased, read, place) and rule not in stretches.get(stop, ()):
            stretches[stop] = (*stretches.get(stop, ()), rule)
    return [(start, stop, numbers) for stop, numbers in stretches.items()]


def _agrees(cased: tuple[str, ...], read: Words, place: int) -> bool:
    """Tell whether the words from `place` on have the capitals asked for."""
    marks, words, lengths = read
    for word in cased:
        while not words[place]:
            place += 1
        written = marks[lengths[place] + place : lengths[place + 1] + place]
        if written != word and not word.islower() and (word.isupper() or written != word.upper()):
            return False
        place += 1
    return True
