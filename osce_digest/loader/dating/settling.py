"""Settles one item: issue date, event and their evidence, from what it writes and what its neighbours lend or doubt."""

from collections.abc import Iterator
from datetime import date

from osce_digest.diagnostics import Diagnostic
from osce_digest.loader.dates.scanning import DateKind
from osce_digest.loader.dating import confidence as sure
from osce_digest.loader.dating.candidates import Candidate
from osce_digest.loader.dating.days import Days, days_near
from osce_digest.loader.dating.event import Happening, find_happening
from osce_digest.loader.dating.evidence import make_context_evidence, make_evidence, spot_in_body
from osce_digest.loader.dating.faults import judge_duration, judge_header, judge_stated, judge_text, tell_doubt
from osce_digest.loader.dating.issued import Issued, settle_issue
from osce_digest.loader.dating.loans import Lender
from osce_digest.loader.dating.months import stated_month
from osce_digest.loader.dating.neighbours import Neighbourhood
from osce_digest.loader.dating.reading import Reading
from osce_digest.loader.dating.stated import find_stated_event
from osce_digest.loader.draft import Draft
from osce_digest.model import Basis, Event, Evidence, Published

Settled = tuple[Published, Event, tuple[Evidence, ...], tuple[Diagnostic, ...]]


def settle(reading: Reading, number: int, hood: Neighbourhood) -> Settled:
    """Settle item `number` of its file."""
    lender = Lender(reading, number, hood)
    issue = settle_issue(reading, lender)
    happening = _find_event(reading, issue, lender)
    stated = find_stated_event(reading.draft)
    other = stated is not None and _is_other(stated[0], happening)
    published, evidence = _publish(reading, issue, None if other else happening, lender)
    event, event_evidence = stated or _tell_event(reading, issue, happening, lender)
    evidence += event_evidence
    return published, event, tuple(evidence), tuple(_judge(reading, published, happening))


def _find_event(reading: Reading, issue: Issued | None, lender: Lender) -> Happening | None:
    if issue is None:
        return find_happening(reading.draft.body, reading.candidates, lender.tell, None)

    def tell(candidate: Candidate) -> Days | None:
        return days_near(candidate.mention, issue.spoken_on, candidate.cue)

    return find_happening(reading.draft.body, reading.candidates, tell, issue.spoken_on)


def _is_other(stated: Event, happening: Happening | None) -> bool:
    """Tell an event that the text dates from the one whose own days the source states: one before it, or after."""
    day = happening.issue_day if happening else None
    return day is not None and stated.start is not None and not stated.start <= day <= (stated.end or stated.start)


def _publish(
    reading: Reading, issue: Issued | None, happening: Happening | None, lender: Lender
) -> tuple[Published, list[Evidence]]:
    if issue:
        return _publish_issue(reading, issue)
    if happening is None or happening.issue_day is None or not _may_be_issued(reading.draft, happening.issue_day):
        return Published(), []
    candidate, draft = happening.candidate, reading.draft
    source = lender.source_of(candidate)
    confidence = sure.LATER if candidate.paragraph else sure.LEAD
    confidence = min(confidence, source.confidence) if source else confidence
    spot = spot_in_body(draft, candidate.mention.start, candidate.mention.end)
    evidence = [make_evidence(draft, "published", "date.event", spot, confidence)]
    evidence += source.evidence("published") if source else []
    return Published(happening.issue_day, Basis.LEAD, confidence), evidence


def _may_be_issued(draft: Draft, day: date) -> bool:
    """Tell a day that the page's month, where it states one, does not contradict."""
    month = stated_month(draft)
    return month is None or month.is_near(day)


def _publish_issue(reading: Reading, issue: Issued) -> tuple[Published, list[Evidence]]:
    found, confidence = issue.issue, issue.confidence
    evidence = [make_evidence(reading.draft, "published", found.rule, found.spot, confidence)]
    if reading.doubt:
        evidence += [
            make_context_evidence(anchor.draft, "published", "date.neighbour-contradicts", anchor.spot, confidence)
            for anchor in reading.doubt.neighbours
        ]
    evidence += issue.source.evidence("published") if issue.source else []
    return Published(issue.day, found.basis, confidence), evidence


def _tell_event(
    reading: Reading, issue: Issued | None, happening: Happening | None, lender: Lender
) -> tuple[Event, list[Evidence]]:
    if happening is None:
        return Event(), []
    evidence: list[Evidence] = []
    if happening.start:
        evidence += _point_at(reading, issue, "event/start", happening.opening or happening.candidate, lender)
    if happening.length:
        spot = spot_in_body(reading.draft, happening.length.start, happening.length.end)
        evidence.append(make_evidence(reading.draft, "event/start", "date.counted-back", spot, evidence[-1].confidence))
    if happening.end:
        evidence += _point_at(reading, issue, "event/end", happening.candidate, lender)
    return Event(happening.start, happening.end), evidence


def _point_at(reading: Reading, issue: Issued | None, tag: str, candidate: Candidate, lender: Lender) -> list[Evidence]:
    """Point at an event's date and, where it leans on the issue date or a lent year, at those words too."""
    draft, mention = reading.draft, candidate.mention
    spoken = mention.kind != DateKind.ABSOLUTE
    source = None if issue else lender.source_of(candidate)
    confidence = sure.EVENT_SPOKEN if spoken else sure.EVENT_BESIDE_ISSUE if issue else sure.LEAD
    confidence = min(confidence, source.confidence) if source else confidence
    rule = "date.spoken" if spoken else "date.event"
    evidence = [make_evidence(draft, tag, rule, spot_in_body(draft, mention.start, mention.end), confidence)]
    if issue and (spoken or mention.last.year is None):
        rule = "date.counted-from-issue" if spoken else "date.year-from-issue"
        evidence.append(make_evidence(draft, tag, rule, issue.spoken_at, confidence))
    if source:
        evidence += source.evidence(tag)
    return evidence


def _judge(reading: Reading, published: Published, happening: Happening | None) -> Iterator[Diagnostic]:
    draft = reading.draft
    if reading.scan.is_suspect:
        yield from judge_text(draft, reading.scan, published.day)
    yield from judge_stated(draft)
    if happening:
        yield from judge_duration(draft, happening.candidate, reading.scan.mentions)
    if reading.issue and reading.doubt and (written := reading.issue.day.as_date()):
        yield tell_doubt(draft, written, reading.doubt)
    if published.basis == Basis.GIVEN and published.day and reading.dateline:
        yield from judge_header(draft, published.day, reading.dateline.day.as_date())
