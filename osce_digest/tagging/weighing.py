"""Weigh what one run of countries says for each of them: where it stands, what part it plays, who else is named.

Not here: adding up what all runs say (`countries`).
"""

from collections.abc import Iterable

from osce_digest.tagging.reading import Hit, Mention, Part, Position
from osce_digest.tagging.runs import Run
from osce_digest.tagging.sifting import Setting
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
    VISIT_RIVAL,
    WATCHED_CAPITAL,
)
from osce_digest.taxonomy import Role, Rule

# Named once: to ask an enumeration for a member takes longer than to compare with it.
_DATELINE, _PLACE, _PARTICIPANTS = Position.DATELINE, Part.PLACE, Part.PARTICIPANTS
_AMBIGUOUS = Role.AMBIGUOUS_PLACE
HOSTING = frozenset({Position.TITLE, Position.DATELINE, Position.FIRST, Position.LEAD})
_VISITS = ("visit to ", "visit to the ")

# Much cheaper than calling the class.
_make = tuple.__new__


def weigh_run(run: Run, setting: Setting, hosts: frozenset[str], sure: frozenset[str]) -> Iterable[Hit]:
    """Weigh each country of a run once, by its strongest words: `Tashkent, Uzbekistan` says one thing."""
    mentions, part = run
    watching = setting.watching
    share = _share_of_list(run, hosts)
    abroad = bool(setting.home) and not _names_home(run, setting.home)
    best: dict[str, Hit] = {}
    for mention in mentions:
        place = weigh_place(mention)
        for iso, rule in mention[0]:
            if iso in sure or rule.role is not _AMBIGUOUS or (part is _PLACE and is_capital(rule)):
                strength = (
                    place
                    * (_weigh_capital(rule) if watching and part is _PLACE and iso in sure else rule.weight)
                    * share
                    * _weigh_part(part, iso, setting, abroad=abroad)
                )
                if iso not in best or strength > best[iso][3]:
                    best[iso] = _make(Hit, (iso, rule.id, mention, strength))
    return best.values()


def _weigh_capital(rule: Rule) -> float:
    """Weigh `in Paris` as France, where the item speaks of France otherwise too and is about what happens there."""
    return WATCHED_CAPITAL if rule.role is _AMBIGUOUS and is_capital(rule) else rule.weight


def weigh_place(mention: Mention) -> float:
    """Weigh where a country is named; of a dateline's `VIENNA/TASHKENT` each town counts half."""
    _, _, _, _, text, position, share = mention
    place = COUNTRY_AT[position] * share
    return place / (1 + text.count("/")) if position is _DATELINE else place


def is_capital(rule: Rule) -> bool:
    """Tell `in Paris`, where something happened, from towns that are words as well and from titles of documents."""
    return rule.id.startswith("country.")


def lower_datelines(hits: list[Hit]) -> list[Hit]:
    """Trust a dateline less where the text leaves its country out and opens with another."""
    positions = [hit.source.position if isinstance(hit.source, Mention) else None for hit in hits]
    if _DATELINE not in positions:
        return hits
    spoken = {hit.term for hit, position in zip(hits, positions, strict=True) if _speaks(hit, position)}
    rivals = [
        hit
        for hit, position in zip(hits, positions, strict=True)
        if hit.strength > DATELINE_RIVAL and position in HOSTING and hit.term in spoken
    ]
    if not rivals:
        return hits
    return [hit if hit.term in spoken else hit._replace(strength=hit.strength * DATELINE_ALONE) for hit in hits]


def lift_visits(hits: list[Hit]) -> list[Hit]:
    """Let the country in which somebody spoke count in full where no other is spoken of."""
    if any(hit.strength >= VISIT_RIVAL for hit in hits):
        return hits
    return [hit._replace(strength=hit.strength / ASIDE) if _is_visit(hit) else hit for hit in hits]


def _names_home(run: Run, home: frozenset[str]) -> bool:
    """Tell whether others are named as equals of the country that a field operation acts for."""
    mentions, _ = run
    return len(mentions) > 1 and any(iso in home for mention in mentions for iso, _ in mention[0])


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


def _speaks(hit: Hit, position: Position | None) -> bool:
    """Tell whether the text itself speaks of the country, and not only beside the point."""
    return position is not _DATELINE and not (isinstance(hit.source, Mention) and hit.source.share <= ASIDE)


def _is_visit(hit: Hit) -> bool:
    _, _, source, _ = hit
    return isinstance(source, Mention) and source[6] == ASIDE and source[4].endswith(_VISITS, 0, source[1])
