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
from osce_digest.tagging.weighing import HOSTING, is_capital, lift_visits, lower_datelines, weigh_place, weigh_run
from osce_digest.tagging.weights import (
    ASIDE,
    COUNTRY_AS,
    EARLY_COUNTRY,
    NO_EARLY_COUNTRY,
    NO_EARLY_ELSE,
    REPEAT_COUNTRY,
    WATCHED,
)
from osce_digest.taxonomy import Role, Rule

# Named once: to ask an enumeration for a member takes longer than to compare with it.
_DATELINE, _PLACE, _CHAIR = Position.DATELINE, Part.PLACE, Part.CHAIR
_AMBIGUOUS = Role.AMBIGUOUS_PLACE


def find_countries(mentions: Sequence[Mention], setting: Setting, lent: Sequence[Hit]) -> list[Candidate]:
    """Weigh every country named; `lent` is what acting bodies say for their countries.

    A country that only pays or only holds the Chair weighs nothing, but is listed.
    """
    named, sure = sift_mentions(mentions, setting)
    runs = list(find_runs(named))
    if setting.chairing or _CHAIR in [part for _, part in runs]:
        setting = setting._replace(chairs=_list_chairs(runs, setting))
    hosts = setting.home.union([iso for run in runs for iso in _hosts_of(run) if iso in sure])
    hits = [hit for run in runs for hit in weigh_run(run, setting, hosts, sure)]
    hits = lower_datelines(hits)
    if ASIDE in [mention[6] for mention in named]:
        hits = lift_visits(hits)
    groups = group_hits([*hits, *lent])
    if 2 in [len(mention[0]) for mention in named]:  # noqa: PLR2004  (Karabakh stands for two)
        groups = _sort_by_own_names(groups, hits)
    share = 1.0
    if not lent and not any(_opens(hit) for hit in hits):
        share = NO_EARLY_COUNTRY if setting.statement else NO_EARLY_ELSE
    share *= WATCHED if setting.watching else 1.0
    return [
        _make(Candidate, (iso, weigh_hits(found, REPEAT_COUNTRY) * share, tuple(found)))
        for iso, found in groups.items()
    ]


def _list_chairs(runs: Iterable[Run], setting: Setting) -> frozenset[str]:
    """List the States that chair, have chaired or will: the one of the year, and those the item calls so."""
    called = [iso for mentions, part in runs if part is _CHAIR for mention in mentions for iso, _ in mention[0]]
    return frozenset([*called, setting.chair.country] if setting.chairing and setting.chair else called)


def _sort_by_own_names(groups: dict[str, list[Hit]], hits: Sequence[Hit]) -> dict[str, list[Hit]]:
    """Sort countries by where each is named alone: `Karabakh` does not tell which of its two comes first."""
    first: dict[str, int] = {}
    for place, (term, _, source, _) in enumerate(hits):
        if isinstance(source, Mention) and len(source.meanings) == 1:
            first.setdefault(term, place)
    return {term: groups[term] for term in sorted(groups, key=lambda term: first.get(term, len(hits)))}


def _opens(hit: Hit) -> bool:
    _, _, source, strength = hit
    return strength >= EARLY_COUNTRY and isinstance(source, Mention) and source[5] in HOSTING


# Much cheaper than calling the class.
_make = tuple.__new__


def list_countries(mentions: Sequence[Mention], setting: Setting, lent: Sequence[Hit]) -> list[Candidate]:
    """List the countries that `find_countries` weighs, each with the same first hit, but do not weigh them.

    For items whose source states what they are about: the parts that countries play need not be told then.
    """
    named, sure = sift_mentions(mentions, setting)
    first: dict[str, Hit] = {}
    for run in group_mentions(named):
        for iso, claims in _list_claims(run, sure).items():
            if iso not in first:
                mention, rule = claims[0] if len(claims) == 1 else _choose_claim(run, claims)
                first[iso] = Hit(iso, rule.id, mention, weigh_place(mention) * rule.weight)
    for hit in lent:
        first.setdefault(hit.term, hit)
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
            if iso in sure or rule.role is not _AMBIGUOUS or (is_capital(rule) and tell_part(run) is _PLACE):
                claims.setdefault(iso, []).append((mention, rule))
    return claims


def _choose_claim(run: Sequence[Mention], claims: Sequence[_Claim]) -> _Claim:
    """Choose the strongest words; where the part they play weighs nothing, all are equal."""
    if not COUNTRY_AS[tell_part(run)]:
        return claims[0]
    return max(claims, key=lambda claim: weigh_place(claim[0]) * claim[1].weight)


def _hosts_of(run: Run) -> Sequence[str]:
    mentions, part = run
    first = mentions[0].position
    if first is not _DATELINE and not (part is _PLACE and first in HOSTING):
        return ()  # as the others of the run, which stand further on in the same text
    return [
        iso
        for mention in mentions
        if (mention.position is _DATELINE and mention.share) or (part is _PLACE and mention.position in HOSTING)
        for iso, _ in mention.meanings
    ]
