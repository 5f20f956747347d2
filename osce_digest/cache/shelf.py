"""Where things are kept ready that follow from the program alone: beside its modules as Python has compiled them."""

import os
import sys
from pathlib import Path


def find_shelf() -> Path | None:
    """Give the folder of this module's compiled form; None where Python may not write there, or is asked not to."""
    compiled = globals().get("__cached__")
    folder = Path(compiled).parent if compiled and not sys.dont_write_bytecode else None
    return folder if folder and os.access(folder, os.W_OK) else None
