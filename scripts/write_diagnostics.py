"""Write docs/diagnostics.md, the list of all codes, from the tables the program itself uses.

    python scripts/write_diagnostics.py

A test tells when it has to be run.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from osce_digest.reports.code_examples import SECTIONS, Example, Weight
from osce_digest.reports.codes import CODES, Code

PAGE = Path(__file__).parent.parent / "docs/diagnostics.md"

HEAD = """\
# What builds and checks tell, code by code

Each finding is one line, `path:line: code: message`. Line 0 stands for the whole file. `osce-digest explain CODE`
prints what stands here.

- **error**: an item, correction or file of the site is not as it should be. `osce-digest build --strict` and
  `osce-digest check` exit with 1.
- **warning**: worth a look. It counts as an error where it is named: `--strict=weekday-wrong,border-doubtful`,
  `--strict=warnings`, or for good in `content/site.yml`: `strict: [weekday-wrong, border-doubtful]`.
- **note**: only counted, and shown with `--verbose`. Named, or with `--strict=all`, it counts as an error, too.
- **refused**: this file or address is not taken in; all else is.
- **stop**: the command ends with 2 and has changed nothing of the site; this must be mended first.

<!-- Written by scripts/write_diagnostics.py; do not edit. -->
"""


def main() -> None:
    """Write the page."""
    PAGE.write_text(compose(), encoding="utf-8", newline="\n")


def compose() -> str:
    """Give the page."""
    return "\n".join([HEAD, *(line for title, rows in SECTIONS.items() for line in _compose_section(title, rows))])


def _compose_section(title: str, rows: Mapping[str, Example]) -> Iterator[str]:
    known = {code: example for code, example in rows.items() if code in CODES}
    if known:
        yield f"## {title}\n"
    for code, example in known.items():
        yield from _compose_code(code, CODES[code], example)


def _compose_code(name: str, code: Code, example: Example) -> Iterator[str]:
    weight = Weight(example.weight)
    yield f"### `{name}` ({weight})\n"
    yield f"{_write(code.meaning)} {_write(code.remedy)}\n"
    yield f"    {example.line}\n"


def _write(text: str) -> str:
    # What stands in angle brackets would be taken for HTML.
    return text.replace("<", "&lt;").replace("#…", "`#…`")


if __name__ == "__main__":
    main()
