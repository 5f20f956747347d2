"""What the place where output goes can show: colours or none, and how many characters in a line. Prints nothing.

Colours only help to find what is said in words as well; a file or a pipe gets none.
"""

import os
import shutil
from enum import StrEnum
from typing import TextIO

# Where nobody reads on a terminal, lines are as long as in this project's own files.
WIDTH = 118
_LEAST, _MOST = 40, 140


class Tone(StrEnum):
    """How something is painted (ECMA-48): the colour is the terminal's own."""

    ERROR = "1;31"
    WARNING = "33"
    NOTE = "36"
    GOOD = "32"
    HEAD = "1"
    QUIET = "2"


def has_colours(stream: TextIO) -> bool:
    """Tell whether to paint: as NO_COLOR and FORCE_COLOR say, else on terminals that can."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0", "false"}:
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def paint(text: str, tone: Tone, stream: TextIO) -> str:
    """Give a text as it is to be written to a stream."""
    return f"\x1b[{tone}m{text}\x1b[0m" if text and has_colours(stream) else text


def find_width(stream: TextIO) -> int:
    """Tell how many characters a line has; COLUMNS goes before what the terminal says."""
    if not stream.isatty() and not os.environ.get("COLUMNS"):
        return WIDTH
    return min(max(shutil.get_terminal_size((WIDTH, 24)).columns, _LEAST), _MOST)
