"""Links that lead out of the site: asked for when wanted, and remembered with the day on which they answered.

How an address is asked is the caller's affair; here is decided which ones, and what an answer means.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from osce_digest.build.report import Progress
from osce_digest.cache.folder import write_cache_file
from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.reports.check.links import Outside

MEMORY = "links.json"
# Days for which an answer holds: pages that are there mostly stay, what is gone may come back.
_HOLDS = timedelta(days=30)
_HOLDS_BAD = timedelta(days=1)
# What a server says that no longer has a page (RFC 9110). Others may refuse a program what they show a person.
_GONE = frozenset({404, 410})


class Answer(NamedTuple):
    """What an address answered on a day: a status of HTTP, or 0 and the reason why there was no answer.

    `hopeless` tells that there will be none tomorrow, either.
    """

    day: str
    status: int
    reason: str = ""
    hopeless: bool = False

    @property
    def is_dead(self) -> bool:
        """Whether readers who follow the link find nothing."""
        return self.status in _GONE or self.hopeless

    def tell(self) -> str:
        """Put it in words."""
        return f"answered {self.status} on {self.day}" if self.status else f"{self.reason} ({self.day})"


Ask = Callable[[str], tuple[int, str, bool]]


def ask_outside(
    outside: Mapping[str, Outside], memory: Path, today: date, ask: Ask, progress: Progress
) -> dict[str, Answer]:
    """Ask every address whose answer is not remembered, or too old. What was learned is kept, also when broken off."""
    known = read_answers(memory)
    due = sorted(url for url in outside if not _holds(known.get(url), today))
    try:
        for number, url in enumerate(due):
            progress("links outside", number, len(due))
            known[url] = Answer(today.isoformat(), *ask(f"https:{url}" if url.startswith("//") else url))
    finally:
        if due:
            _keep_answers(memory, known)
    return {url: known[url] for url in outside}


def read_answers(memory: Path) -> dict[str, Answer]:
    """Read what is remembered; a memory that cannot be read is none."""
    try:
        held = json.loads((memory / MEMORY).read_text("utf-8"))
        return {url: Answer(str(row[0]), int(row[1]), str(row[2]), bool(row[3])) for url, row in held.items()}
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        return {}


def tell_dead(folder: str, outside: Mapping[str, Outside], answers: Mapping[str, Answer]) -> Iterator[Diagnostic]:
    """Tell which links lead to nothing any more."""
    for url, answer in sorted(answers.items()):
        if url in outside and answer.is_dead:
            place = outside[url]
            times = f"; it stands {place.times} times" if place.times > 1 else ""
            message = f"{url} {answer.tell()}{times}"
            yield Diagnostic(f"{folder}/{place.path}", place.line, "link-dead", message, Severity.WARNING)


def _holds(answer: Answer | None, today: date) -> bool:
    if answer is None:
        return False
    try:
        age = today - date.fromisoformat(answer.day)
    except ValueError:
        return False
    return timedelta() <= age < (_HOLDS_BAD if answer.is_dead or not answer.status else _HOLDS)


def _keep_answers(memory: Path, known: Mapping[str, Answer]) -> None:
    # What cannot be kept is asked again next time.
    with suppress(OSError):
        memory.mkdir(parents=True, exist_ok=True)
        write_cache_file(memory / MEMORY, json.dumps(known, indent=0, sort_keys=True).encode())
