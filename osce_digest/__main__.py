"""`python -m osce_digest` is `osce-digest`."""

import sys

from osce_digest.cli import main

if __name__ == "__main__":
    sys.exit(main())
