"""Says who acts the way a headline does: "In Osh, the OSCE Centre, together with the Mayor," becomes "the OSCE Centre".

Works on the text before the verb of an English sentence: drops what introduces it, who else was there and asides; keeps
the office and the name. Offers shorter wordings of the same actor for headlines that run long.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from osce_digest.loader.headline.adjuncts import cut_adjunct
from osce_digest.loader.headline.names import shorten_body
from osce_digest.loader.headline.number import is_figure
from osce_digest.loader.headline.offices import is_name, is_office, join_offices, merge_double_office
from osce_digest.loader.headline.openings import drop_opening, open_with_actor
from osce_digest.loader.headline.words import DETERMINERS, PREPOSITIONS, RELATIVES, is_modifier, is_past

_SUBJECTS = 512  # that are remembered: the same bodies act again and again

_ASIDES = RELATIVES | frozenset(
    "supported organized organised held led hosted such including funded co-organized attended composed made "
    "established represented dedicated entitled titled or both all mostly headed chaired".split()
)
_PRONOUNS = frozenset(
    "its their his her he she it they this these that those we i you there such both who what one still yet "
    "also".split()
)
# "Idjevan, the main town of", "ODIHR, Europe's leading body": an apposition
_APPOSITION = re.compile(r"^(?:the|an?|[A-Z]\w+['’]s) [a-z]")
# "6,300 officers" is no border
_SEGMENT = re.compile(r"\s*,(?!\d)\s*")
# "the Ministry and the OSCE Mission | to Serbia": where the second of two sits
_LAST_SEAT = re.compile(
    r" and the OSCE (?:Mission|Office|Centre|Presence)(?P<seat> (?:to|in) [A-Z][\w-]+(?: and [A-Z][\w-]+)?)$"
)
# "the OSCE Centre in Osh and the Ministry": two actors without a comma
_PAIR = re.compile(
    r"^(?P<first>[^,]{6,}?)\s+and\s+(?:the|OSCE|ODIHR|UN|EU|US|its|[A-Z]\w+(?: [A-Z]\w+)? (?:Embassy|Ministry))\b"
)
# "Ambassadors A B of Sweden, C D of Malta and E F of Spain, the Co-Chairs of the Group": who they are together
_GROUPS = ("the Co-Chairs", "the Heads", "the Chairs", "the Personal Representatives")
_SEVERAL = (
    "Ambassadors ",
    "Ministers ",
    "Foreign Ministers ",
    "Presidents ",
    "The Ambassadors ",
    "The Foreign Ministers ",
)
# "Ministers of Sweden, | Poland and Malta": what follows belongs to the first
_NAMED_ONLY = re.compile(r"^(?:[A-Z][\w-]+ ?){1,3}$")
_OF_NAME = re.compile(r"\bof [A-Z][\w-]+$")
# "co-operation between the EU": one half of a pair
_BOSNIA = "Bosnia and Herzegovina"
_BOTH = re.compile(r"\b(?:between|both)\b")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the full wording, shorter ones of the same, and `single` ones that name the first of several actors.

    `unnamed` is the office alone, where it is known without the name of who holds it.
    """

    full: str
    shorter: tuple[str, ...] = ()
    single: tuple[str, ...] = ()
    unnamed: str = ""

    @property
    def brief(self) -> str:
        """The first shorter wording where there is one."""
        return self.shorter[0] if self.shorter else self.full


@lru_cache(maxsize=_SUBJECTS)
def say_actor(subject: str) -> Actor | None:
    """Reduce the words before the verb to who or what acts; None where nothing sure remains."""
    subject = open_with_actor(subject) if subject[:1].isupper() else subject
    segments = _join_adjectives(_SEGMENT.split(merge_double_office(subject).strip(" ,")))
    if len(segments) > 1 and segments[0] in {"We", "we"} and segments[1].startswith("the "):
        segments = segments[1:]  # "We, the Co-Chairs of the Minsk Group, urge"
    if segments[0].startswith(_SEVERAL):
        segments = [name for name in segments if name.startswith(_GROUPS)][:1] or segments
    kept = _drop_asides(drop_opening([segment for segment in segments if segment]))
    if not kept or kept[0].split(" ", 1)[0].lower() in _PRONOUNS or is_past(kept[-1].rsplit(" ", 1)[-1]):
        return None
    full, brief, linked = join_offices(kept)
    whole, short = _enumerate(full, linked=linked), _enumerate(brief, linked=linked)
    shorter = [short] if short != whole else []
    single = _single_out(full, brief, linked=linked) or _part_pair(whole)
    single += [name.replace(_BOSNIA, "BiH") for name in single if _BOSNIA in name]
    single += [short for name in list(single) for short in shorten_body(name)]
    shorter += [whole[: seat.start("seat")]] if " and the OSCE " in whole and (seat := _LAST_SEAT.search(whole)) else []
    unnamed = short if short != whole and whole.startswith(short) else ""
    return Actor(whole, tuple(dict.fromkeys(shorter + shorten_body(whole))), tuple(dict.fromkeys(single)), unnamed)


def _join_adjectives(segments: list[str]) -> list[str]:
    """Put "A second" and "clarifying agreement" together: the comma parts adjectives."""
    first, _, last = segments[0].rpartition(" ")
    if len(segments) > 1 and first.lower() in DETERMINERS and is_modifier(last):
        return [f"{segments[0]}, {segments[1]}", *segments[2:]]
    return segments


def _drop_asides(segments: Sequence[str]) -> list[str]:
    """Keep the actors of a subject: up to the first aside, and what "and" links on behind asides."""
    kept: list[str] = []
    listed = len(segments) > 1 and " and " in f" {segments[-1]}"
    for index, segment in enumerate(segments):
        head, cut = cut_adjunct(segment)
        names = bool(kept) and head[:1].isupper() and kept[0][kept[0].rfind(" ") + 1].islower()
        if names and is_figure(kept[0].split(" ", 1)[0].lower()):
            continue  # "Four towns, Elbasan, Lushnja and Gramsh"
        apposed = (
            bool(kept) and (is_name(kept[0]) if listed else True) and _APPOSITION.match(head) and not is_office(head)
        )
        if kept and (
            not head or apposed or _is_aside(head) or (head[0].islower() and is_name(kept[0]) and not is_office(head))
        ):
            if index < len(segments) - 1 and _is_linked(segments[-1]):
                continue
            break
        kept.append(head)
        if cut:
            break
    return kept


def _is_aside(segment: str) -> bool:
    first = segment.split(" ", 1)[0].lower()
    if segment.startswith("organized crime"):
        return False
    if " of them" in segment or " of whom" in segment:
        return True  # "officers, | half of them women"
    return first in _ASIDES or (first in PREPOSITIONS and first != "of") or _acts(segment, first) or is_past(first)


def _acts(segment: str, first: str) -> bool:
    """Whether a segment is a participle's, "supporting the Mayor", and no item of a list, "smuggling and theft"."""
    return first.endswith("ing") and " " in segment and not segment.startswith((f"{first} and ", f"{first} or "))


def _is_linked(last: str) -> bool:
    """Whether a second actor waits behind asides: "A B, Head of X, and OSCE experts"."""
    return last.startswith("and ") and not _is_aside(last.removeprefix("and "))


def _single_out(full: Sequence[str], brief: Sequence[str], *, linked: bool) -> list[str]:
    if len(full) == 1 or full[0].startswith(_SEVERAL) or (_OF_NAME.search(full[0]) and _NAMED_ONLY.match(full[1])):
        return []
    if not (linked or is_office(full[0]) or "OSCE" in full[0]):
        return []
    return [full[0]] if brief[0] == full[0] else [brief[0], full[0]]


def _part_pair(whole: str) -> list[str]:
    pair = None if whole.startswith(_SEVERAL) else _PAIR.match(whole)
    return [pair["first"]] if pair and not _BOTH.search(pair["first"]) else []


def _enumerate(names: Sequence[str], *, linked: bool) -> str:
    if linked and len(names) > 1:
        return ", ".join(names[:-1]) + " and " + names[-1]
    return ", ".join(names)
