"""The command line: one module per command, the only place that prints.

Faults, progress and summaries go to stderr, data to stdout. Exit codes: 0 done, 1 errors in content under `--strict`,
2 the set-up must be mended first. What a command needs is imported when it runs, so that `--help` is quick.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from functools import partial
from types import ModuleType

from osce_digest import __version__
from osce_digest.cli import add, build, check, completion, evaluate, explain, fetch, new, newsletter, review, serve
from osce_digest.cli.parser import Parser, check_command, find_commands, refuse_rest
from osce_digest.errors import SetupError

COMMANDS = (build, new, add, fetch, serve, check, review, explain, evaluate, newsletter, completion)

# Each option that is described is laid out once, to see whether it can be. For the terminal's own width many modules
# are imported; that can wait until somebody wants to read it.
_UNLAID = partial(argparse.HelpFormatter, width=80)

SET_UP = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    chosen = _read(sys.argv[1:] if arguments is None else arguments)
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


def make_parser(named: Sequence[ModuleType] = COMMANDS) -> argparse.ArgumentParser:
    """Describe all commands and their options, or some."""
    parser = Parser(
        prog="osce-digest",
        description="Turn raw OSCE press text into a static news digest: pages, feeds and data.",
        epilog="'osce-digest COMMAND --help' tells more. Exit codes: 0 done, 1 errors in content under --strict, "
        "or a check that failed, 2 the set-up must be mended first.",
        formatter_class=_UNLAID,
    )
    parser.add_argument("--version", action="version", version=f"osce-digest {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, prog=parser.prog)
    for command in named:
        command.add_parser(partial(commands.add_parser, formatter_class=_UNLAID))
    for described in (parser, *find_commands(parser).values()):
        described.formatter_class = argparse.HelpFormatter
    return parser


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    """Read what was typed; who typed nothing is told what there is."""
    parser = _make_parser_for(arguments)
    if not arguments:
        parser.print_help(sys.stderr)
        sys.exit(SET_UP)
    check_command(parser, arguments[0])
    chosen, rest = parser.parse_known_args(arguments)
    if rest:
        refuse_rest(parser, arguments[0], rest)
    return chosen


def _make_parser_for(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Describe the one command that is called by its name, else all."""
    name = f"{__name__}.{arguments[0]}" if arguments else ""
    return make_parser([command for command in COMMANDS if command.__name__ == name] or COMMANDS)
