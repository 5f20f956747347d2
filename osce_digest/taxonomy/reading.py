"""Load the taxonomy from the files of its folder, and tell by a fingerprint whether any of them has changed.

Not here: what the files say (parsing), and keeping what was read for the next time (packing, and who has a cache).
"""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from osce_digest.errors import Fault, TaxonomyError
from osce_digest.taxonomy.values import Taxonomy

FILES = ("regions", "countries", "territories", "institutions", "dimensions", "topics", "traps", "names")

_PACKAGED = Path(__file__).parent


def load_taxonomy(folder: Path | None = None) -> Taxonomy:
    """Load the packaged taxonomy (once), or the one in `folder`.

    Raises TaxonomyError with all faults of all files.
    """
    return _load_packaged() if folder is None else _load(folder)


def fingerprint_taxonomy(folder: Path | None = None) -> str:
    """Give the fingerprint that a taxonomy loaded now would have, without parsing its files.

    Raises TaxonomyError where one of them cannot be read.
    """
    return _fingerprint(_read_texts(folder or _PACKAGED))


@lru_cache(maxsize=1)
def _load_packaged() -> Taxonomy:
    return _load(_PACKAGED)


def _load(folder: Path) -> Taxonomy:
    # Who has kept what was read for the next time needs none of this, and YAML takes long to import.
    from osce_digest.taxonomy.parsing import parse_taxonomy  # noqa: PLC0415

    texts = _read_texts(folder)
    return parse_taxonomy(texts, folder, _fingerprint(texts))


def _read_texts(folder: Path) -> dict[str, str]:
    faults: list[Fault] = []
    texts = {name: _read(folder / f"{name}.yml", faults) for name in FILES}
    if faults:
        raise TaxonomyError(faults)
    return texts


def _read(path: Path, faults: list[Fault]) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        faults.append(Fault(path.name, 0, "no-file", "the taxonomy needs this file"))
    except UnicodeDecodeError:
        faults.append(Fault(path.name, 0, "not-utf8", "save the file as UTF-8"))
    return ""


def _fingerprint(texts: dict[str, str]) -> str:
    return sha256("\0".join(texts.values()).encode()).hexdigest()
