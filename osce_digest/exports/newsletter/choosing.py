"""Choose which letters there are: of which week, and for which countries and dimensions.

Countries and dimensions are understood by code, name or slug. Of a week that is not over there is no letter unless it
is named: what comes after it was sent would reach nobody.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from osce_digest.config import MailList
from osce_digest.errors import Fault, SetupError
from osce_digest.site import Group, GroupKind, Site
from osce_digest.site.digest import Digest, open_digests
from osce_digest.site.digest_scope import WHOLE, Scope
from osce_digest.site.weeks import WEEKS, read_week
from osce_digest.taxonomy import Taxonomy, display_name, fold_name

# 2023-W28   2023-w8
_WEEK = re.compile(r"([0-9]{4})-[Ww]([0-9]{1,2})")

SETTINGS_WORD = "newsletter"


class Wish(NamedTuple):
    """What is asked for: a week (`2023-W28`), a country, a dimension; empty where that is left open."""

    week: str = ""
    country: str = ""
    dimension: str = ""


def choose_week(site: Site, name: str) -> Group:
    """Find the week of this name, or the newest that is over. Raises SetupError where there is none."""
    weeks = site.groups_of(GroupKind.WEEK)
    if GroupKind.WEEK not in site.kinds:
        raise _tell("no-weeks", "digests of weeks are switched off (listings.weeks), and a letter leads to its week")
    if not name:
        found = next((week for week in weeks if is_over(site, week)), None)
        if found is None:
            hint = f"; --week {read_week(weeks[0].key).name} names one that is not" if weeks else ""
            raise _tell("no-such-week", f"no week with items is over yet{hint}")
        return found
    match = _WEEK.fullmatch(name)
    if not match:
        raise _tell("wrong-value", f"--week: expected a week such as 2023-W28, found {name!r}")
    wanted = f"{WEEKS}{match[1]}-W{int(match[2]):02}"
    found = next((week for week in weeks if week.key == wanted), None)
    if found is None:
        raise _tell("no-such-week", f"no item is of the week {wanted.removeprefix(WEEKS)}")
    return found


def is_over(site: Site, week: Group) -> bool:
    """Tell whether a week is over by the day that stands for today."""
    return site.now is not None and site.now > read_week(week.key).last


def choose_scopes(site: Site, week: Group, wish: Wish) -> list[Scope]:
    """List for what there is a letter of a week: for all, each country that had news, and each list of the settings.

    Only those that are wished for; none that would be empty. Raises SetupError where a country or dimension is unknown.
    """
    wished = read_scope(site.taxonomy, wish.country, wish.dimension, "--")
    digest = open_digests(site).make(week)
    offered = dict.fromkeys(_list_scopes(site, digest, wished.dimension))
    if wished.country:
        offered[wished] = None
    entries = [entry for entry in week.entries if entry not in digest.late]
    return [scope for scope in offered if _fits(scope, wished) and any(map(scope.holds, entries))]


def list_addresses(site: Site) -> Mapping[Scope, tuple[str, ...]]:
    """List for each country and dimension that the settings have lists for whom a letter goes to."""
    found: dict[Scope, tuple[str, ...]] = {}
    for one in site.config.newsletter.lists:
        scope = read_list(site.taxonomy, one)
        found[scope] = tuple(dict.fromkeys((*found.get(scope, ()), one.to)))
    return found


def read_list(taxonomy: Taxonomy, one: MailList) -> Scope:
    """Understand what a list of the settings is for. Raises SetupError where its country or dimension is unknown."""
    return read_scope(taxonomy, one.country, one.dimension, f"{SETTINGS_WORD}.lists.")


def read_scope(taxonomy: Taxonomy, country: str, dimension: str, where: str) -> Scope:
    """Understand a country and a dimension; `where` stands before their names when they are told to be wrong."""
    iso = slug = ""
    if country:
        iso = _find(taxonomy, "countries", country)
        if not iso:
            raise _tell(
                "wrong-value", f"{where}country: expected a country such as TJ or Tajikistan, found {country!r}"
            )
    if dimension:
        slug = _find(taxonomy, "dimensions", dimension)
        if not slug:
            known = ", ".join(taxonomy.dimensions)
            raise _tell("wrong-value", f"{where}dimension: expected one of {known}, found {dimension!r}")
    return Scope(iso, slug)


def _find(taxonomy: Taxonomy, folder: str, name: str) -> str:
    """Find a term by its code or slug, its name in any language or what else it is known as; empty where none is."""
    wanted = fold_name(name)
    for key, term in getattr(taxonomy, folder).items():
        if wanted in map(fold_name, (key, term.name, *term.names.values())):
            return str(key)
    return taxonomy.known_as.get(f"{folder}/{wanted}", "")


def _list_scopes(site: Site, digest: Digest, dimension: str) -> Iterator[Scope]:
    yield WHOLE._replace(dimension=dimension)
    language = site.config.language
    known = site.taxonomy.countries
    named = {iso: display_name(known[iso], language) for iso, _ in digest.countries if iso in known}
    yield from (Scope(iso, dimension) for iso in sorted(named, key=lambda iso: fold_name(named[iso])))
    yield from list_addresses(site)


def _fits(scope: Scope, wished: Scope) -> bool:
    return wished.country in {"", scope.country} and wished.dimension in {"", scope.dimension}


def _tell(code: str, message: str) -> SetupError:
    return SetupError([Fault(SETTINGS_WORD, 0, code, message)])
