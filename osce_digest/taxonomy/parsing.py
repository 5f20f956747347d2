"""Make a taxonomy of the texts of its YAML files, or tell everything that is wrong with them at once.

Not here: where the files are (reading), and what the single ones look like (countries, institutions, topics, families).
"""

from collections.abc import Collection, Mapping
from pathlib import Path

from osce_digest.errors import Fault, TaxonomyError
from osce_digest.taxonomy.checks import check_rules
from osce_digest.taxonomy.countries import read_countries, read_regions, read_territories
from osce_digest.taxonomy.gathering import Gathering
from osce_digest.taxonomy.institutions import Known, read_institutions
from osce_digest.taxonomy.naming import give_names, list_sayings, name_countries, read_names
from osce_digest.taxonomy.nodes import File
from osce_digest.taxonomy.topics import read_dimensions, read_topics, read_traps
from osce_digest.taxonomy.values import Taxonomy


def parse_taxonomy(texts: Mapping[str, str], folder: Path, fingerprint: str) -> Taxonomy:
    """Read the texts by file name without `.yml`; raises TaxonomyError with all faults of all files."""
    faults: list[Fault] = []
    files = {name: File(folder / f"{name}.yml", text, faults) for name, text in texts.items()}
    taxonomy = _read_files(files, fingerprint)
    if faults:
        raise TaxonomyError(sorted(set(faults), key=lambda fault: (fault.path, fault.line, fault.message)))
    return taxonomy


def _read_files(files: Mapping[str, File], fingerprint: str) -> Taxonomy:
    gathering = Gathering(weights={})
    regions = read_regions(files["regions"])
    countries = read_countries(files["countries"], regions, gathering)
    read_territories(files["territories"], gathering)
    dimensions = read_dimensions(files["dimensions"], gathering)
    bodies = read_institutions(files["institutions"], Known(countries, dimensions), gathering)
    topics = read_topics(files["topics"], dimensions, gathering)
    read_traps(files["traps"], gathering)
    terms = [f"countries/{iso}" for iso in countries] + [f"institutions/{name}" for name in bodies.institutions]
    terms += [f"dimensions/{slug}" for slug in dimensions] + [f"topics/{name}" for name in topics]
    check_rules(gathering.claims, frozenset(terms))
    known: dict[str, Collection[str]] = {"countries": countries, "regions": regions, "dimensions": dimensions}
    known |= {"topics": topics, "institutions": bodies.institutions, **list_sayings(countries.values())}
    names = read_names(files["names"], known)
    return Taxonomy(
        countries=name_countries(countries, names),
        regions=give_names(regions, names["regions"]),
        institutions=give_names(bodies.institutions, names["institutions"]),
        topics=give_names(topics, names["topics"]),
        dimensions=give_names(dimensions, names["dimensions"]),
        rules=tuple(claim.rule for claim in gathering.claims),
        seats=bodies.seats,
        chairs=bodies.chairs,
        fingerprint=fingerprint,
        known_as=gathering.known_as,
    )
