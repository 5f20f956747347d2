"""Says what follows the verb the way a headline does: without asides, partners, who paid, when and how often.

Works on the text behind the verb of an English sentence; brings a second verb into the tense of the first. Knows
nothing of length.
"""

import re

from osce_digest.loader.headline.adjuncts import cut_adjuncts, cut_stagers
from osce_digest.loader.headline.clause import Clause
from osce_digest.loader.headline.finite import Voice
from osce_digest.loader.headline.offices import join_names
from osce_digest.loader.headline.trim import tidy
from osce_digest.loader.headline.verbs import Form, read_verb, say_present
from osce_digest.loader.headline.words import PREPOSITIONS, holds, is_past

# "concluded his visit": the possessive goes as an article would
_POSSESSIVE = re.compile(r"^(?:his|her|its|their) (?!own\b)(?=\w)|^(?:these|those) (?=(?:two|three|four|five|\d+)\b)")
# "issued the following joint statement"
_STATEMENT = re.compile(r"\b(?:the|this) following (?P<kind>(?:[Jj]oint )?(?:[Pp]ress )?)[Ss]tatement\b")
# "said again and again in recent months that": when and how often it was said
_BEFORE_THAT = re.compile(r"^(?:again|repeatedly|in|on|at|during|after|and this|, and)\b[^,]{0,50}?,? that ")
# "discussed at the Hofburg what", "learned in Osh how": where, before what
_BEFORE_WHAT = re.compile(r"^(?:in|at) [^.;]{0,90}? (?=(?:what|how|why|whether)\b)")
_ASKING_WHAT = frozenset("discuss debate hear learn explain show see study examine ask explore practise".split())
TELLING = frozenset("agree say state note stress warn recommend underline emphasize confirm".split())
# " and described the": a second verb of the same subject
_SECOND_VERB = re.compile(
    r"(?P<link>\band )(?P<verb>[a-z]+ed|met|held|took|gave|led|spoke)"
    r"(?P<after> (?:the|an?|its|his|her|their|with|to|that|on|for|upon|all|both|\d+)\b)"
    r"|(?P<sure>\band )(?P<surely>began|went|came|left|took|held|met|spoke|gave|saw|heard)(?P<then> )"
)
# "a project, which aims to assist": the purpose of it
_WHICH_AIMS = re.compile(r",\s+which (?:aims|seeks|is (?:designed|intended|meant)) to (?=[a-z])")
# "informed the States that, in the absence of consensus, he"
_THAT_INSERTED = re.compile(r"\bthat, [^,]+, ")
# "visited Osh, where he met with", "a vote on 3 May, when Osh elects": what else happened there and then
_WHERE_HE = re.compile(r",?\s+(?:where|when) (?:he|she|they|it) .*$|,\s+when .*$")
# "a workshop that took place in Osh": where it was, and nothing where that is not told
_TAKING_PLACE = re.compile(
    r",?\s+(?:that|which) (?:took place|was held|were held|was conducted|ran|lasted|is taking place|will take place)"
    r"(?=$|,|\s+(?:in|at|on|with|and|under|for)\b)"
    r"|,?\s+(?:that|which) (?:ended|concluded|closed|began|started|opened|begins|starts|opens|ends)$"
)
# "and adopted new rules": a second verb that shares the object of the first
_JOINED_VERB = re.compile(r"^(?P<link>and )(?P<verb>[a-z]+ed)(?P<after> )")
# ", which was attended by", ", including judges", " – one of": asides of the predicate
_ASIDE = re.compile(
    r",\s+(?:(?:which|who|whose|where|including|such as|among (?:them|which|others)|namely|with the|with a|organi[sz]ed"
    r"|supported|hosted|held|led|funded|attended|as well as|and (?:was|were|is|are)|thus|thereby|bringing together"
    r"|prior to|in particular"
    r"|an? (?:[\w-]+ ){1,3}(?:of|that|which|with|from|for|in|to|designed|aimed|established|created|tasked|meant)"
    r"|the (?:first|second|third|last|latest))\b.*)$"
    r"|,?\s+(?:and|which|that)\s+(?:brought|gathered|brings|gathers)\s(?:together\s)?.*$|\s+[–—-]\s.*$"
)
# "a course, focusing on maps": what it was on
_FOCUSING = re.compile(r"(?<=ourse|minar|ssion|kshop|eting|ining|rence),? focus(?:ing|ed) on ")
_ASIDE_HINTS = (", ", " – ", " — ", " - ", " gather", " br")
_POSTS = ("Envoy, ", "Representative, ", "Minister, ", "Director, ", "Commissioner, ")
_AS_WRITTEN = (Voice.COPULA, Voice.FIXED)
_NOTHING = ("", "be", "not be")


def say_rest(clause: Clause, *, plural: bool) -> str:
    """Say the predicate of a clause whose subject is one or `plural`."""
    rest = _drop_inserted(clause.rest).lstrip(" ,").partition(";")[0]
    if clause.group.voice in _AS_WRITTEN and cut_adjuncts(rest) in _NOTHING:
        return tidy(rest)  # "is in line with the law", "must be based on the law": nothing else is said
    if clause.group.voice is Voice.ACTIVE:
        rest = _POSSESSIVE.sub("", rest)
        if clause.group.base in TELLING and " that " in rest[:60]:
            rest = _BEFORE_THAT.sub("that ", rest)
        if clause.group.base in _ASKING_WHAT and rest.startswith(("in ", "at ")):
            rest = _BEFORE_WHAT.sub("", rest)
        if clause.group.base == "say":
            rest = rest.removeprefix("that ")
        rest = _STATEMENT.sub("a \\g<kind>statement", rest) if " following " in rest else rest
        if " that, " in rest:
            rest = _THAT_INSERTED.sub("that ", rest, count=1)
        if "and " in rest:
            rest = _JOINED_VERB.sub(lambda found: _say_second_verb(found, plural=plural), rest)
            rest = _SECOND_VERB.sub(lambda found: _say_second_verb(found, plural=plural), rest)
    return trim_rest(join_names(rest) if ", " in rest and holds(rest, _POSTS) else rest)


def trim_rest(rest: str) -> str:
    """Leave out of a predicate what no headline carries."""
    if "hich " in rest:
        rest = _WHICH_AIMS.sub(" to ", rest, count=1)
    if " focus" in rest:
        rest = _FOCUSING.sub(" on ", rest, count=1)
    if " where " in rest or " when " in rest:
        rest = _WHERE_HE.sub("", rest)
    if "hich " in rest or " that " in rest:
        rest = _TAKING_PLACE.sub("", rest)
    rest = cut_stagers(cut_adjuncts(rest))
    rest = tidy(_ASIDE.sub("", rest) if holds(rest, _ASIDE_HINTS) else rest)
    head, _, last = rest.rpartition(", ")
    return head if head and " " not in last and is_past(last) else rest  # "a meeting, begun today"


def _drop_inserted(rest: str) -> str:
    """Drop what stands between commas before the object: "heard|, in two days of talks, what"."""
    if not rest.startswith(", ") or rest[2:].split(" ", 1)[0] not in PREPOSITIONS:
        return rest
    _, comma, after = rest[2:].partition(", ")
    return after if comma else rest


def _say_second_verb(found: re.Match[str], *, plural: bool) -> str:
    """Bring "and described the" into the tense of the first verb."""
    link, written, after = [part for part in found.groups() if part is not None]
    verb = read_verb(written)
    if verb is None or verb.form is not Form.PAST or not verb.simple_past:
        return found.group()
    return f"{link}{say_present(verb.base, plural=plural)}{after}"
