"""What the tests of pages share: a site of items of every sort, and its pages as text."""

from collections.abc import Callable
from datetime import date

import pytest
from factories import make_document, make_items, make_site, make_tagged, make_tags

from osce_digest import renderer
from osce_digest.config import Config, Limits
from osce_digest.model import Clutter, Given
from osce_digest.site import Site, Tagged

Sample = Callable[[], list[Tagged]]
Read = Callable[[Site], dict[str, str]]


def make_sample() -> list[Tagged]:
    """A country and a mentioned one with enough entries for older pages of ten, and single items of odd sorts."""
    bare = make_tags(countries=[], dimensions=[], topics=[], institutions=[])
    odd = [Given("source_url", "javascript:x", 1, 0, 9)]
    documents = [
        make_document(title="Undated <b>talks</b>", body="Talks in Osh.", day=None),
        make_document(title="Entretiens", body="Les entretiens ont commencé.", language="fr"),
        make_document(title="Unknown", body="Xyz.", language="und", given=odd),
        make_document(title="With clutter", body="Wells.", clutter=[Clutter(4, "contact", "Call <us> & more")]),
    ]
    return [
        *make_items(25, first=date(2023, 2, 20)),
        *make_items(22, first=date(2020, 1, 1), tags=make_tags(countries=["TJ"], mentioned=["TR"])),
        *(make_tagged(document) for document in documents),
        make_tagged(make_document(title="Untagged", body="Nothing."), bare),
    ]


def read_pages(site: Site) -> dict[str, str]:
    """Make all HTML pages of a site: text by path."""
    made: dict[str, str] = {}
    for target in renderer.targets(site):
        if target.path.endswith(".html"):
            content = target.content(site)
            assert isinstance(content, bytes)
            made[target.path] = content.decode()
    return made


@pytest.fixture(scope="session")
def sample() -> Sample:
    return make_sample


@pytest.fixture(scope="session")
def read() -> Read:
    return read_pages


@pytest.fixture(scope="session")
def small() -> Config:
    """Settings with small pages, so that few items make many."""
    return Config(limits=Limits(page_size=10))


@pytest.fixture(scope="session")
def site(small: Config) -> Site:
    return make_site(make_sample(), small)


@pytest.fixture(scope="session")
def pages(site: Site) -> dict[str, str]:
    return read_pages(site)
