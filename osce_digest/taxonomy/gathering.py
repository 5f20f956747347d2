"""What is gathered while the files are read: rules with the place they came from, and the names things go by."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from slugify import slugify

from osce_digest.taxonomy.nodes import Node
from osce_digest.taxonomy.values import Role, Rule, fold_name


@dataclass(frozen=True, slots=True)
class Claim:
    """A rule and the value in a file it was read from."""

    rule: Rule
    node: Node


@dataclass(frozen=True, slots=True)
class Gathering:
    """All rules and given names so far. `known_as` maps `countries/tuerkei` to the key of what is meant (`TR`)."""

    weights: dict[Role, float]
    claims: list[Claim] = field(default_factory=list)
    known_as: dict[str, str] = field(default_factory=dict)
    _shared: dict[str, int] = field(default_factory=dict)

    def claim(self, name: str, terms: tuple[str, ...], role: Role, literals: Sequence[str], node: Node) -> None:
        """Add a rule with its role's usual weight; nothing is added where there are no literals."""
        if literals:
            self.add(Rule(name, terms, role, tuple(dict.fromkeys(literals)), self.weights.get(role, 0.0)), node)

    def add(self, rule: Rule, node: Node) -> None:
        """Add a rule as it is."""
        self.claims.append(Claim(rule, node))

    def share(self, name: str, term: str, role: Role, forms: tuple[str, ...], node: Node) -> None:
        """Add a place that another country may have as well: one rule then has the terms of both."""
        at = self._shared.setdefault(name, len(self.claims))
        if at == len(self.claims):
            self.claim(name, (term,), role, forms, node)
            return
        rule = self.claims[at].rule
        terms = tuple(dict.fromkeys((*rule.terms, term)))
        literals = tuple(dict.fromkeys(rule.literals + forms))
        self.claims[at] = replace(self.claims[at], rule=replace(rule, terms=terms, literals=literals))

    def name(self, kind: str, key: str, names: Sequence[str], node: Node) -> None:
        """Note the names a given value may use for `key`; a name that means something else already is a fault."""
        for name in names:
            meant = self.known_as.setdefault(f"{kind}/{fold_name(name)}", key)
            if meant != key:
                node.note("name-taken", f"{name!r} already means {meant!r}", near=name)


def to_slug(text: str) -> str:
    """Give a name as a part of ids and addresses: lower-case ASCII words joined by hyphens."""
    # Which transliterator is installed must not show in addresses, so the one that always comes along is named.
    if text.isascii() and text.isalpha():  # most are, and there are thousands
        return text.lower()
    return slugify(text.replace("'", "").replace("’", ""), backend="text-unidecode")
