"""Build the site: `python build.py` is `osce-digest build`, with the same options, straight from a checkout.

Does nothing of its own but to say what is missing where the program cannot run yet. Works in any folder.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST_PYTHON = (3, 11)

# What the program imports; tests hold this list against the dependencies in pyproject.toml.
NEEDED = (
    "charset_normalizer",
    "feedgen",
    "feedparser",
    "jinja2",
    "lxml",
    "lxml_html_clean",
    "markdown",
    "markupsafe",
    "nh3",
    "protego",
    "selectolax",
    "slugify",
    "trafilatura",
    "urllib3",
    "watchfiles",
    "yaml",
)


def explain_what_is_missing() -> str | None:
    """Give the sentence that mends this environment, None where nothing is missing."""
    if sys.version_info < OLDEST_PYTHON:
        return "osce-digest needs Python 3.11 or newer; this is Python {}.{}.".format(*sys.version_info[:2])
    missing = [name for name in NEEDED if find_spec(name) is None]
    if not missing:
        return None
    return "Not installed yet: {}. This mends it:\n\n  {}".format(", ".join(missing), _mending_command())


def _mending_command() -> str:
    import shlex  # noqa: PLC0415  (mostly nothing is to be mended)

    root = shlex.quote(str(ROOT))
    constraints = shlex.quote(str(ROOT / "constraints.txt"))
    if sys.prefix != sys.base_prefix:  # a virtual environment is in use already
        return f"{shlex.quote(sys.executable)} -m pip install -c {constraints} {root}"
    folder = ROOT / ".venv"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    made, run = shlex.quote(str(folder)), shlex.quote(str(python))
    build = "{} {}".format(run, shlex.quote(str(ROOT / "build.py")))
    return f"{shlex.quote(sys.executable)} -m venv {made} && {run} -m pip install -c {constraints} {root} && {build}"


def main() -> None:
    """Run the build command, or say what is missing."""
    # Who packs the project with `python -m build` in this folder meets this file in the place of that program.
    called_by_m = __spec__ is not None
    trouble = "To make the packages: pyproject-build" if called_by_m else explain_what_is_missing()
    if trouble:
        print(trouble, file=sys.stderr)
        sys.exit(2)
    from osce_digest.__main__ import run  # noqa: PLC0415  (only now is it known that it can be)

    run(["build", *sys.argv[1:]])


if __name__ == "__main__":
    main()
