import argparse
from pathlib import Path

import pytest

from osce_digest.cli import make_parser
from osce_digest.cli.places import add_places


def test_a_site_is_made_of_content_beside_it_unless_told() -> None:
    parser = argparse.ArgumentParser()
    add_places(parser)
    chosen = parser.parse_args([])
    assert (chosen.content, chosen.output, chosen.cache, chosen.base_url) == (Path("content"), Path("site"), None, None)


@pytest.mark.parametrize("command", ["build", "serve"])
def test_commands_that_build_take_the_same_places(command: str) -> None:
    chosen = make_parser().parse_args([command, "--content", "a", "--output", "b", "--cache", "c", "--base-url", "d"])
    assert (chosen.content, chosen.output, chosen.cache, chosen.base_url) == (Path("a"), Path("b"), Path("c"), "d")
