"""Hold the rules of all files against each other: ids, terms, and words claimed twice.

Every fault is noted where the rule stands; nothing is raised here.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable

from osce_digest.taxonomy.gathering import Claim
from osce_digest.taxonomy.values import Role

# Roles of which one form may belong to several: to say so is what they are for, or several held one office.
_SHARED = {Role.AMBIGUOUS_PLACE, Role.PERSON_HEAD, Role.TRIGGER}


def check_rules(claims: Iterable[Claim], terms: Collection[str]) -> None:
    """Note repeated ids, unknown terms, and literals that are repeated, contested or can never count."""
    claims = list(claims)
    _check_ids(claims)
    owners = defaultdict(list)
    for claim in claims:
        _check_terms(claim, terms)
        _check_sentences(claim)
        for literal in claim.rule.literals:
            if not any(letter.isalnum() for letter in literal):
                claim.node.note("no-word", f"{literal!r} has neither letter nor digit", near=literal)
            owners[literal].append(claim)
    for literal, claimants in owners.items():
        _check_owners(literal, claimants)


def _check_ids(claims: list[Claim]) -> None:
    first: dict[str, Claim] = {}
    for claim in claims:
        known = first.setdefault(claim.rule.id, claim)
        if known is not claim:
            where = f"{known.node.file.path.name}:{known.node.line}"
            message = f"rule {claim.rule.id!r} already stands at {where}"
            claim.node.note("repeated-id", message, near=claim.rule.literals[0] if claim.rule.literals else "")


def _check_terms(claim: Claim, terms: Collection[str]) -> None:
    for term in (*claim.rule.terms, *claim.rule.against):
        if term not in terms:
            claim.node.note(
                "unknown-term", f"rule {claim.rule.id!r} speaks for {term!r}, which there is not", near=term
            )


def _check_sentences(claim: Claim) -> None:
    rule = claim.rule
    if rule.role in {Role.TRIGGER, Role.PHRASE, Role.BLOCKER} and not (rule.examples and rule.counterexamples):
        claim.node.note("no-example", f"rule {rule.id!r} needs an example and a counterexample")


def _check_owners(literal: str, claimants: list[Claim]) -> None:
    """Note where the second and later claimants of one literal contradict or repeat an earlier one."""
    for at, claim in enumerate(claimants):
        for earlier in claimants[:at]:
            fault = _contradict(earlier, claim)
            if fault:
                where = f"{earlier.rule.id} ({earlier.node.file.path.name}:{earlier.node.line})"
                claim.node.note(
                    fault, f"{literal!r} of rule {claim.rule.id!r} is also claimed by {where}", near=literal
                )


def _contradict(one: Claim, other: Claim) -> str:
    if Role.BLOCKER in {one.rule.role, other.rule.role}:
        return "" if one.rule.role is other.rule.role and one is other else "shadowed"
    if one.rule.terms == other.rule.terms:
        return "repeated-literal"
    kinds = [{term.partition("/")[0] for term in claim.rule.terms} for claim in (one, other)]
    same_kind = not kinds[0].isdisjoint(kinds[1])
    shared = (one.rule.role in _SHARED and other.rule.role in _SHARED) or bool(one.rule.needs) != bool(other.rule.needs)
    return "contested" if same_kind and not shared else ""
