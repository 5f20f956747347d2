"""List the days that a text writes apart from the one taken: what an editor may want to choose from instead."""

from datetime import date

from osce_digest.loader.dates.scanning import find_dates

_MOST = 6


def list_other_dates(body: str, taken: date | None) -> list[str]:
    """List the days that a body writes apart from the published one, as written, at most six."""
    found = [
        body[mention.start : mention.end]
        for mention in find_dates(body)
        if mention.last.day and mention.last.as_date() != taken
    ]
    return list(dict.fromkeys(found))[:_MOST]
