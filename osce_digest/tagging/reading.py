"""The values the tagger hands from step to step: a mention, where it stands, what part it plays, what it is worth.

Pure values, no numbers and no judgement: those are in `weights` and in the module of each tag list. Those made by the
dozen for every item are named tuples, which are made in half the time of frozen dataclasses.
"""

from enum import StrEnum
from typing import NamedTuple

from osce_digest.model import Field, Given
from osce_digest.taxonomy import Rule


class Position(StrEnum):
    """Where in an item something is said; the earlier, the more it is what the item is about."""

    TITLE = "title"
    DATELINE = "dateline"
    FIRST = "first sentence"
    LEAD = "lead"
    OPENING = "opening"
    HEADING = "heading"
    BODY = "body"


class Part(StrEnum):
    """What a country does in the sentence that names it."""

    SUBJECT = "subject"  # it, its people or its authorities act or are spoken of
    OBJECT = "object"  # what is visited, voted in, fought over: "visit to X", "elections in X"
    PLACE = "place"  # where something happens: "in X"
    TRAINEES = "trainees"  # the one State a group comes from: "25 experts from X"
    PARTICIPANTS = "participants"  # one of several a group comes from: "experts from X, Y and Z"
    STATESMAN = "statesman"  # whose government somebody speaks for: "Minister of Justice of X"
    HOLDER = "holder"  # whose office or passport somebody holds: "a lawyer from X", "Jane Doe (X)"
    SPEAKER = "speaker"  # whose envoys speak or are thanked: "the Embassy of X", "X's delegation"
    CHAIR = "chair"  # the country that holds the Chair: "the Chairpersonship of X"
    NEIGHBOUR = "neighbour"  # who lies on the other side: "its border with X"
    AGGRESSOR = "aggressor"  # whose war it is: "X’s war against Y" is about Y
    DONOR = "donor"  # who pays: "funded by X"


class Mention(NamedTuple):
    """One stretch of a named text and the terms of one list it stands for, each with the rule that says so.

    `start` and `end` index `text`, the whole title, dateline or body. `share` (0–1) is how much the words around it let
    it count: less in a quotation or an aside.
    """

    meanings: tuple[tuple[str, Rule], ...]
    start: int
    end: int
    field: Field
    text: str
    position: Position
    share: float = 1.0

    @property
    def quote(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]


class Hit(NamedTuple):
    """What one mention, or one value the source gives, is worth (0–1) for one term; `rule` is the rule's id."""

    term: str
    rule: str
    source: Mention | Given
    strength: float


class Candidate(NamedTuple):
    """A term that may become a tag: its hits in order of text, and the weight of evidence they add up to."""

    term: str
    weight: float
    hits: tuple[Hit, ...]
