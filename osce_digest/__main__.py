"""`python -m osce_digest` is `osce-digest`."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line as a program of its own, and end it at once."""
    # A command makes many values, hardly a cycle among them, and ends: looking for cycles would be for nothing.
    gc.disable()
    _speak_plainly()
    from osce_digest.cli import main  # noqa: PLC0415  (importing makes many values, too)

    code = main(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    # Taking an archive of values apart, piece by piece, takes longer than a small build; the system does it at once.
    os._exit(code)


def _speak_plainly() -> None:
    """Write UTF-8 with plain line ends, also where Windows, or a system without a language, would have something else.

    A terminal of Windows shows UTF-8 as it is; a file or another program could not be given a headline in Russian.
    """
    if "PYTHONIOENCODING" in os.environ:
        return
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and (os.name == "nt" or stream.encoding.lower() != "utf-8"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


if __name__ == "__main__":
    run()
