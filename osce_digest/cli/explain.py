"""`osce-digest explain`: why an entry is as it is, or what a code means."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osce_digest.reports.codes import Code
    from osce_digest.reports.explain_story import Finding, Story

_DESCRIPTION = "Tell why an item begins where it does, where its dates come from and what each tag rests on."
_EPILOG = "example: osce-digest explain raw/2023-07.txt:48 (or of a code: osce-digest explain border-doubtful)"

_WIDTH = 118


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its options."""
    parser = add_command("explain", help="tell why an entry is as it is", description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("name", metavar="NAME", help="an entry's id or address, FILE:LINE of a raw file, or a code")
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of raw items")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Explain on stdout."""
    from osce_digest.reports.codes import CODES  # noqa: PLC0415  (only this command needs it; --help stays quick)

    if chosen.name in CODES:
        print("\n".join(_describe_code(chosen.name, CODES[chosen.name])))
        return 0
    from osce_digest.reports.archive import read_archive  # noqa: PLC0415  (as above)
    from osce_digest.reports.explain import explain  # noqa: PLC0415  (as above)

    print("\n".join(_describe_story(explain(read_archive(chosen.content), chosen.name))))
    return 0


def _describe_code(name: str, code: "Code") -> Iterator[str]:
    yield name
    yield f"  means  {code.meaning}"
    yield f"  do     {code.remedy}"


def _describe_story(story: "Story") -> Iterator[str]:
    yield story.title
    yield f"{story.id}  {story.where}  {story.url}"
    for section in story.sections:
        yield ""
        yield section.name
        for finding in section.findings:
            yield from _describe_finding(finding)


def _describe_finding(finding: "Finding") -> Iterator[str]:
    sure = f"  [{finding.sure:.2f}]" if finding.sure is not None else ""
    yield from _wrap(f"{finding.text}{sure}", "  ", "    ")
    for reason in finding.reasons:
        yield from _wrap(reason, "      ", "            ")


def _wrap(text: str, first: str, further: str) -> list[str]:
    """Break lines at blanks only: ids and rules stay whole, and a correction can be pasted as it stands."""
    import textwrap  # noqa: PLC0415  (as above)

    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=further, break_on_hyphens=False, break_long_words=False
    )
