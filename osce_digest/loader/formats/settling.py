"""What of a format's items can be told only when they are dated: where neighbours' words stand, days after mailing."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Final

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.dates.header import read_header_date
from osce_digest.loader.dating.drafts import Dating
from osce_digest.loader.draft import Draft
from osce_digest.loader.formats.placing import Ground
from osce_digest.model import Evidence, Field, Source

# The world's clocks are a day apart.
_SLACK: Final = timedelta(days=1)


def settle_datings(source: Source, drafts: Sequence[Draft], datings: Sequence[Dating]) -> list[Dating]:
    """Give the dates with what rests on neighbours led back to the raw file, and with what the day of mailing tells."""
    lent = any(found.field is Field.CONTEXT for dating in datings for found in dating.evidence)
    ground = Ground(source) if lent else None
    settled = []
    for draft, dating in zip(drafts, datings, strict=True):
        evidence = tuple(_lead(dating.evidence, ground)) if ground else dating.evidence
        told = (*dating.diagnostics, *_judge(draft, dating))
        settled.append(dating._replace(evidence=evidence, diagnostics=told))
    return settled


def _lead(evidence: Iterable[Evidence], ground: Ground) -> Iterator[Evidence]:
    for found in evidence:
        span = ground.find_near(found.quote, found.line, found.start) if found.field is Field.CONTEXT else None
        yield found._replace(start=span[0], end=span[1]) if span else found


def _judge(draft: Draft, dating: Dating) -> Iterator[Diagnostic]:
    """Tell of an item dated after it was mailed."""
    day = dating.published.day
    mailed = next((given for given in draft.given if given.field == "mailed"), None)
    read = read_header_date(mailed.value) if mailed and day else None
    sent = read.day.as_date() if read and read.day else None
    if day and sent and day > sent + _SLACK:
        message = f"dated {day.isoformat()}, but mailed on {sent.isoformat()}"
        yield Diagnostic(draft.place.path, draft.place.line, "date-after-mail", message)
