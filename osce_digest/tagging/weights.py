"""Every number the tagger rests on, each with a note. No behaviour.

Not here: what goes with a body (`belonging`) and with a topic (`habits`), which have their numbers beside them.

A strength between 0 and 1 reads as a chance: one mention of 0.6 alone makes a tag right six times in ten. Strengths
join as independent chances do (`scoring`), so two of 0.5 give 0.75.
"""

from collections.abc import Mapping
from typing import Final

from osce_digest.tagging.reading import Part, Position

# --- what is said and what is only thought ---------------------------------------------------------------------------

ACCEPT: Final = 0.5  # from here on a tag stands
FLOOR: Final = 0.3  # from here up to ACCEPT it waits in `to_check`; below, it is not spoken of
LONE: Final = 1.5  # weight of a candidate without rivals counts so much more: a text is about something
RIVALS: Final = 0.3  # all others together must not weigh more than this share of it
EQUALS: Final = 0.97  # countries with this share of the heaviest one's weight were named as its equals
NEAR_TIE: Final = 0.8  # of terms with this share of the heaviest one's weight, the one named first comes first
NEVER_CERTAIN: Final = 0.99  # what is derived is never sure
MOST_TAGS: Final = 30  # no real limit: an item on all of South-Eastern Europe has ten countries
EVIDENCE_PER_TAG: Final = 4  # the strongest words only: more do not convince a reader further

# How sure a tag is said to be, by the confidence its weight comes to; in between, on straight lines. On labelled items
# tags were right more often than that confidence: of those at 0.55 two in three, at 0.65 three in four, at 0.85 nine in
# ten. Half of the difference is made good here, as the rules were made with those labels in view. Only what is said
# changes, never what stands. Institutions are said as they come: on texts of others they are right no more often.
SAID: Final = ((0.0, 0.0), (0.5, 0.5), (0.55, 0.6), (0.65, 0.7), (0.75, 0.8), (0.85, 0.88), (0.95, 0.96), (1.0, 1.0))
SAID_AS_IT_COMES: Final = frozenset({"institutions"})

# --- where the lead ends ---------------------------------------------------------------------------------------------

SHORT_SENTENCE: Final = 100  # characters: behind a shorter first sentence the next one leads as well
LEAD_LENGTH: Final = 700  # characters: a longer first paragraph is a whole text without breaks
LAST_OPENING_BLOCK: Final = 2  # index of the last paragraph that still opens the item
OPENING_LENGTH: Final = 1400  # characters

QUOTED: Final = 0.6  # what somebody says about the subject strays from it
ASIDE: Final = 0.3  # "on the margins of the conference on X" is not about X

# --- countries -------------------------------------------------------------------------------------------------------

# One plain mention there. A dateline is shared between the towns it names.
COUNTRY_AT: Final[Mapping[Position, float]] = {
    Position.TITLE: 0.8,
    Position.DATELINE: 0.65,
    Position.FIRST: 0.75,
    Position.LEAD: 0.45,
    Position.OPENING: 0.25,
    Position.HEADING: 0.2,
    Position.BODY: 0.12,
}
# How a mention counts by the part the country plays.
COUNTRY_AS: Final[Mapping[Part, float]] = {
    Part.SUBJECT: 1.0,
    Part.OBJECT: 1.15,  # "visit to X" is what an item is about
    Part.PLACE: 1.0,
    Part.TRAINEES: 1.0,  # a group all of one State: the item is about serving it
    Part.PARTICIPANTS: 0.9,  # of a short list of equals; LONG_LIST and HOST_BESIDE lower it
    Part.STATESMAN: 0.45,  # the counterpart's State is concerned
    Part.HOLDER: 0.2,
    Part.AGGRESSOR: 0.3,
    Part.NEIGHBOUR: 0.3,
    Part.SPEAKER: 0.1,
    Part.CHAIR: 0.0,
    Part.DONOR: 0.0,
}
LONG_LIST: Final[Mapping[Part, int]] = {  # names in one breath: from so many on, none is what the item is about
    Part.PARTICIPANTS: 5,
    Part.SUBJECT: 7,  # all of the Western Balkans or Central Asia can be
    Part.OBJECT: 7,
    Part.PLACE: 7,
}
LONG_LIST_OTHERWISE: Final = 5
MANY_OFFICES: Final = 5  # countries whose field operations act together: from so many on, it is about none of them
LONG_LIST_SHARE: Final = 0.15
HOST_BESIDE: Final = 0.3  # participants, where the host or the acting field operation's country is not among them
ABROAD: Final[Mapping[Part, float]] = {  # mentions of others, where a field operation acts for its own country
    Part.SUBJECT: 0.6,
    Part.OBJECT: 0.5,
    Part.PLACE: 0.3,  # a venue abroad
    Part.TRAINEES: 0.4,
    Part.PARTICIPANTS: 0.4,
    Part.STATESMAN: 0.4,
    Part.HOLDER: 0.3,
}
DATELINE_RIVAL: Final = 0.4  # strength from which another country named early is a rival to the dateline's
DATELINE_ALONE: Final = 0.6  # a dateline's country that the text leaves out, where the text opens with another
WATCHED_CAPITAL: Final = 0.8  # words such as `in Paris`, where a body watches what happens there …
WATCHED: Final = 1.3  # … and the weight of countries there: one of these bodies names them for what happens in them
WATCHERS: Final = frozenset(
    {"OSCE Representative on Freedom of the Media", "OSCE Office for Democratic Institutions and Human Rights"}
)
MEETING_PLACE: Final = 0.3  # where one of these meets
MEETINGS: Final = frozenset({"OSCE Ministerial Council", "OSCE Summit", "OSCE Economic and Environmental Forum"})
ASSEMBLY: Final = "OSCE Parliamentary Assembly"  # … and this one in session
CHAIR_COUNTRY: Final = 0.35  # mentions of the Chair's own country in its year, where the Chair acts
OWN_COUNTRY: Final = 0.3  # mentions of the State whose statement it is
OFFICE_COUNTRY: Final = 0.95  # how surely an acting field operation's item is about its country …
OFFICE_DOUBT: Final = 1.5  # … times its own confidence to this power: merely named, it says little
VISIT_RIVAL: Final = 0.4  # strength from which another country is what was spoken of during a visit
NO_EARLY_COUNTRY: Final = 1.8  # weight of later mentions where none that counts stands in title, dateline or lead
NO_EARLY_ELSE: Final = 1.33  # … and in items that are no statement
EARLY_COUNTRY: Final = 0.2  # strength from which an early mention counts
REPEAT_COUNTRY: Final = 0.85  # each further mention of a country counts this much of the one before
SECOND_COUNTRY: Final = 0.3  # a further country needs at least this share of the first one's weight of evidence

# --- institutions ----------------------------------------------------------------------------------------------------

INSTITUTION_AT: Final[Mapping[Position, float]] = {
    Position.TITLE: 0.9,
    Position.DATELINE: 0.0,
    Position.FIRST: 0.85,
    Position.LEAD: 0.7,
    Position.OPENING: 0.45,
    Position.HEADING: 0.3,
    Position.BODY: 0.25,
}
NO_EARLY_INSTITUTION: Final = 1.6  # share of later mentions where none stands in title or lead
OFFICE_OF_COUNTRY: Final = 0.55  # how surely an item without a named body is by its country's only field operation
OFFICE_THAT_ACTS: Final = 0.75  # … where it says "OSCE field operations"
SEAT_OF_BODY: Final = 0.55  # how surely an item without a named body is by the one that speaks from its dateline's seat
BODY_OF_FIELD: Final = 0.6  # how surely an item without a named body or field operation is by the one for its field
BACK_REFERENCE: Final = 0.12  # "the Mission", once the Mission has been named
MOST_BACK_REFERENCES: Final = 4
SECOND_BODY: Final = 0.0  # partners stand beside the body that acts, however strongly that one is named
REPEAT_INSTITUTION: Final = 0.7
OFFICE_OF_BODY: Final = 0.45  # how surely, of the body's own weight, the office it belongs to is named too
CLEAR_ABBREVIATION: Final = 0.8  # a rule's weight from which an abbreviation needs no definition in the text

# --- topics ----------------------------------------------------------------------------------------------------------

TOPIC_AT: Final[Mapping[Position, float]] = {
    Position.TITLE: 1.0,
    Position.DATELINE: 0.0,
    Position.FIRST: 0.75,
    Position.LEAD: 0.6,
    Position.OPENING: 0.4,
    Position.HEADING: 0.5,
    Position.BODY: 0.25,
}
TOPIC_TRUST: Final = 1.15  # of the labelled items more are right than the words alone would say
REPEAT_TOPIC: Final = 0.4  # the same words once more
SECOND_TOPIC: Final = 0.25  # a further topic needs this share of the strongest one's weight of evidence
# Whom something is for is a topic of its own beside what it is, however much is said of that: voters of minorities.
TOPICS_OF_PEOPLE: Final = frozenset({"Education", "Gender equality", "National minority issues"})
MOST_TOPICS: Final = 5  # OSCE editors set one to four, now and then more

# --- dimensions ------------------------------------------------------------------------------------------------------

DIMENSION_AT: Final[Mapping[Position, float]] = {
    Position.TITLE: 0.9,
    Position.DATELINE: 0.0,
    Position.FIRST: 0.8,
    Position.LEAD: 0.7,
    Position.OPENING: 0.4,
    Position.HEADING: 0.7,
    Position.BODY: 0.25,
}

MAIN_DIMENSION: Final = 1.0  # share of a topic's weight for the dimension named first
OTHER_DIMENSION: Final = 0.2  # … for each further one
TOPIC_DIMENSIONS: Final[Mapping[str, Mapping[str, float]]] = {  # shares of topics that lie across dimensions
    "Combating trafficking in human beings": {"human": 1.0, "politico-military": 0.1},
    "Education": {"human": 0.3},  # is of whatever dimension its subject is: schools for police, for judges
    "Gender equality": {"human": 0.7},
    "Good governance": {"economic-environmental": 0.9, "human": 0.4},  # town halls are human-dimension work as well
    "Migration": {"human": 0.8, "economic-environmental": 0.35},
    "Youth": {"human": 0.4},
}
# What police are trained in says more than that they are police: a course on hate crime is of the human dimension.
TRAINED: Final = "Policing"
TRAINED_IN: Final = frozenset(
    {"Combating trafficking in human beings", "Elections", "Gender equality", "Human rights"}
    | {"Media freedom and development", "Roma and Sinti", "Tolerance and non-discrimination"}
)
TRAINED_SHARE: Final = 0.5  # of Policing, where one of those stands beside it
LONE_TOPIC: Final = 1.5  # share of a topic that no other stands beside: what else should the item be of
DOUBTED_TOPIC: Final = 0.5  # share of a topic too weak to be a tag, where others are
MOST_FOR_DIMENSION: Final = 2.0  # weight: beyond it, words said more often make a topic no more important
INSTITUTION_DIMENSION: Final = 0.5  # an acting body's own dimension, shared where it has several
# How surely diplomacy that tells of no field of work is of the politico-military dimension.
DIPLOMACY: Final = 0.4
SURE_TOPIC: Final = 1.0  # weight from which a topic tells what diplomats spoke of
SECOND_DIMENSION: Final = 0.5  # a further dimension needs this share of the first one's weight
TIE_OF_DIMENSIONS: Final = (
    0.96  # of dimensions with this share of the first one's weight, the first topic's comes first
)
