"""Weigh which countries an item is about, and which it only mentions.

What counts is where a country is named and what part it plays there; seats of OSCE bodies and the Chair's capital say
nothing, an acting field operation says most. Not here: finding the part (`parts`), drawing the line (`judging`).
"""

from collections.abc import Iterable, Sequence

from osce_digest.model import Given
from osce_digest.tagging.parts import tell_part
from osce_digest.tagging.reading import Candidate, Hit, Mention, Part, Position
from osce_digest.tagging.runs import Run, find_runs, group_mentions
from osce_digest.tagging.scoring import group_hits, weigh_hits
from osce_digest.tagging.sifting import TOWNS, Setting, sift_mentions
from osce_digest.tagging.weights import (
    ABROAD,
    ASIDE,
    CHAIR_COUNTRY,
    COUNTRY_AS,
    COUNTRY_AT,
    DATELINE_ALONE,
    DATELINE_RIVAL,
    HOST_BESIDE,
    LONG_LIST,
    LONG_LIST_OTHERWISE,
    LONG_LIST_SHARE,
    MEETING_PLACE,
    OWN_COUNTRY,
    REPEAT_COUNTRY,
)
from osce_digest.taxonomy import Role, Rule

# Named once: to ask an enumeration for a member takes longer than to compare with it.
_DATELINE, _PLACE, _PARTICIPANTS, _CHAIR = Position.DATELINE, Part.PLACE, Part.PARTICIPANTS, Part.CHAIR
_AMBIGUOUS = Role.AMBIGUOUS_PLACE
_HOSTING = frozenset({Position.TITLE, Position.DATELINE, Position.FIRST, Position.LEAD})


def find_countries(mentions: Sequence[Mention], setting: Setting, lent: Sequence[Hit]) -> list[Candidate]:
    """Weigh every country named; `lent` is what acting bodies say for their countries.

    A country that only pays or only holds the Chair weighs nothing, but is listed.
    """
    named, sure = sift_mentions(mentions, setting)
    runs = list(find_runs(named))
    setting = setting._replace(chairs=_list_chairs(runs, setting))
    hosts = setting.home.union([iso for run in runs for iso in _hosts_of(run) if iso in sure])
    hits = [hit for run in runs for hit in _weigh_run(run, setting, hosts, sure)]
    groups = group_hits([*lent, *_lower_datelines(hits)])
    return [_make(Candidate, (iso, weigh_hits(found, REPEAT_COUNTRY), tuple(found))) for iso, found in groups.items()]


def _list_chairs(runs: Iterable[Run], setting: Setting) -> frozenset[str]:
    """List the States that chair, have chaired or will: the one of the year, and those the item calls so."""
    called = [iso for mentions, part in runs if part is _CHAIR for mention in mentions for iso, _ in mention[0]]
    return frozenset([*called, setting.chair.country] if setting.chairing and setting.chair else called)


# Much cheaper than calling the class.
_make = tuple.__new__


def list_countries(mentions: Sequence[Mention], setting: Setting, lent: Sequence[Hit]) -> list[Candidate]:
    """List the countries that `find_countries` weighs, each with the same first hit, but do not weigh them.

    For items whose source states what they are about: the parts that countries play need not be told then.
    """
    named, sure = sift_mentions(mentions, setting)
    first: dict[str, Hit] = {}
    for hit in lent:
        first.setdefault(hit.term, hit)
    for run in group_mentions(named):
        for iso, claims in _list_claims(run, sure).items():
            if iso not in first:
                mention, rule = claims[0] if len(claims) == 1 else _choose_claim(run, claims)
                first[iso] = Hit(iso, rule.id, mention, _weigh_place(mention) * rule.weight)
    return [Candidate(iso, 0.0, (hit,)) for iso, hit in first.items()]


def names_only_towns(candidate: Candidate) -> bool:
    """Tell whether no word names the country itself, its people or an OSCE body for it."""
    return all(_is_town(hit.source) for hit in candidate.hits)


def _is_town(source: Mention | Given) -> bool:
    return isinstance(source, Mention) and any(rule.role in TOWNS for _, rule in source.meanings)


_Claim = tuple[Mention, Rule]


def _list_claims(run: Sequence[Mention], sure: frozenset[str]) -> dict[str, list[_Claim]]:
    """List for each country of a run the words that speak for it."""
    claims: dict[str, list[_Claim]] = {}
    for mention in run:
        for iso, rule in mention.meanings:
            if iso in sure or rule.role is not _AMBIGUOUS:
                claims.setdefault(iso, []).append((mention, rule))
    return claims


def _choose_claim(run: Sequence[Mention], claims: Sequence[_Claim]) -> _Claim:
    """Choose the strongest words; where the part they play weighs nothing, all are equal."""
    if not COUNTRY_AS[tell_part(run)]:
        return claims[0]
    return max(claims, key=lambda claim: _weigh_place(claim[0]) * claim[1].weight)


def _hosts_of(run: Run) -> Sequence[str]:
    mentions, part = run
    first = mentions[0].position
    if first is not _DATELINE and not (part is _PLACE and first in _HOSTING):
        return ()  # as the others of the run, which stand further on in the same text
    return [
        iso
        for mention in mentions
        if mention.position is _DATELINE or (part is _PLACE and mention.position in _HOSTING)
        for iso, _ in mention.meanings
    ]


def _weigh_run(run: Run, setting: Setting, hosts: frozenset[str], sure: frozenset[str]) -> Iterable[Hit]:
    """Weigh each country of a run once, by its strongest words: `Tashkent, Uzbekistan` says one thing."""
    mentions, part = run
    share = _share_of_list(run, hosts)
    abroad = bool(setting.home) and not _names_home(run, setting.home)
    best: dict[str, Hit] = {}
    for mention in mentions:
        place = _weigh_place(mention)
        for iso, rule in mention[0]:
            if iso in sure or rule.role is not _AMBIGUOUS:
                strength = place * rule.weight * share * _weigh_part(part, iso, setting, abroad=abroad)
                if iso not in best or strength > best[iso][3]:
                    best[iso] = _make(Hit, (iso, rule.id, mention, strength))
    return best.values()


def _names_home(run: Run, home: frozenset[str]) -> bool:
    """Tell whether others are named as equals of the country that a field operation acts for."""
    mentions, _ = run
    return len(mentions) > 1 and any(iso in home for mention in mentions for iso, _ in mention[0])


def _weigh_place(mention: Mention) -> float:
    """Weigh where a country is named; of a dateline's `VIENNA/TASHKENT` each town counts half."""
    _, _, _, _, text, position, share = mention
    place = COUNTRY_AT[position] * share
    return place / (1 + text.count("/")) if position is _DATELINE else place


def _lower_datelines(hits: list[Hit]) -> list[Hit]:
    """Trust a dateline less where the text leaves its country out and opens with another."""
    positions = [hit.source.position if isinstance(hit.source, Mention) else None for hit in hits]
    if _DATELINE not in positions:
        return hits
    spoken = {hit.term for hit, position in zip(hits, positions, strict=True) if _speaks(hit, position)}
    rivals = [
        hit
        for hit, position in zip(hits, positions, strict=True)
        if hit.strength > DATELINE_RIVAL and position in _HOSTING and hit.term in spoken
    ]
    if not rivals:
        return hits
    return [hit if hit.term in spoken else hit._replace(strength=hit.strength * DATELINE_ALONE) for hit in hits]


def _speaks(hit: Hit, position: Position | None) -> bool:
    """Tell whether the text itself speaks of the country, and not only beside the point."""
    return position is not _DATELINE and not (isinstance(hit.source, Mention) and hit.source.share <= ASIDE)


def _weigh_part(part: Part, iso: str, setting: Setting, *, abroad: bool) -> float:
    weight = COUNTRY_AS[part]
    if iso in setting.home:
        return weight
    if abroad:
        weight *= ABROAD.get(part, 1.0)
    if setting.meeting and part is _PLACE:
        weight *= MEETING_PLACE
    if iso in setting.own:
        weight *= OWN_COUNTRY
    if iso in setting.chairs:
        weight *= CHAIR_COUNTRY
    return weight


def _share_of_list(run: Run, hosts: frozenset[str]) -> float:
    """Lower a list's members: many stand for none, and guests count less than the host who is not among them."""
    mentions, part = run
    if len(mentions) == 1 and len(mentions[0][0]) == 1 and part is not _PARTICIPANTS:
        return 1.0
    members = {iso for mention in mentions for iso, _ in mention[0]}
    if len(members) >= LONG_LIST.get(part, LONG_LIST_OTHERWISE):
        return LONG_LIST_SHARE
    if part is _PARTICIPANTS and hosts and hosts.isdisjoint(members):
        return HOST_BESIDE
    return 1.0
