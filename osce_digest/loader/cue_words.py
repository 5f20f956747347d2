"""The cues of a first sentence told by its words first: a set of words decides most sentences without a pattern.

Each cue gives exactly what its pattern in `cue_patterns` gives; a test holds the two together.
"""

import re
from dataclasses import dataclass

from osce_digest.loader.cue_patterns import ADDS, EVENT, INTRODUCES, OSCE, REFERS, SHORT_BODY, SPEECH


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern with the words that alone make it match (`sure`) and those one of which else stands in any match."""

    pattern: re.Pattern[str]
    sure: frozenset[str]
    needed: frozenset[str]

    def is_in(self, sentence: str, words: frozenset[str]) -> bool:
        """Tell whether the pattern is in a sentence, given the sentence's words."""
        if not self.sure.isdisjoint(words):
            return True
        return not self.needed.isdisjoint(words) and self.pattern.search(sentence) is not None


def _cue(pattern: re.Pattern[str], sure: str, needed: str) -> Cue:
    return Cue(pattern, frozenset(sure.split()), frozenset(needed.split()))


# "the training", "a two-day workshop": the nouns, or the first halves of "round table" and "study tour"
_OCCASIONS = (
    "training trainings event meeting workshop course seminar conference activity discussion discussions visit "
    "campaign session sessions round roundtable forum exercise exercises camp exhibition ceremony debate lecture "
    "competition study talks webinar mission survey report publication guide manual handbook project programme "
    "initiative equipment agreement election elections hearing trial statement"
)
BODY_CUES = (
    ("osce", _cue(OSCE, "OSCE ODIHR OSZE", "ОБСЕ")),
    (
        "short-body",
        _cue(
            SHORT_BODY,
            "",
            "Mission Presence Office Centre Programme Project Representative High Chairman Chairperson Chair",
        ),
    ),
)
LEAD_CUES = (
    (
        "event",
        _cue(
            EVENT,
            "included concluded started began begins opened launched organized organised hosted held conducted "
            "facilitated completed gathered attended participated visited welcomed welcomes condemned condemns "
            "expressed urged announced presented supported provided delivered graduated signed donated discussed "
            "marked celebrated trained monitored recorded observed published ended addressed appointed",
            "took inaugurated handed focus topic subject aim kicked brought met called said",
        ),
    ),
    ("adds", _cue(ADDS, "also then afterwards likewise", "as in")),
    ("refers", _cue(REFERS, "", _OCCASIONS)),
    ("introduces", _cue(INTRODUCES, "", _OCCASIONS)),
    (
        "speech",
        _cue(
            SPEECH,
            "said noted stressed added underlined emphasized emphasised stated highlighted explained underscored "
            "reiterated remarked",
            "pointed",
        ),
    ),
)
# A sentence without any of these has none of the cues above.
LEAD_WORDS = frozenset().union(*[cue.sure | cue.needed for _, cue in (*BODY_CUES, *LEAD_CUES)])
