"""`osce-digest new`: a fresh project folder to begin with. Never writes over anything."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from osce_digest.errors import Fault, SetupError

_DESCRIPTION = "Make a folder with settings, an example of raw press text and the site's own pages to begin with."
_EPILOG = "example: osce-digest new demo"

_NEXT = """\
Made {folder}. What next:

  {change}osce-digest build
  open site/index.html

Then put press texts as they come into {folder}/content/raw/, change what you like in
{folder}/content/site.yml, and build again. The items in raw/2024-spring.txt are invented:
delete that file before you publish anything.
"""


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its argument."""
    parser = add_command("new", help="make a fresh content folder", description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder to make; it must not exist, or be empty")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Write the folder and say what to do next."""
    import shlex  # noqa: PLC0415  (other commands start without)
    from importlib.resources import as_file, files  # noqa: PLC0415  (as above)
    from shutil import copytree  # noqa: PLC0415  (as above)

    folder: Path = chosen.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = "something is there already; name a folder that does not exist yet"
        raise SetupError([Fault(folder.as_posix(), 0, "not-empty", message)])
    try:
        with as_file(files("osce_digest.cli") / "starter") as starter:
            copytree(starter, folder, dirs_exist_ok=True)
    except OSError as error:
        raise SetupError([Fault(folder.as_posix(), 0, "cannot-write", error.strerror or str(error))]) from error
    name = folder.as_posix()
    change = "" if name == "." else f"cd {shlex.quote(name)}\n  "
    print(_NEXT.format(folder=name, change=change), end="", file=sys.stderr)
    return 0
