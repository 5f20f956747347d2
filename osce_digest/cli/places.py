"""The options that say where a site is made of what: the same for all commands that build one."""

import argparse
from pathlib import Path


def add_places(parser: argparse.ArgumentParser) -> None:
    """Add content, output, cache and address."""
    add = parser.add_argument
    add("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of raw items (default: content)")
    add("--output", type=Path, default=Path("site"), metavar="DIR", help="folder to write the site to (default: site)")
    add(
        "--cache", type=Path, metavar="DIR", help="folder of the build memory (default: .osce-digest beside the output)"
    )
    add("--base-url", metavar="URL", help="public address of the site, instead of the one in site.yml")
