from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date

import factories
import pytest

from osce_digest.matching import Matcher
from osce_digest.model import Document, Given, Tags, TitleSource
from osce_digest.tagging import tag
from osce_digest.taxonomy import Taxonomy, load_taxonomy


def _write_document(
    body: str, *, title: str = "", dateline: str = "", day: date | None = None, given: tuple[Given, ...] = ()
) -> Document:
    """An item that begins on line 3 of its file; its title, where it has one, is the source's own."""
    document = factories.make_document(title=title, body=body, dateline=dateline, day=day, given=given, line=3)
    return replace(
        document,
        title_source=TitleSource.GIVEN if title else TitleSource.DERIVED,
        title_line=2 if title else None,
    )


@pytest.fixture(scope="session")
def write_document() -> Callable[..., Document]:
    return _write_document


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@pytest.fixture(scope="session")
def matcher(taxonomy: Taxonomy) -> Matcher:
    return Matcher(taxonomy.rules)


@pytest.fixture(scope="session")
def tag_text(taxonomy: Taxonomy, matcher: Matcher) -> Callable[..., Tags]:
    def tag_text(body: str, **more: object) -> Tags:
        return tag(_write_document(body, **more), taxonomy, matcher)[0]  # type: ignore[arg-type]

    return tag_text


@pytest.fixture(scope="session")
def tag_terms(tag_text: Callable[..., Tags]) -> Callable[..., dict[str, list[str]]]:
    """Tag a text and give the bare terms of each list."""

    def tag_terms(body: str, **more: object) -> dict[str, list[str]]:
        tags = tag_text(body, **more)
        return {field.name: [tag.term for tag in getattr(tags, field.name)] for field in fields(tags)}

    return tag_terms
