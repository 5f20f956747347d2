"""What leads on from the page of an entry: those next to it in its country and dimension, and some before it.

Which these are is told by the site.
"""

from collections.abc import Sequence

from osce_digest.markup import mend_text, trust
from osce_digest.model import Entry
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.frame import Context
from osce_digest.site import GroupKind, Neighbours


def beside_inputs(desk: Desk, entry: Entry) -> dict[str, str]:
    """Name the entries that the page of one leads on to, with what links to them show."""
    tell, site = desk.input_of, desk.site
    inputs = {}
    for key, newer, older in site.neighbours(entry):
        inputs[f"newer in {key}"] = tell(newer)[1] if newer else ""
        inputs[f"older in {key}"] = tell(older)[1] if older else ""
    _, near = site.near(entry)
    if near:
        inputs["before it"] = " ".join([tell(other)[1] for other in near])
    return inputs


def describe_beside(desk: Desk, entry: Entry) -> Context:
    """Give what `item.html` shows of the entries beside one."""
    found = desk.site.neighbours(entry)
    key, near = desk.site.near(entry)
    shown = {other.id for one in found for other in (one.newer, one.older) if other}
    others = [other for other in near if other.id not in shown]
    group = desk.site.group(key)
    return {
        "newer": _lead(desk, "newer", [(one, one.newer) for one in found if one.newer]),
        "older": _lead(desk, "older", [(one, one.older) for one in found if one.older]),
        "near": [(trust(desk.link(other)), desk.catalogue.day(other.published.day)) for other in others],
        "near_name": _name_list(desk, key),
        "near_path": group.path if group else None,
    }


def _lead(desk: Desk, word: str, found: Sequence[tuple[Neighbours, Entry]]) -> list[tuple[str, str]]:
    """Give the links on one side, each with the lists it leads along: two may lead to the same entry."""
    along: dict[str, list[str]] = {}
    entries: dict[str, Entry] = {}
    for one, other in found:
        along.setdefault(other.id, []).append(_name_list(desk, one.key))
        entries[other.id] = other
    told = desk.words[word]
    return [
        (f"{told}{desk.words['colon']} {', '.join(names)}" if all(names) else told, trust(desk.link(entries[name])))
        for name, names in along.items()
    ]


def _name_list(desk: Desk, key: str) -> str:
    """Name a group; the whole archive and groups without a page have no name here."""
    group = desk.site.group(key)
    if group is None or group.kind is GroupKind.SITE:
        return ""
    return mend_text(group.label if group.kind is GroupKind.DIMENSION else group.name)
