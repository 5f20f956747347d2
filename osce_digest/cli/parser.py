"""The parser of the command line, whose errors say what to do next; and what it knows, for completion and tests."""

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

_USAGE = 2


class Parser(argparse.ArgumentParser):
    """Tells of a mistake in one line, and of where to read more in another."""

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong with what was typed, and end."""
        print(f"{self.prog}: {message}\n'{self.prog} --help' tells more.", file=sys.stderr)
        sys.exit(_USAGE)


def find_commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Give the parser of each command by its name."""
    return next(
        dict(action.choices)
        for action in parser._actions  # noqa: SLF001  (argparse tells in no other way)
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001  (as above)
    )


def list_actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Give the options and arguments of a command, but for `--help`."""
    return [action for action in parser._actions if action.dest != "help"]  # noqa: SLF001  (as above)


def suggest(name: str, known: Sequence[str]) -> str:
    """Give the nearest of the names known, as a question; else all of them."""
    import difflib  # noqa: PLC0415  (commands are mostly typed right)

    near = difflib.get_close_matches(name, known, n=1, cutoff=0.7)
    return f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"


def check_command(parser: argparse.ArgumentParser, name: str) -> None:
    """End with a word on what was meant, where there is no command of that name."""
    commands = find_commands(parser)
    if not name.startswith("-") and name not in commands:
        parser.error(f"there is no command {name!r}; {suggest(name, list(commands))}")


def refuse_rest(parser: argparse.ArgumentParser, command: str, rest: Sequence[str]) -> NoReturn:
    """End with a word on what of the arguments has no meaning."""
    described = find_commands(parser).get(command, parser)
    options = [name for action in list_actions(described) for name in action.option_strings if name.startswith("--")]
    first = rest[0].partition("=")[0]
    if first.startswith("-"):
        described.error(f"there is no option {first}; {suggest(first, options)}")
    described.error(f"one argument too many: {' '.join(rest)}")
