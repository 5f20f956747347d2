"""Where things are kept ready that follow from the program alone: beside its modules as Python has compiled them.

Where Python may not write there, or is asked not to, they are kept in a folder that a build offers. Whoever keeps
something says of what it was made: whatever lies on the shelf may have been put there for another site.
"""

import os
import sys
from pathlib import Path

_offered: Path | None = None


def offer_shelf(folder: Path) -> None:
    """Offer a folder to be used where nothing can be kept beside the modules."""
    global _offered  # noqa: PLW0603  (one build at a time, and any folder will do)
    _offered = folder


def find_shelf() -> Path | None:
    """Give the folder of this module's compiled form, or that on offer; None where there is neither."""
    compiled = globals().get("__cached__")
    folder = Path(compiled).parent if compiled and not sys.dont_write_bytecode else None
    if folder and os.access(folder, os.W_OK):
        return folder
    return _offered if _offered and _offered.is_dir() else None
