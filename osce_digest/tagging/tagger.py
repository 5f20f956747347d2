"""Tag one document: given values first, then bodies, countries, topics and dimensions, each from the ones before.

Pure, and one pass over the text: every mention is found once and shared by all lists. Not here: how a list is weighed.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from osce_digest.diagnostics import Diagnostic
from osce_digest.matching import Matcher
from osce_digest.model import Document, Tags
from osce_digest.tagging.belonging import CHAIR_BODY
from osce_digest.tagging.countries import find_countries, list_countries
from osce_digest.tagging.dimensions import find_dimensions
from osce_digest.tagging.given import read_given
from osce_digest.tagging.habits import add_habits
from osce_digest.tagging.institutions import find_institutions
from osce_digest.tagging.judging import NOTHING, Verdict, Verdicts, admit, judge
from osce_digest.tagging.lending import (
    infer_department,
    infer_observers,
    infer_seat,
    join_bodies,
    lend_countries,
    lend_topics,
)
from osce_digest.tagging.mentions import find_mentions
from osce_digest.tagging.operations import infer_office
from osce_digest.tagging.reading import Candidate, Hit, Mention
from osce_digest.tagging.sifting import Setting
from osce_digest.tagging.speakers import find_own, is_statement
from osce_digest.tagging.topics import find_topics
from osce_digest.tagging.weights import (
    ASSEMBLY,
    EVIDENCE_PER_TAG,
    LEAD_LENGTH,
    MEETINGS,
    MOST_TOPICS,
    NEAR_TIE,
    SECOND_BODY,
    SECOND_COUNTRY,
    SECOND_DIMENSION,
    SECOND_TOPIC,
    TIE_OF_DIMENSIONS,
    TOPICS_OF_PEOPLE,
    WATCHERS,
)
from osce_digest.tagging.writing import note_towns, write_tags
from osce_digest.taxonomy import Chair, Institution, Taxonomy

# the 23rd Autumn Meeting, its Annual Session  /  la 32ª sessione annuale
_SESSION = re.compile(
    r"\b(?:[Aa]nnual [Ss]ession|(?:[Aa]utumn|[Ww]inter|[Ff]all) [Mm]eeting|Standing Committee"
    r"|session annuelle|sessione annuale|sesión anual|[Jj]ahrestagung|ежегодн\w+ сесси)"
)

_Stated = Mapping[str, tuple[Candidate, ...]]


ALL_LISTS = frozenset({"topics", "institutions", "mentions"})
# Found whatever is asked for: the site is grouped by them.
_ALWAYS = frozenset({"countries", "dimensions"})


def tag(
    document: Document, taxonomy: Taxonomy, matcher: Matcher, lists: Collection[str] = ALL_LISTS
) -> tuple[Tags, tuple[Diagnostic, ...]]:
    """Find what an item is about, what it only mentions, and what is doubtful, each with the words that say so.

    The matcher must have been built from the taxonomy's rules. Countries and dimensions are always found, of the other
    `lists` those that are asked for; where the source states all of them, its text is not searched.
    """
    stated, unknown = read_given(document, taxonomy)
    if stated and stated.keys() >= _ALWAYS.union(lists):
        verdicts = Verdicts(NOTHING, NOTHING, NOTHING, NOTHING, ())
    else:
        verdicts = _reach_verdicts(document, stated, (taxonomy, matcher), lists)
    verdicts = _keep(verdicts, stated, lists)
    notes = note_towns(document, verdicts.countries, taxonomy)
    return write_tags(document, verdicts), (*unknown, *notes)


def _keep(verdicts: Verdicts, stated: _Stated, lists: Collection[str]) -> Verdicts:
    """Keep the lists that are asked for; what the source states stands in any case."""
    return Verdicts(
        _given(stated, "institutions") or (verdicts.institutions if "institutions" in lists else NOTHING),
        _given(stated, "countries") or verdicts.countries,
        _given(stated, "topics") or (verdicts.topics if "topics" in lists else NOTHING),
        _given(stated, "dimensions") or verdicts.dimensions,
        verdicts.named if "mentions" in lists else (),
    )


def _reach_verdicts(
    document: Document, stated: _Stated, tools: tuple[Taxonomy, Matcher], lists: Collection[str]
) -> Verdicts:
    taxonomy, matcher = tools
    mentions = find_mentions(document, matcher)
    found = find_institutions(mentions["institutions"], document.body)
    bodies = _given(stated, "institutions") or judge(found, share=SECOND_BODY, tie=NEAR_TIE)
    setting = _see_setting(document, bodies, found, taxonomy)
    if is_statement(document):
        setting = setting._replace(statement=True, own=find_own(mentions["countries"]))
    lent = lend_countries(bodies.accepted + bodies.doubtful, taxonomy)
    countries, named = _judge_countries(_given(stated, "countries"), mentions["countries"], setting, lent)
    if not bodies.accepted:
        inferred = (
            infer_observers(document)
            or infer_office(countries.accepted, document, taxonomy)
            or infer_seat(document, setting.chair, taxonomy.seats)
        )
        bodies = judge(join_bodies(found, inferred), share=SECOND_BODY) if inferred else bodies
    # Where topics are not asked for, one hit of each is what its dimension rests on.
    hits = EVIDENCE_PER_TAG if "topics" in lists else 1
    topics = _given(stated, "topics") or _judge_topics(
        find_topics(mentions["topics"], lend_topics(bodies.accepted), hits)
    )
    if not bodies.accepted and (inferred := infer_department(topics.accepted, countries.accepted, document, taxonomy)):
        bodies = judge(join_bodies(found, inferred), share=SECOND_BODY)
    dimensions = _given(stated, "dimensions") or judge(
        find_dimensions(mentions["dimensions"], topics, bodies.accepted, taxonomy),
        share=SECOND_DIMENSION,
        tie=TIE_OF_DIMENSIONS,
    )
    # How the OSCE files a topic says nothing of its dimension.
    topics = topics if topics.given else add_habits(topics, bodies.accepted, document, taxonomy)
    return Verdicts(bodies, countries, topics, dimensions, tuple(named))


def _judge_topics(found: Sequence[Candidate]) -> Verdict:
    return admit(judge(found, share=SECOND_TOPIC, most=MOST_TOPICS), TOPICS_OF_PEOPLE, MOST_TOPICS)


def _judge_countries(
    given: Verdict | None, mentions: Sequence[Mention], setting: Setting, lent: Sequence[Hit]
) -> tuple[Verdict, list[Candidate]]:
    """Give the verdict on countries and all that are named; those are only weighed where the verdict hangs on it."""
    if given:
        return given, list_countries(mentions, setting, lent)
    named = find_countries(mentions, setting, lent)
    return judge(named, share=SECOND_COUNTRY, tie=NEAR_TIE, equals=True), named


def _given(stated: _Stated, kind: str) -> Verdict | None:
    """Let what the source states stand as it is; what was found is judged only where nothing is stated."""
    return Verdict(stated[kind], (), given=True) if kind in stated else None


def _see_setting(document: Document, bodies: Verdict, named: Sequence[Candidate], taxonomy: Taxonomy) -> Setting:
    institutions = taxonomy.institutions
    acting = [institutions[body.term] for body in bodies.accepted]
    return Setting(
        seats=taxonomy.seats,
        home=frozenset([iso for body in acting for iso in body.countries]),
        chair=_chair_of(document, taxonomy.chairs, named),
        chairing="chair" in [institutions[body.term].kind for body in named],
        watching=not WATCHERS.isdisjoint([body.name for body in acting]),
        meeting=not MEETINGS.isdisjoint([body.name for body in acting]) or _holds_session(document, acting),
    )


def _holds_session(document: Document, acting: Sequence[Institution]) -> bool:
    """Tell whether the Parliamentary Assembly is in session: it goes wherever a parliament invites it."""
    return ASSEMBLY in [body.name for body in acting] and bool(
        _SESSION.search(document.title) or _SESSION.search(document.body, 0, LEAD_LENGTH)
    )


def _chair_of(document: Document, chairs: Mapping[int, Chair], named: Sequence[Candidate]) -> Chair | None:
    """Tell who held the Chair in the item's year, or, where it shows none, when its minister did."""
    day = document.published.day or document.event.end or document.event.start
    if day:
        return chairs.get(day.year)
    hits = [hit for term, _, hits in named if term == CHAIR_BODY for hit in hits if hit.rule.endswith(".heads")]
    ministers = {hit.source.quote for hit in hits if isinstance(hit.source, Mention)}
    return next((chair for chair in chairs.values() if not ministers.isdisjoint(chair.names)), None) if hits else None
