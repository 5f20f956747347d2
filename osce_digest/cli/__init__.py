"""The command line: one module per command, the only place that prints.

Faults, progress and summaries go to stderr, data to stdout. Exit codes: 0 done, 1 errors in content under `--strict`,
2 the set-up must be mended first. What a command needs is imported when it runs, so that `--help` is quick.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from osce_digest import __version__
from osce_digest.cli import build, evaluate, explain, new, review
from osce_digest.errors import SetupError

COMMANDS = (build, new, review, explain, evaluate)

SET_UP = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    chosen = make_parser().parse_args(arguments)
    try:
        code = int(chosen.run(chosen))
        sys.stdout.flush()
    except SetupError as error:
        print(error, file=sys.stderr)
        return SET_UP
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # whoever read stdout has seen enough: `--explain | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def make_parser() -> argparse.ArgumentParser:
    """Describe all commands and their options."""
    parser = argparse.ArgumentParser(
        prog="osce-digest",
        description="Turn raw OSCE press text into a static news digest: pages, feeds and data.",
        epilog="'osce-digest COMMAND --help' tells more. Exit codes: 0 done, 1 errors in content under --strict, "
        "2 the set-up must be mended first.",
    )
    parser.add_argument("--version", action="version", version=f"osce-digest {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add_parser(commands.add_parser)
    return parser
