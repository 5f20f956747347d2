"""Completion scripts for bash, zsh and fish, made of what the parser knows. Pure; each is one function."""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from osce_digest.cli.parser import find_commands, list_actions
from osce_digest.reports.codes import CODES

# What stands for a value in the help, and what a shell offers there.
_FOLDERS, _FILES, _CODES, _ANY, _NOTHING = "folders", "files", "codes", "any", ""
_KINDS = {"DIR": _FOLDERS, "FOLDER": _FOLDERS, "FILE": _FILES, "LABELS": _FILES, "CODES": _CODES, "NAME": _CODES}


class Word(NamedTuple):
    """An option, or an argument (which has no names): what it is for, and what may follow it."""

    names: tuple[str, ...]
    text: str
    kind: str
    choices: tuple[str, ...]


class Command(NamedTuple):
    """A command with its options and arguments."""

    name: str
    text: str
    options: tuple[Word, ...]
    arguments: tuple[Word, ...]


def describe(parser: argparse.ArgumentParser) -> list[Command]:
    """Give what there is to complete."""
    texts = {
        choice.dest: choice.help or ""
        for action in list_actions(parser)
        for choice in getattr(action, "_choices_actions", ())
    }
    return [_describe(name, texts.get(name, ""), one) for name, one in find_commands(parser).items()]


def _describe(name: str, text: str, parser: argparse.ArgumentParser) -> Command:
    words = [_read(action) for action in list_actions(parser)]
    options = (*(word for word in words if word.names), Word(("--help",), "tell more", _NOTHING, ()))
    return Command(name, text, options, tuple(word for word in words if not word.names))


def _read(action: argparse.Action) -> Word:
    choices = tuple(map(str, action.choices or ()))
    takes = action.nargs != 0
    kind = _KINDS.get(str(action.metavar).partition("|")[0], _ANY) if takes else _NOTHING
    # NAME is that of a code where one explains, else whatever the command wants.
    if action.metavar == "NAME" and action.option_strings:
        kind = _ANY
    return Word(tuple(action.option_strings), (action.help or "").replace("%%", "%"), kind, choices)


def write_bash(commands: Sequence[Command]) -> str:
    """Write the script for bash, from version 3.2 on."""
    names = " ".join(command.name for command in commands)
    after = "\n".join(_bash_after(command) for command in commands)
    return f"""\
# Completion of osce-digest for bash: source <(osce-digest completion bash)
_osce_digest() {{
    local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}} IFS=$'\\n'
    local codes="{" ".join(CODES)}"
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        _osce_digest_offer "{names} --help --version"
        return
    fi
    case "$command" in
{after}
    esac
}}
_osce_digest_offer() {{
    local IFS=$' \\n'
    COMPREPLY=($(compgen -W "$1" -- "$cur"))
}}
complete -o filenames -F _osce_digest osce-digest
"""


_BASH_OFFERS = {
    _FOLDERS: 'COMPREPLY=($(compgen -d -- "$cur"))',
    _FILES: 'COMPREPLY=($(compgen -f -- "$cur"))',
    _CODES: '_osce_digest_offer "$codes"',
    _ANY: ":",
}


def _bash_offer(word: Word) -> str:
    return f'_osce_digest_offer "{" ".join(word.choices)}"' if word.choices else _BASH_OFFERS[word.kind]


def _bash_after(command: Command) -> str:
    taking = [option for option in command.options if option.kind]
    lines = [f"    {command.name})", '        case "$prev" in']
    lines += [f"            {'|'.join(option.names)}) {_bash_offer(option)}; return ;;" for option in taking]
    names = " ".join(name for option in command.options for name in option.names)
    lines += ["        esac", '        case "$cur" in', f'            -*) _osce_digest_offer "{names}" ;;']
    offer = _bash_offer(command.arguments[0]) if command.arguments else f'_osce_digest_offer "{names}"'
    return "\n".join([*lines, f"            *) {offer} ;;", "        esac ;;"])


def write_zsh(commands: Sequence[Command]) -> str:
    """Write the script for zsh."""
    listed = "\n".join(f"        '{_quote_zsh(f'{command.name}:{command.text}')}'" for command in commands)
    cases = "\n".join(_zsh_case(command) for command in commands)
    return f"""\
#compdef osce-digest
# Completion of osce-digest for zsh: source <(osce-digest completion zsh), after compinit
_osce_digest() {{
    local -a commands codes
    codes=({" ".join(CODES)})
    commands=(
{listed}
    )
    if (( CURRENT == 2 )); then
        _describe command commands
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
{cases}
    esac
}}
if [ "$funcstack[1]" = _osce_digest ]; then
    _osce_digest "$@"
else
    compdef _osce_digest osce-digest
fi
"""


_ZSH_OFFERS = {_FOLDERS: "_files -/", _FILES: "_files", _CODES: "compadd -a codes", _ANY: " "}


def _zsh_case(command: Command) -> str:
    specs = [
        f"'{name}[{_quote_zsh_text(word.text)}]{_zsh_value(word)}'" for word in command.options for name in word.names
    ]
    specs += [f"'*{_zsh_value(word)}'" for word in command.arguments]
    joined = " \\\n            ".join(specs)
    return f"    {command.name})\n        _arguments \\\n            {joined} ;;"


def _zsh_value(word: Word) -> str:
    if not word.kind:
        return ""
    offer = f"({' '.join(word.choices)})" if word.choices else _ZSH_OFFERS[word.kind]
    return f":value:{offer}"


def _quote_zsh(text: str) -> str:
    return text.replace("'", "'\\''")


def _quote_zsh_text(text: str) -> str:
    return _quote_zsh(text).replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")


def write_fish(commands: Sequence[Command]) -> str:
    """Write the script for fish."""
    lines = [
        "# Completion of osce-digest for fish: save as ~/.config/fish/completions/osce-digest.fish",
        "complete -c osce-digest -f",
        "complete -c osce-digest -n __fish_use_subcommand -l version -d 'tell the version'",
        "complete -c osce-digest -n __fish_use_subcommand -l help -d 'tell more'",
    ]
    for command in commands:
        text = _quote_fish(command.text)
        lines.append(f"complete -c osce-digest -n __fish_use_subcommand -a {command.name} -d {text}")
        lines += _fish_words(command)
    return "\n".join(lines) + "\n"


def _fish_words(command: Command) -> Iterable[str]:
    begin = f"complete -c osce-digest -n '__fish_seen_subcommand_from {command.name}'"
    for word in command.options:
        names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in word.names)
        value = f" -r{_fish_offer(word)}" if word.kind else ""
        yield f"{begin} {names}{value} -d {_quote_fish(word.text)}"
    for word in command.arguments[:1]:
        yield f"{begin}{_fish_offer(word)}"


def _fish_offer(word: Word) -> str:
    if word.choices:
        return f" -a '{' '.join(word.choices)}'"
    return {
        _FOLDERS: " -a '(__fish_complete_directories)'",
        _FILES: " -F",
        _CODES: f" -a '{' '.join(CODES)}'",
        _ANY: "",
    }[word.kind]


def _quote_fish(text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{quoted}'"


SCRIPTS: Mapping[str, Callable[[Sequence[Command]], str]] = {
    "bash": write_bash,
    "zsh": write_zsh,
    "fish": write_fish,
}
