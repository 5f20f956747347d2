"""The cache folder: marked as one, its files replaced in one step. It can be thrown away at any time."""

import os
from hashlib import blake2b
from pathlib import Path

# https://bford.info/cachedir/: backup programs leave folders with this file alone
_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# Build memory of osce-digest. It can be deleted; the next build then takes longer.\n"
)


def open_cache(cache: Path, output: Path) -> Path:
    """Give the folder that remembers one output folder, made where it is missing; several outputs can share a cache."""
    # The output itself may be a link that leads elsewhere tomorrow: it is remembered under its own name.
    place = output.parent.resolve() / output.name
    try:
        name = Path(os.path.relpath(place, cache.resolve())).as_posix()
    except ValueError:  # another drive
        name = place.as_posix()
    folder = cache / f"output-{blake2b(name.encode(), digest_size=8).hexdigest()}"
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        # Nothing is locked yet, and another first build may be here at the same moment.
        write_cache_file(cache / "CACHEDIR.TAG", _TAG.encode(), f"{os.getpid()}.new")
        write_cache_file(cache / ".gitignore", b"*\n", f"{os.getpid()}.new")
    return folder


def write_cache_file(path: Path, content: bytes, ending: str = "new") -> None:
    """Replace a file of the cache in one step; who else may write it at the same time must use another ending."""
    waiting = path.with_name(f".{path.name}.{ending}")
    waiting.write_bytes(content)
    waiting.replace(path)
