"""The small words and word endings by which the headline modules read English without a grammar.

Tables, two questions about single words and the cheap look that spares most texts a pattern.
"""

from collections.abc import Sequence
from functools import lru_cache

from osce_digest.loader.headline.verbs import Form, read_verb

RELATIVES = frozenset("who which that whose where whom".split())
DETERMINERS = frozenset("a an the its his her their this these those some all both every each another our your".split())
PREPOSITIONS = frozenset(
    "of in on at for from with by to under within through during among across against into after before about over as "
    "between without towards toward via near around amid upon until since including regarding concerning throughout "
    "along beyond despite following per behind inside outside alongside".split()
)

# Words no headline can end with: they ask for the next one.
NEVER_LAST = (
    PREPOSITIONS
    | RELATIVES
    | DETERMINERS
    | frozenset(
        "and or but nor they he she it we i you is are was were be been has have had will would can could must "
        "shall ought cannot should may might not no more most less than such how what why when if whether because so "
        "either also very any other even while although though "
        "whereas unless two three four five six seven eight nine ten ahead prior due based aimed".split()
    )
)

# Adjectives by no ending: no good end of a cut, though a sentence may end in one.
_PLAIN_ADJECTIVES = frozenset(
    "own new first second third fourth fifth final last next national regional international local public joint "
    "special online annual early full key main human small armed multi close long short high low old young "
    "large big further greater better free open independent breakaway effective focused".split()
)

# Nouns that say little without what follows: "access to", "a series of", "response to".
NEEDS_MORE = frozenset(
    "edition round phase stage access role lack need right ability number series part impact approach importance use "
    "way ways means kind form sense fight response responses member members head aim commitment view basis capacity "
    "efforts range set variety version total majority case cases level end light terms step steps framework process "
    "future implementation development creation establishment exchange opening publication application protection "
    "prevention promotion strengthening enhancement signing start beginning launch adoption visit contribution "
    "progress respect premises murder death killing sentencing arrest destruction call calls situation "
    "co-facilitation facilitation auspices leadership guidance supervision patronage umbrella title theme motto "
    "decision concern concerns regret heart word signs evidence effectiveness efficiency nature".split()
)

# "national", "economic", "effective", "independent"
_ADJECTIVE_ENDS = tuple(
    "al ic ive ary atory isory utory ous able ible ful less ian ern ese ish ent ant led based wide".split()
)
_NOUNS_LIKE_ADJECTIVES = frozenset(
    "proposal trial official professional journal arrival approval appeal capital manual individual material signal "
    "hospital festival rival music topic traffic epidemic pandemic republic logic clinic initiative representative "
    "archive motive perspective executive library secretary boundary summary table guardian civilian politician "
    "technician potential president parliament student incident accident agent content event client resident "
    "continent participant consultant assistant applicant immigrant migrant militant grant plant defendant talent "
    "patent extent intent portal council judiciary anniversary burial withdrawal referral renewal survival tribunal "
    "terminal drive objective narrative directive arsenal ideal goal deal fabric critic mechanic tactic academic ethic "
    "statistic accountant warrant infant merchant tenant restaurant covenant parent precedent dissident "
    "concern pattern intern incentive detective relative alternative salary commentary documentary dictionary glossary "
    "diary itinerary respondent correspondent superintendent cent percent talent tent sergeant lieutenant descendant "
    "informant inhabitant complainant claimant servant attendant roundtable timetable cable vegetable memorial "
    "tutorial editorial testimonial plastic tashkent portugal laboratory observatory".split()
)
ING_NOUNS = frozenset(
    "training participating meeting policing trafficking hearing briefing building planning monitoring funding "
    "laundering learning sharing housing banking reporting processing screening profiling peacekeeping peacebuilding "
    "mainstreaming counselling mentoring parenting voting counting smuggling poaching bullying shooting killing "
    "beating opening closing gathering lending logging mining decision-making policy-making law-making "
    "capacity-building confidence-building vote-buying money-laundering fact-finding well-being proceeding bombing "
    "financing budgeting composting farming fishing testing recycling networking marketing editing filming lobbying "
    "fundraising spending rating tracking mapping programming engineering manufacturing advertising storytelling "
    "interviewing debriefing coding hacking drafting "
    "shelling crossing understanding finding ruling warning".split()
)
LY_NOUNS = frozenset("assembly family july italy reply supply ally".split())
_NO_PASTS = frozenset("hatred hundred kindred sacred naked wicked indeed proceed exceed succeed".split())
_WORDS = 4096  # whose answers are kept: press text uses the same ones again and again
_SHORTEST_PAST = 5  # letters and more: "acted", not "need"


@lru_cache(maxsize=_WORDS)
def is_modifier(word: str) -> bool:
    """Whether a lower-case word most likely belongs to the noun after it: "national", "quickly", "detecting"."""
    if word in NEVER_LAST or word in _PLAIN_ADJECTIVES or (word.endswith("ly") and word not in LY_NOUNS):
        return True
    if word.endswith("ing"):
        return word not in ING_NOUNS and not word.endswith(("-building", "-making"))
    return word.endswith(_ADJECTIVE_ENDS) and word not in _NOUNS_LIKE_ADJECTIVES and not word.endswith("ment")


@lru_cache(maxsize=_WORDS)
def is_past(word: str) -> bool:
    """Whether a lower-case word is a past form or participle, known or of the regular shape."""
    verb = read_verb(word)
    return (verb is not None and verb.form is Form.PAST) or (
        word.endswith("ed") and len(word) > _SHORTEST_PAST and word not in _NO_PASTS
    )


def holds(text: str, hints: Sequence[str]) -> bool:
    """Whether any of a few strings stands in a text: the look before a pattern that needs one of them."""
    for hint in hints:  # noqa: SIM110  (asked of every text, and `any` takes twice as long)
        if hint in text:
            return True
    return False
