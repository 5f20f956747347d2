"""Load the taxonomy from its YAML files, or tell everything that is wrong with them at once.

Not here: what the single files look like (countries, institutions, topics, families).
"""

import hashlib
from functools import lru_cache
from pathlib import Path

from osce_digest.errors import Fault, TaxonomyError
from osce_digest.taxonomy.checks import check_rules
from osce_digest.taxonomy.countries import read_countries, read_regions, read_territories
from osce_digest.taxonomy.gathering import Gathering
from osce_digest.taxonomy.institutions import Known, read_institutions
from osce_digest.taxonomy.nodes import File
from osce_digest.taxonomy.topics import read_dimensions, read_topics, read_traps
from osce_digest.taxonomy.values import Taxonomy

FILES = ("regions", "countries", "territories", "institutions", "dimensions", "topics", "traps")


def load_taxonomy(folder: Path | None = None) -> Taxonomy:
    """Load the packaged taxonomy (once), or the one in `folder`.

    Raises TaxonomyError with all faults of all files.
    """
    return _load_packaged() if folder is None else _load(folder)


@lru_cache(maxsize=1)
def _load_packaged() -> Taxonomy:
    return _load(Path(__file__).parent)


def _load(folder: Path) -> Taxonomy:
    faults: list[Fault] = []
    texts = {name: _read(folder / f"{name}.yml", faults) for name in FILES}
    if faults:
        raise TaxonomyError(faults)
    taxonomy = _read_files({name: File(folder / f"{name}.yml", texts[name], faults) for name in FILES}, texts)
    if faults:
        raise TaxonomyError(sorted(set(faults), key=lambda fault: (fault.path, fault.line, fault.message)))
    return taxonomy


def _read(path: Path, faults: list[Fault]) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        faults.append(Fault(path.name, 0, "no-file", "the taxonomy needs this file"))
    except UnicodeDecodeError:
        faults.append(Fault(path.name, 0, "not-utf8", "save the file as UTF-8"))
    return ""


def _read_files(files: dict[str, File], texts: dict[str, str]) -> Taxonomy:
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
    return Taxonomy(
        countries=countries,
        regions=regions,
        institutions=bodies.institutions,
        topics=topics,
        dimensions=dimensions,
        rules=tuple(claim.rule for claim in gathering.claims),
        seats=bodies.seats,
        chairs=bodies.chairs,
        fingerprint=hashlib.sha256("\0".join(texts.values()).encode()).hexdigest(),
        known_as=gathering.known_as,
    )
