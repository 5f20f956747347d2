"""The values a taxonomy is made of. Frozen; read by `reading`, used by matching, tagging and every list of names."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache


class CountryKind(StrEnum):
    """How a country stands to the OSCE."""

    PARTICIPATING = "participating State"
    MEDITERRANEAN = "Mediterranean Partner"
    ASIAN = "Asian Partner"
    TERRITORY = "territory"


class Role(StrEnum):
    """What kind of words a rule's literals are.

    AMBIGUOUS_PLACE: each term counts only where the item speaks of that country otherwise too. HEAD: someone who held
    the office once. PHRASE: a set phrase that stands for all its terms. BLOCKER: claims its words, so that nothing
    inside them counts.
    """

    NAME = "name"
    ALIAS = "alias"
    DEMONYM = "demonym"
    PEOPLE = "people"
    CAPITAL = "capital"
    PLACE = "place"
    AMBIGUOUS_PLACE = "ambiguous place"
    TERRITORY = "territory"
    NATIONAL_BODY = "national body"
    INSTITUTION = "institution"
    INSTITUTION_ABBREVIATION = "institution abbreviation"
    INSTITUTION_ALIAS = "institution alias"
    PERSON_HEAD = "person head"
    TRIGGER = "trigger"
    PHRASE = "phrase"
    BLOCKER = "blocker"


@dataclass(frozen=True, slots=True)
class Country:
    """A participating State, a Partner for Co-operation, or Kosovo, named as the OSCE names it.

    `iso` is ISO 3166 alpha-2 (`XK`, a code for private use, for Kosovo); `region` the slug of its Region; `joined` an
    ISO date, empty for those that take part otherwise. `names` are what it is called in other languages, by their
    codes; `long_names`, `capitals` and `notes` say the other texts in them. `neighbours` (ISO codes) are those it has a
    border with on land, each of which has it for a neighbour too.
    """

    iso: str
    name: str
    slug: str
    long_name: str
    kind: CountryKind
    region: str
    capital: str
    joined: str
    note: str
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    long_names: Mapping[str, str] = field(default_factory=dict, hash=False)
    capitals: Mapping[str, str] = field(default_factory=dict, hash=False)
    notes: Mapping[str, str] = field(default_factory=dict, hash=False)
    neighbours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """A group of countries (ISO codes); every country is in exactly one."""

    slug: str
    name: str
    countries: tuple[str, ...]
    names: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Institution:
    """An OSCE body, field operation, council or format.

    `kind` is one of field operation, institution, secretariat, council, chair, format. `countries` (ISO codes) are
    those its work is about, `dimensions` slugs; `start` and `end` ISO dates or parts of them (`1998-10`), `end` empty
    while it exists.
    """

    name: str
    slug: str
    kind: str
    countries: tuple[str, ...]
    dimensions: tuple[str, ...]
    start: str
    end: str
    abbreviations: tuple[str, ...]
    names: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Topic:
    """One of the OSCE's 23 fields of work; `dimensions` are slugs, the main one first, none if it lies across all."""

    name: str
    slug: str
    dimensions: tuple[str, ...]
    names: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the three dimensions of security."""

    slug: str
    name: str
    names: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Chair:
    """Who held the chair in one year: the State (ISO code), its capital as in datelines (upper case), the ministers."""

    country: str
    capital: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that speak for terms, and how strongly.

    `terms` are `countries/AL`, `topics/Elections`, `institutions/OSCE Presence in Albania`, `dimensions/human`; none
    for a blocker. `weight` (0 to 1) is the strength of one hit in a body: from about 0.8 on one hit is enough, below
    about 0.4 only company makes it count. With `case_sensitive` a literal's capitals are asked for (see matching).
    `needs` are words of which one must stand in the same item, for tagging to look at. `against` are the terms a
    blocker keeps away.
    """

    id: str
    terms: tuple[str, ...]
    role: Role
    literals: tuple[str, ...]
    weight: float
    case_sensitive: bool = True
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """Everything the YAML files say. Mappings keep the files' order, which is the OSCE's where it has one.

    `countries` by ISO code, `institutions` and `topics` by name, `dimensions` by slug, `chairs` by year. `seats` are
    towns (upper case) that in a dateline only tell which body speaks. `operations` are the field operations by country,
    those that are over as well. `fingerprint` changes with any of the files.
    """

    countries: Mapping[str, Country]
    regions: Mapping[str, Region]
    institutions: Mapping[str, Institution]
    topics: Mapping[str, Topic]
    dimensions: Mapping[str, Dimension]
    rules: tuple[Rule, ...]
    seats: frozenset[str]
    chairs: Mapping[int, Chair]
    fingerprint: str
    known_as: Mapping[str, str] = field(repr=False)
    operations: Mapping[str, list[Institution]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """List the field operations of each country."""
        operations: dict[str, list[Institution]] = {}
        for body in self.institutions.values():
            for iso in body.countries if body.kind == "field operation" else ():
                operations.setdefault(iso, []).append(body)
        object.__setattr__(self, "operations", operations)

    def find_country(self, name: str) -> Country | None:
        """Find a country by ISO code, name, or any other name it goes by."""
        return self.countries.get(self._key("countries", name))

    def find_institution(self, name: str) -> Institution | None:
        """Find an institution by name, abbreviation or former name; `(closed)` behind it is not looked at."""
        return self.institutions.get(self._key("institutions", name))

    def find_topic(self, name: str) -> Topic | None:
        """Find a topic by its name or another label the OSCE files it under."""
        return self.topics.get(self._key("topics", name))

    def find_dimension(self, name: str) -> Dimension | None:
        """Find a dimension by its slug, number or any name it goes by."""
        return self.dimensions.get(self._key("dimensions", name))

    def _key(self, kind: str, name: str) -> str:
        return self.known_as.get(f"{kind}/{fold_name(name)}", "")


@lru_cache(maxsize=4096)  # sources state the same few names over and over
def fold_name(name: str) -> str:
    """Give a name in the form names are compared in: no case, accents, hyphens, articles or remarks in brackets.

    `The Netherlands` → `netherlands`, `OSCE Office in Minsk (closed)` → `osce office in minsk`.
    """
    plain = unicodedata.normalize("NFKD", name.partition("(")[0].strip() or name)
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = letters.casefold().replace("-", "").replace("’", "'").replace("&", "and").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)
