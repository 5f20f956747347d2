"""A taxonomy as plain values that `marshal` can write, and back again, which takes a tenth of reading the YAML files.

Not here: where the plain values are kept, and whether what was kept can be believed.
"""

from collections.abc import Iterable
from dataclasses import fields
from enum import Enum
from typing import Any

from osce_digest.taxonomy.values import (
    Chair,
    Country,
    CountryKind,
    Dimension,
    Institution,
    Region,
    Role,
    Rule,
    Taxonomy,
    Topic,
)

Row = tuple[Any, ...]

_KINDS = {kind.value: kind for kind in CountryKind}
_ROLES = {role.value: role for role in Role}


def pack_taxonomy(taxonomy: Taxonomy) -> Row:
    """Take a taxonomy apart into tuples, dicts, strings and numbers, in the order of its fields."""
    return (
        _pack_all(taxonomy.countries.values()),
        _pack_all(taxonomy.regions.values()),
        _pack_all(taxonomy.institutions.values()),
        _pack_all(taxonomy.topics.values()),
        _pack_all(taxonomy.dimensions.values()),
        _pack_all(taxonomy.rules),
        tuple(sorted(taxonomy.seats)),
        {year: _pack(chair) for year, chair in taxonomy.chairs.items()},
        taxonomy.fingerprint,
        dict(taxonomy.known_as),
    )


def unpack_taxonomy(row: Row) -> Taxonomy:
    """Put a taxonomy together again, equal to the one that was packed."""
    countries, regions, institutions, topics, dimensions, rules, seats, chairs, fingerprint, known_as = row
    return Taxonomy(
        countries={
            iso: Country(iso, name, slug, long, _KINDS[kind], *rest) for iso, name, slug, long, kind, *rest in countries
        },
        regions={row[0]: Region(*row) for row in regions},
        institutions={row[0]: Institution(*row) for row in institutions},
        topics={row[0]: Topic(*row) for row in topics},
        dimensions={row[0]: Dimension(*row) for row in dimensions},
        rules=tuple([Rule(name, terms, _ROLES[role], *rest) for name, terms, role, *rest in rules]),
        seats=frozenset(seats),
        chairs={year: Chair(*row) for year, row in chairs.items()},
        fingerprint=fingerprint,
        known_as=known_as,
    )


def _pack_all(values: Iterable[Any]) -> tuple[Row, ...]:
    return tuple(_pack(value) for value in values)


def _pack(value: Any) -> Row:  # noqa: ANN401  (any dataclass of plain values)
    found = [getattr(value, field.name) for field in fields(value)]
    return tuple(part.value if isinstance(part, Enum) else part for part in found)
