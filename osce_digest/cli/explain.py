"""`osce-digest explain`: why an entry is as it is, or what a code means."""

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.cli.build import find_content

if TYPE_CHECKING:
    from osce_digest.reports.code_examples import Example
    from osce_digest.reports.codes import Code
    from osce_digest.reports.explain_story import Finding, Story

_DESCRIPTION = (
    "Tell why an item begins where it does, where its dates come from and what each tag rests on; or what a code means "
    "that a build or a check told, and what to do about it."
)
_EPILOG = "example: osce-digest explain border-doubtful; osce-digest explain raw/2024-spring.txt:3"

_WEIGHTS = {
    "error": "an error: a check fails, and a build with --strict",
    "warning": "a warning; it fails where it is named (--strict {code}, or strict: [{code}] in site.yml)",
    "note": "a note, shown with --verbose",
    "refused": "a refusal: this file or address is not taken in, all else is",
    "stop": "the command stops: it must be mended first",
}


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its options."""
    parser = add_command("explain", help="tell why an entry is as it is", description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("name", metavar="NAME", help="an entry's id or address, FILE:LINE of a raw file, or a code")
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of raw items")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Explain on stdout."""
    from osce_digest.reports.code_examples import EXAMPLES  # noqa: PLC0415  (only this command needs it)
    from osce_digest.reports.codes import CODES  # noqa: PLC0415  (as above)

    if chosen.name in CODES:
        code, example = CODES[chosen.name], EXAMPLES.get(chosen.name)
        values = {"code": chosen.name, **asdict(code), **(example._asdict() if example else {})}
        _print(values, _describe_code(chosen.name, code, example), as_json=chosen.json)
        return 0
    from osce_digest.cli.progress import ProgressLine  # noqa: PLC0415  (as above)
    from osce_digest.reports.archive import read_archive  # noqa: PLC0415  (as above)
    from osce_digest.reports.explain import explain  # noqa: PLC0415  (as above)

    with ProgressLine(sys.stderr) as progress:
        archive = read_archive(find_content(chosen.content), progress)
    story = explain(archive, chosen.name)
    _print(asdict(story), _describe_story(story), as_json=chosen.json)
    return 0


def _print(values: object, lines: Iterator[str], *, as_json: bool) -> None:
    if as_json:
        import json  # noqa: PLC0415  (as above)

        print(json.dumps(values, indent=2, ensure_ascii=False, default=str))
    else:
        print("\n".join(lines))


def _describe_code(name: str, code: "Code", example: "Example | None") -> Iterator[str]:
    yield _head(name)
    yield from _label("means", code.meaning)
    yield from _label("do", code.remedy)
    if example:
        yield from _label("is", _WEIGHTS[example.weight].format(code=name))
        yield from _label("example", example.line)


def _label(label: str, text: str) -> list[str]:
    return _wrap(text, f"  {label:<9}", " " * 11)


def _describe_story(story: "Story") -> Iterator[str]:
    yield _head(story.title)
    yield f"{story.id}  {story.where}  {story.url}"
    for section in story.sections:
        yield ""
        yield _head(section.name)
        for finding in section.findings:
            yield from _describe_finding(finding)


def _describe_finding(finding: "Finding") -> Iterator[str]:
    sure = f"  [{finding.sure:.2f}]" if finding.sure is not None else ""
    yield from _wrap(f"{finding.text}{sure}", "  ", "    ")
    for reason in finding.reasons:
        yield from _wrap(reason, "      ", "            ")


def _head(text: str) -> str:
    from osce_digest.cli.terminal import Tone, paint  # noqa: PLC0415  (as above)

    return paint(text, Tone.HEAD, sys.stdout)


def _wrap(text: str, first: str, further: str) -> list[str]:
    """Break lines at blanks only: ids and rules stay whole, and a correction can be pasted as it stands."""
    import textwrap  # noqa: PLC0415  (as above)

    from osce_digest.cli.terminal import find_width  # noqa: PLC0415  (as above)

    return textwrap.wrap(
        text,
        find_width(sys.stdout),
        initial_indent=first,
        subsequent_indent=further,
        break_on_hyphens=False,
        break_long_words=False,
    )
