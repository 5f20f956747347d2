from dataclasses import replace
from pathlib import Path

import pytest

from osce_digest.config import Config, Exports, FetchSource, Limits, Listings, Right, Tagging


def test_links_are_local_where_the_site_has_no_address() -> None:
    assert Config().root_url == "http://localhost:8000/"
    assert Config(base_url="https://example.org/").root_url == "https://example.org/"


def test_folders_follow_from_the_content_folder() -> None:
    config = Config(content=Path("desk/content"))
    assert (config.pages, config.templates) == (Path("desk/content/pages"), Path("desk/templates"))


@pytest.mark.parametrize(
    "changed",
    [
        Config(title="Another"),
        Config(description="Another"),
        Config(base_url="https://example.org/"),
        Config(language="fr"),
        Config(authority="example.org,2023"),
        Config(limits=Limits(feed_entries=20)),
        Config(exports=Exports(texts=False)),
        Config(listings=Listings(cells=False)),
        Config(listings=Listings(empty=False)),
        Config(tagging=Tagging(topics=False)),
        Config(full_text=False),
        Config(rights=(Right("raw/a.txt"),)),
    ],
)
def test_what_shows_in_the_output_changes_the_fingerprint(changed: Config) -> None:
    assert changed.fingerprint != Config().fingerprint


def test_what_does_not_show_leaves_the_fingerprint() -> None:
    elsewhere = replace(Config(), content=Path("elsewhere"), sources=(FetchSource("https://example.org/"),))
    assert elsewhere.fingerprint == Config().fingerprint
