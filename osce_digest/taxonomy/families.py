"""Read families of rules written out in full: what they speak for, how strongly, and sentences that prove it.

Used for topics, dimensions and traps. A family stands as

    observation-mission:
      weight: 0.9
      literals: election observation mission; observer mission
      example: The election observation mission opened in Skopje.
      counterexample: The trade mission opened in Skopje.
"""

from osce_digest.taxonomy.forms import split_list
from osce_digest.taxonomy.gathering import Gathering
from osce_digest.taxonomy.nodes import Node
from osce_digest.taxonomy.values import Role, Rule

_KEYS = {"literals", "example", "counterexample"}


def read_trigger(name: str, term: str, node: Node, gathering: Gathering) -> None:
    """Add one family of triggers for a topic or dimension."""
    values = node.fields({*_KEYS, "weight", "needs"}, needed={*_KEYS, "weight"})
    rule = _rule(name, (term,), Role.TRIGGER, values)
    gathering.add(rule, node)


def read_trap(name: str, node: Node, gathering: Gathering) -> None:
    """Add a set phrase: one that stands for `terms`, or one that `blocks` the terms its words seem to name."""
    values = node.fields({*_KEYS, "terms", "blocks", "weight", "needs"}, needed=_KEYS)
    if ("terms" in values) == ("blocks" in values):
        node.note("trap", "a trap either stands for 'terms' or 'blocks' some, and not both")
    role = Role.PHRASE if "terms" in values else Role.BLOCKER
    terms = split_list(values["terms"].text()) if "terms" in values else ()
    gathering.add(_rule(name, terms, role, values), node)


def _rule(name: str, terms: tuple[str, ...], role: Role, values: dict[str, Node]) -> Rule:
    return Rule(
        id=name,
        terms=terms,
        role=role,
        literals=tuple(dict.fromkeys(_list(values, "literals"))),
        weight=_weight(values.get("weight"), usual=1.0 if role is Role.PHRASE else 0.0),
        examples=values["example"].texts() if "example" in values else (),
        counterexamples=values["counterexample"].texts() if "counterexample" in values else (),
        needs=_list(values, "needs"),
        against=_list(values, "blocks"),
    )


def _list(values: dict[str, Node], key: str) -> tuple[str, ...]:
    return split_list(values[key].text()) if key in values else ()


def _weight(node: Node | None, *, usual: float) -> float:
    if node is None:
        return usual
    try:
        weight = float(node.text())
    except ValueError:
        weight = -1.0
    if not 0.0 <= weight <= 1.0:
        node.note("wrong-value", "a weight is a number between 0 and 1")
        return usual
    return weight
