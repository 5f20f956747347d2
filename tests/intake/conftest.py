from collections.abc import Iterator

import pytest
from intake.newsroom import Newsroom, open_newsroom

from osce_digest.intake.client import Client, Limits
from osce_digest.intake.transport import Transport


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    """A newsroom on loopback, with nothing to say yet."""
    with open_newsroom() as newsroom:
        yield newsroom


@pytest.fixture
def client(newsroom: Newsroom) -> Client:
    """A client that waits by the newsroom's clock, and is generous with nothing but time."""
    return Client(Transport(Limits(size=1_000_000)), clock=newsroom.clock)
