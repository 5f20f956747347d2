"""`python -m osce_digest` is `osce-digest`."""

import os
import sys

from osce_digest.cli import main


def run() -> None:
    """Run the command line as a program of its own, and end it at once."""
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    # Taking an archive of values apart, piece by piece, takes longer than a small build; the system does it at once.
    os._exit(code)


if __name__ == "__main__":
    run()
