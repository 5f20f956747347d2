"""The words by which `parts` tells what a country does in its sentence. English, lower case, no behaviour.

A head word counts only together with its preposition: "visit to X", "funded by X", "experts from X".
"""

from typing import Final, NamedTuple

from osce_digest.tagging.reading import Part

_Words = frozenset[str]


class Cue(NamedTuple):
    """A head word at most `reach` words before a preposition that governs a country tells the country's part.

    With `in_lists` it governs all of a list: in "funded by the EU and X" also X.
    """

    part: Part
    sample: str
    prepositions: _Words
    heads: _Words
    reach: int
    in_lists: bool = False


# Words that may stand between a country and what governs it: "the Ministry *of the* Interior *of the* …".
CONNECTORS: Final[_Words] = frozenset({"of", "the", "and", "for", "&"})

# "in southern X"
COMPASS: Final[_Words] = frozenset(
    {"north", "northern", "south", "southern", "east", "eastern", "west", "western", "central", "neighbouring"}
    | {"north-eastern", "north-western", "south-eastern", "south-western", "northeastern", "northwestern"}
    | {"southeastern", "southwestern"}
)

PLACE_PREPOSITIONS: Final[_Words] = frozenset(
    {"in", "near", "at", "outside", "across", "throughout", "within", "inside"}
)

# "Minister of Justice of X": whoever speaks for a government brings its State with them.
STATESMEN: Final[_Words] = frozenset(
    {"minister", "ministers", "president", "presidents", "premier", "prime", "king", "chancellor", "deputy"}
    | {"außenminister", "außenministerin", "präsident", "präsidenten", "ministre", "président", "ministro", "ministra"}
)

# "Member of Parliament for X", "a lawyer from X": an office or a passport, not what the item is about.
OFFICES: Final[_Words] = frozenset(
    {"mp", "mps", "member", "secretary", "speaker", "ombudsperson", "ombudsman", "chairperson", "chairman", "consul"}
    | {"chairwoman", "parliamentarian", "expert", "trainer", "lecturer", "instructor", "professor", "citizen"}
    | {"diplomat", "diplomats", "facilitator", "senator", "congressman", "congresswoman", "commissioner", "lawyer"}
    | {"judge", "colonel", "general", "soldier", "soldiers", "observer", "observers"}
    | {"beobachter", "beobachtern", "wahlbeobachter", "wahlbeobachtern"}
)

# "Ambassador Holland": the name of a person, whatever place it is as well.
HONORIFICS: Final[_Words] = frozenset(
    {"ambassador", "mr", "ms", "mrs", "dr", "judge", "professor", "president", "minister"}
)

# "the Embassy of X", "X's delegation": whose envoys speak, host or are thanked.
ENVOYS: Final[_Words] = frozenset(
    {"embassy", "embassies", "ambassador", "ambassadors", "delegation", "delegations", "envoy", "representative"}
    | {"co-chair", "co-chairs", "co-chairmen", "co-ordinator", "mediator", "mediators", "permanent"}
)

# "the Chairpersonship of X", "Chairman-in-Office, Foreign Minister of X".
CHAIRS: Final[_Words] = frozenset(
    {"chairpersonship", "chairmanship", "presidency", "chairperson-in-office", "chairman-in-office", "cio"}
    | {"chair-in-office", "chairwoman-in-office", "chairmanship-in-office", "troika"}
    | {"osze-vorsitz", "osze-vorsitzes", "vorsitz", "vorsitzes", "председательство", "председательства"}
    | {"osze-vorsitzende", "osze-vorsitzender", "osze-vorsitzenden"}
)
# "X’s war of aggression against Y"
AGGRESSION: Final[_Words] = frozenset({"war", "aggression", "invasion", "annexation", "attack", "attacks"})
AGGRESSION_PREPOSITIONS: Final[_Words] = frozenset({"against", "of", "on"})

# What may stand between "X’s" and the office: "X’s former deputy foreign minister".
MODIFIERS: Final[_Words] = frozenset({"former", "acting", "first", "deputy", "foreign", "prime", "permanent", "new"})

# "wrote to X’s Foreign Minister", "urged the President of X": whoever is written to or called upon has the matter.
ADDRESSING: Final[_Words] = frozenset(
    {"wrote", "written", "writes", "writing", "letter", "letters", "appealed", "appeals", "appeal", "appealing"}
    | {"called", "calls", "call", "calling", "schrieb", "brief"}
)
ADDRESSING_PREPOSITIONS: Final[_Words] = frozenset({"to", "on", "upon", "an"})
ADDRESSING_VERBS: Final[_Words] = frozenset({"urged", "urges", "urging"})
ADDRESSING_REACH: Final = 8

# "the OSCE Chair", "OSCE Chairman": heads of parliaments are called so as well, hence only right after "OSCE".
OSCE_CHAIRS: Final[_Words] = frozenset({"chair", "chairman", "chairperson", "chairwoman"})
# "председатель ОБСЕ": where the name of the Organization follows.
CHAIRS_OF_OSCE: Final[_Words] = frozenset({"председатель", "председателя", "председателем"})

# "thanked X for its hospitality", "grateful to the Government of X".
THANKING: Final[_Words] = frozenset({"thank", "thanks", "thanked", "thanking"})
GRATEFUL: Final[_Words] = frozenset({"grateful", "gratitude", "thanks", "appreciation", "thankful", "indebted"})

# "Foreign Ministers Ada Brown of X, Bo Stark of Y": a roll of persons, whose office stands at its head alone.
ROLLS: Final[_Words] = frozenset(
    {"ministers", "ambassadors", "presidents", "co-chairs", "co-chairmen", "delegations", "secretaries", "members"}
    | {"heads", "chairpersons", "troika", "premiers", "mps", "senators"}
)

# "funded by X", "a contribution from X".
DONOR_VERBS: Final[_Words] = frozenset(
    {"funded", "co-funded", "financed", "co-financed", "sponsored", "donated", "supported", "provided", "contributed"}
)
# "X donated the vans", "an X-funded course".
PAYING: Final[_Words] = frozenset({"funded", "co-funded", "financed", "co-financed", "sponsored", "donated", "paid"})
DONOR_NOUNS: Final[_Words] = frozenset(
    {"funding", "funds", "contribution", "contributions", "donation", "donations", "grant", "grants", "donor", "donors"}
    | {"support", "assistance", "financing", "generosity", "sponsorship"}
)

# "experts from X".
GROUPS: Final[_Words] = frozenset(
    {"experts", "participants", "officers", "representatives", "specialists", "students", "journalists", "officials"}
    | {"delegates", "delegations", "practitioners", "professionals", "trainees", "teams", "guards", "police", "youth"}
    | {"parliamentarians", "women", "men", "leaders", "people", "judges", "prosecutors", "counterparts", "trainers"}
    | {"activists", "lawyers", "investigators", "instructors", "personnel", "colleagues", "members"}
    | {"analysts", "staff", "teachers", "academics", "scholars", "graduates", "authorities", "services", "others"}
    | {"ngos", "organizations", "institutions", "ministries", "agencies", "diplomats", "nationals", "citizens"}
)
# "representatives of X": these take "of" as well as "from".
GROUPS_OF: Final[_Words] = frozenset(
    {"representatives", "delegations", "officers", "officials", "citizens", "nationals", "agencies", "services"}
)

# "visit to X", "elections in X", "war against X".
OBJECT_PREPOSITIONS: Final[_Words] = frozenset({"to", "in", "on", "against", "with", "for", "of", "over"})
OBJECTS: Final[_Words] = frozenset(
    {"visit", "visits", "visiting", "trip", "travelled", "election", "elections", "vote", "referendum", "situation"}
    | {"war", "aggression", "conflict", "crisis", "developments", "hostilities", "violence", "events", "freedom"}
    | {"attack", "attacks", "invasion", "legislation", "law", "settlement", "commitments", "reforms", "mission"}
    | {"support", "assistance", "authorities", "government"}
)
OBJECT_VERBS: Final[_Words] = frozenset({"visited", "visits", "visiting", "toured", "invaded"})

# "Forty States, among them X and Y": some of those who take part.
EXAMPLES: Final[_Words] = frozenset({"including", "include", "included", "includes", "them", "namely"})
# "a tour of the region that included X": those who travel were there.
TRAVELS: Final[_Words] = frozenset({"visit", "visits", "visited", "trip", "trips", "tour", "travels", "travelled"})
TRAVELS_REACH: Final = 8

# Asked in this order; the first that fits tells the part.
CUES: Final = (
    Cue(Part.DONOR, "a course funded by X", frozenset({"by"}), DONOR_VERBS, 2, in_lists=True),
    Cue(Part.DONOR, "with a contribution from X", frozenset({"from", "of"}), DONOR_NOUNS, 2, in_lists=True),
    Cue(Part.SPEAKER, "a statement on behalf of X and Y", frozenset({"of"}), frozenset({"behalf"}), 1, in_lists=True),
    Cue(Part.TRAINEES, "experts from the Ministry of Justice of X", frozenset({"from"}), GROUPS, 4, in_lists=True),
    Cue(Part.TRAINEES, "representatives of X and Y", frozenset({"of"}), GROUPS_OF, 4, in_lists=True),
    Cue(Part.SPEAKER, "grateful to the Government of X", frozenset({"to"}), GRATEFUL, 2),
    Cue(Part.CHAIR, "the OSCE, which is chaired by X", frozenset({"by"}), frozenset({"chaired"}), 1),
    Cue(Part.CHAIR, "the Chairpersonship of X", frozenset({"of"}), CHAIRS, 1),
    Cue(Part.SPEAKER, "the ambassador of X", frozenset({"of", "to", "for"}), ENVOYS, 1),
    Cue(Part.STATESMAN, "the foreign minister of X", frozenset({"of"}), STATESMEN, 3),
    Cue(Part.HOLDER, "a member of parliament from X", frozenset({"of", "for", "from"}), OFFICES, 3),
    Cue(Part.PLACE, "a study visit to X", frozenset({"to"}), frozenset({"study"}), 3),
    Cue(Part.NEIGHBOUR, "its border with X", frozenset({"with"}), frozenset({"border", "borders", "frontier"}), 1),
    Cue(Part.OBJECT, "the situation of journalists in X", OBJECT_PREPOSITIONS, OBJECTS, 4),
)

# A capital letter at the head of a sentence does not make these part of a name: "|Experts from the Ministry of …".
NEVER_IN_NAMES: Final[_Words] = (
    GROUPS | {"observers"} | frozenset().union(*(cue.prepositions for cue in CUES)) - CONNECTORS
)
