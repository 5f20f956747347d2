"""Write long patterns over several lines without `re.VERBOSE`, in which every blank would need a backslash."""

import re

# a line break of the source code with the indent after it
_BREAK = re.compile(r"\s*\n\s*")


def flat(pattern: str, **groups: str) -> str:
    """Join the lines of a pattern and put named word groups in: `<verb>` stands for the group `verb`."""
    joined = _BREAK.sub("", pattern)
    for name, words in groups.items():
        joined = joined.replace(f"<{name}>", words)
    return joined
