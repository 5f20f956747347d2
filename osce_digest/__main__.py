"""`python -m osce_digest` is `osce-digest`."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line as a program of its own, and end it at once."""
    # A command makes many values, hardly a cycle among them, and ends: looking for cycles would be for nothing.
    gc.disable()
    from osce_digest.cli import main  # noqa: PLC0415  (importing makes many values, too)

    code = main(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    # Taking an archive of values apart, piece by piece, takes longer than a small build; the system does it at once.
    os._exit(code)


if __name__ == "__main__":
    run()
