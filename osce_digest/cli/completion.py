"""`osce-digest completion`: a script that lets a shell complete commands, options, folders and codes."""

import argparse
from collections.abc import Callable

_DESCRIPTION = (
    "Print a script that completes commands, options, folders and codes. For bash: put "
    "'source <(osce-digest completion bash)' into ~/.bashrc; for zsh the same with zsh into ~/.zshrc, after compinit; "
    "for fish: 'osce-digest completion fish > ~/.config/fish/completions/osce-digest.fish'."
)
_EPILOG = "example: osce-digest completion bash > osce-digest.bash"

SHELLS = ("bash", "zsh", "fish")


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its argument."""
    parser = add_command("completion", help="let your shell complete", description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=f"one of {', '.join(SHELLS)}")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the script on stdout."""
    from osce_digest.cli import make_parser  # noqa: PLC0415  (it imports this)
    from osce_digest.cli.completion_scripts import SCRIPTS, describe  # noqa: PLC0415  (only this command needs it)

    print(SCRIPTS[chosen.shell](describe(make_parser())), end="")
    return 0
