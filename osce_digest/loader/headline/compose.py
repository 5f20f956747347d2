"""Composes a headline from its parts: tries the wordings of its actor, weighs what each leaves unsaid, takes the best.

Every candidate is a whole statement within the limit; the weights only choose among them. Adds nothing to the parts.
"""

import re
from collections.abc import Iterator

from osce_digest.loader.headline.clause import read_clause
from osce_digest.loader.headline.ends import Ends, find_ends, is_whole
from osce_digest.loader.headline.finiteness import AUXILIARIES, MODALS
from osce_digest.loader.headline.fit import LIMIT, cut_to, drop_articles, drop_count, squeeze
from osce_digest.loader.headline.frames import recast
from osce_digest.loader.headline.number import is_plural
from osce_digest.loader.headline.offices import join_names
from osce_digest.loader.headline.recast import Recast, say_tersely
from osce_digest.loader.headline.statements import attribute, say_topic
from osce_digest.loader.headline.terse import drop_details, say_feeling, say_training
from osce_digest.loader.headline.verbs import read_verb
from osce_digest.loader.headline.wordings import say_head, word_actor
from osce_digest.loader.headline.words import PREPOSITIONS, holds

_LEAST_SAID = 7  # characters that must follow the verb where the lead says more
_ADDRESSEE = 35  # characters of whom something is told: "tells the Permanent Council that"

# What a loss costs when wordings are compared, in characters of headline.
_WHOLE = 55  # gained where nothing of the predicate is lost
_SQUEEZED = 4  # for "three-day" and the like
_OFF_TOPIC = 15  # for a course of which nobody learns what it was on
_UNSAID = 14  # for "the editorial office" without whose
_UNSAID_DEED = 26  # for "the suspension" without of whom
_OPEN = 25  # for "helps the Agency" without "to …"

# what a verb asks for beyond its object: "helps the Agency" to do what?
_ASKED = dict.fromkeys("help urge encourage invite ask enable allow call".split(), " to ")
_SIGNED = ("agreement ", "memorandum ", "protocol ")
_NO_SUBJECT = (
    AUXILIARIES | MODALS | PREPOSITIONS | frozenset("also only not never it they he she none this that".split())
)
_AIDED = dict.fromkeys("support assist help".split(), re.compile(r" in [a-z]+ing\b"))  # "supports the Office in" what?
_ASKED["teach"] = " how "
_ASKED.update(dict.fromkeys("tell inform remind assure warn".split(), " that "))
_REPORTING = frozenset("say indicate show find conclude note stress warn confirm state underline emphasize".split())
_OF_CLAUSES = frozenset({"say", "hope", "fear", "think"})  # verbs whose "that" often goes unsaid
_LONGEST_SPEAKER = 45  # characters
# "condemn the attack and call for calm": the second verb of many, where one of them is named
_AND_ALSO = re.compile(
    r"(?<=\band )(?P<verb>call|urge|welcome|condemn|reaffirm|reiterate|appeal|demand|expect|support|agree|ask|invite)"
    r"(?= (?:the|an?|for|on|upon|to|all|both|its|his|her|their|that)\b)"
)
# "told the guards about", "told them to"
_TOLD_OF = re.compile(r"\b(?:that|about|to|how|why|what)\b|“")
_AFTER_COMPLETE = PREPOSITIONS | {"to", "when", "as", ""}
_COMPLETE = frozenset("meet gather begin start conclude end open close resume".split())  # what needs nothing behind it


def compose(made: Recast) -> str:
    """Compose the headline; empty where no whole statement fits."""
    headline = _compose(made)
    headline = headline or _compose_turned(made)
    return join_names(headline) if ", " in headline else headline


def _compose_turned(made: Recast) -> str:
    """Compose what is said behind "but", where that has a subject of its own, or what stands before an "although"."""
    other = made.rest.partition(", but ")[2]
    first = other.partition(" ")[0]
    told = (
        recast(other) if other and not made.attribution and first not in _NO_SUBJECT and not read_verb(first) else None
    )
    if told:
        return _compose(told)
    granted = made.rest.partition(", although ")[0]
    return _compose(made._replace(rest=granted)) if granted != made.rest else ""


def _compose(made: Recast) -> str:
    if made.attribution:
        return attribute(made)
    if made.verb[1] in _OF_CLAUSES or made.rest.startswith("that "):
        return _compose_told(made)
    asked = _ASKED.get(made.verb[1], "")
    told = read_clause(made.rest) if made.verb[1] == "tell" else None
    if told and not _TOLD_OF.search(told.subject):
        headline = _choose(made, "")  # "told the guards the wells had dried": without its verb it tells nothing
        return headline if headline.endswith(drop_articles(made.rest)) else ""
    if len(made.actor.brief) + len(made.rest) > LIMIT - _LEAST_SAID:
        made = say_tersely(made, say_feeling) or made
    aided = _AIDED[made.verb[1]].search(made.rest) if made.verb[1] in _AIDED else None
    if aided and " to " not in made.rest[: aided.start()]:
        return _choose(made, aided.group())
    if made.verb[1] == "agree":
        asked = next((link for link in (" on ", " to ") if link in f" {made.rest}"), "")
    if made.verb[1] == "sign" and holds(made.rest, _SIGNED):
        asked = " on " if " on " in made.rest else " to "
    return _choose(made, asked if asked in made.rest else "")


def _compose_told(made: Recast) -> str:
    """Compose "X says (that) Y …" with Y's verb in it, or else turn it round: "Y, X says"."""
    told = read_clause(made.rest.removeprefix("that "))
    direct = _choose(made, "")
    if told is None or f" {told.written} " in f"{direct} ":
        return direct
    if made.verb[1] not in _REPORTING:
        return say_topic(drop_articles(made.actor.brief), told.subject)
    speakers = [
        drop_articles(made.actor.brief),
        *(drop_articles(said) for said, _ in word_actor(made, made.actor.full)),
    ]
    brief = next((said for said in speakers if len(said) <= _LONGEST_SPEAKER), "")
    inner = recast(made.rest.removeprefix("that ")) if brief else None
    said = f"{brief} {made.say_verb(brief)}"
    return attribute(inner._replace(place="", attribution=said)) if inner else ""


def _choose(made: Recast, asked: str) -> str:
    """Choose the wording of the actor that leaves most to be said, the fullest where it makes no difference.

    `asked` is what the predicate should not lose, such as " to " after "helps the Agency".
    """
    best, best_score = "", 0
    told = asked == " that " and made.rest.find(asked) < _ADDRESSEE
    topical = " on " in made.rest
    # of "A seminar on maps began in Osh" the theme stands before the verb, and behind it only the place
    gained = 0 if " on " in made.actor.full and made.rest.startswith(("in ", "at ", "near ")) else _WHOLE
    for shape, actor, spared in _squeeze_parts(made):
        ends = find_ends(shape.rest)
        length = len(drop_articles(shape.rest))
        for wording, cost in word_actor(shape, actor):
            text, kept = _say(shape, wording, ends, least=min(_LEAST_SAID, length))
            if not text or (told and asked not in text):
                continue
            whole = kept >= length
            if whole and not cost:
                return text
            lost = cost + spared + (0 if whole else _weigh_end(ends, text[-kept:]))
            lost += _OPEN if asked and asked not in text[-kept:] else 0
            lost += _OFF_TOPIC if topical and " on " not in text[-kept:] else 0
            score = len(text) + (gained if whole else 0) - lost
            if not best or score > best_score:
                best, best_score = text, score
    return best or _say_bare(made)


def _weigh_end(ends: Ends, kept: str) -> int:
    """Weigh what a cut leaves unsaid: a genitive, or whom a deed was done to."""
    if not kept or not (ends.fair or ends.poor):
        return 0
    last = kept.rsplit(" ", 1)[-1]
    for size in ends.poor:
        if ends.text[:size].endswith(last) and len(kept) <= size:
            return _UNSAID_DEED
    for size in ends.fair:
        if ends.text[:size].endswith(last) and len(kept) <= size:
            return _UNSAID
    return 0


def _say_bare(made: Recast) -> str:
    """Say who met, where the rest of the sentence fits nowhere; empty for a verb that means nothing alone."""
    if made.verb[1] not in _COMPLETE or made.place or made.rest.split(" ", 1)[0] not in _AFTER_COMPLETE:
        return ""
    heads = [say_head(made, wording) for wording, _ in word_actor(made, made.actor.full)]
    return next((head for head in heads if len(head) <= LIMIT), "")


def _squeeze_parts(made: Recast) -> Iterator[tuple[Recast, str, int]]:
    """Yield the statement and its shorter forms, each with its actor and what is lost."""
    yield made, made.actor.full, 0
    rest, actor = squeeze(made.rest), drop_count(squeeze(made.actor.full))
    if rest != made.rest or actor != made.actor.full:
        yield made._replace(rest=rest), actor, _SQUEEZED
    terse = say_tersely(made, say_training) or made
    bare = drop_details(terse.verb[1], squeeze(terse.rest))
    if bare != rest:
        yield terse._replace(rest=bare), actor, _SQUEEZED * 2


def _say(made: Recast, wording: str, ends: Ends, *, least: int) -> tuple[str, int]:
    """Say the headline with one wording of its actor; empty where that leaves too little of the predicate.

    Also tell how many characters of it are of the predicate.
    """
    head = say_head(made, wording)
    room = LIMIT - len(head) - 1
    rest = cut_to(ends, room) if ends.text else ""
    if len(head) > LIMIT or len(rest) < least:
        return "", 0
    rest = _put_place(head, rest, made.place, ends) if made.place else rest
    if made.plural and " and " in rest and wording in made.actor.single and not is_plural(wording):
        rest = _AND_ALSO.sub(r"\g<verb>s", rest)
    text = f"{head} {rest}".rstrip()
    return (text, len(rest)) if is_whole(text) and len(text) <= LIMIT else ("", 0)


def _put_place(head: str, rest: str, place: str, ends: Ends) -> str:
    """Put "in Osh" back where it was cut off, if that costs little else."""
    bare = place.partition(" ")[2].removeprefix("the ")
    if not bare or bare in rest or bare in head:
        return rest
    room = LIMIT - len(head) - len(place) - 2
    kept = cut_to(ends, room) if ends.text else ""
    if room < 0 or (ends.text and not kept) or len(kept) + len(place) < len(rest) - _LEAST_SAID:
        return rest
    return f"{kept} {place}".strip()
