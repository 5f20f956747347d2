"""How `check --links` asks other hosts: with the manners of `fetch`, for a status and nothing else."""

from datetime import date

from osce_digest.intake.client import Client, FetchError
from osce_digest.intake.clock import tell_time
from osce_digest.reports.check.outside import Ask

# What asking again does not mend; all else (rules for robots, a server that is down) says nothing of the page.
_HOPELESS = frozenset({"bad-address", "no-such-host", "redirect-loop"})


def make_ask() -> Ask:
    """Give what asks one address after another, each host with pauses and as its robots.txt allows."""
    client = Client()

    def ask(url: str) -> tuple[int, str, bool]:
        try:
            return client.get(url).status, "", False
        except FetchError as error:
            return 0, str(error), error.code in _HOPELESS

    return ask


def tell_day() -> date:
    """Give the day on which answers come in."""
    return tell_time().date()
