"""The build memory: what earlier builds wrote to one output folder, and from which inputs.

Kept in the cache folder, which can be thrown away at any time: without it a build works more, never wrongly. It holds
nothing a site needs.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from osce_digest.publishing.write import write_whole

_VERSION = 1
_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# Build memory of osce-digest. It can be deleted; the next build then takes longer.\n"
)


@dataclass(frozen=True, slots=True)
class Record:
    """One file of the output: the fingerprints of its inputs, and the SHA-256 of the bytes written.

    A record without digest is a claim: an interrupted build may or may not have written that file.
    """

    inputs: Mapping[str, str]
    digest: str


def memory_file(cache: Path, output: Path) -> Path:
    """Give the file that remembers one output folder; several outputs can share a cache."""
    try:
        name = Path(os.path.relpath(output.resolve(), cache.resolve())).as_posix()
    except ValueError:  # another drive
        name = output.resolve().as_posix()
    return cache / f"output-{sha256(name.encode()).hexdigest()[:16]}.json"


def read_memory(file: Path) -> dict[str, Record]:
    """Read what is remembered; nothing where the memory is missing, damaged, or of another version."""
    try:
        memory = json.loads(file.read_bytes())
        if memory["version"] != _VERSION:
            return {}
        return {path: Record(inputs, digest) for path, (digest, inputs) in memory["files"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def save_memory(file: Path, records: Mapping[str, Record]) -> None:
    """Replace the memory in one step."""
    _make_cache(file.parent)
    files = {path: (record.digest, dict(record.inputs)) for path, record in sorted(records.items())}
    text = json.dumps({"version": _VERSION, "files": files}, ensure_ascii=False, separators=(",", ":"))
    write_whole(file, text.encode())


def claim(file: Path, records: Mapping[str, Record], paths: Iterable[str]) -> None:
    """Note which files are about to be written, so that what a killed build leaves behind is known as ours."""
    claims = {path: Record({}, "") for path in paths}
    save_memory(file, {**claims, **records})


def _make_cache(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tag = folder / "CACHEDIR.TAG"
    if not tag.exists():
        write_whole(tag, _TAG.encode())
        write_whole(folder / ".gitignore", b"*\n")
