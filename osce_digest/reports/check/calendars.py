"""The rules of iCalendar (RFC 5545) that a calendar of ours could break. Looks at one calendar at a time."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

# 3.1: a line has at most 75 octets, its end not counted.
_LONGEST = 75
# 20230712
_DAY = re.compile(r"\d{8}")
# 20230712T120000Z
_TIME = re.compile(r"\d{8}T\d{6}Z?")
# DTSTART;VALUE=DATE   X-WR-CALNAME   SUMMARY;LANGUAGE="en"
_NAME = re.compile(
    r"([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*):", re.IGNORECASE
)
# A control character that no text may hold.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ONCE = {"VCALENDAR": ("VERSION", "PRODID"), "VEVENT": ("UID", "DTSTAMP", "DTSTART")}


class Flaw(NamedTuple):
    """What is wrong, and on which line."""

    line: int
    message: str


class Property(NamedTuple):
    """One line of a calendar, folded lines joined."""

    line: int
    name: str
    parameters: str
    value: str


class Component(NamedTuple):
    """What stands between a BEGIN and its END."""

    line: int
    name: str
    held: list[Property]

    def find(self, name: str) -> Property | None:
        """Give the first property of a name."""
        return next((one for one in self.held if one.name == name), None)


def check_calendar(raw: bytes) -> tuple[list[Flaw], list[Property]]:
    """Tell what is wrong with a calendar, and give its properties that hold an address."""
    flaws: list[Flaw] = list(_check_lines(raw))
    properties = list(_read_properties(raw, flaws))
    components = list(_read_components(properties, flaws))
    flaws += (flaw for component in components for flaw in _check_component(component))
    uids = Counter(uid.value for one in components if (uid := one.find("UID")))
    for component in components:
        uid = component.find("UID")
        if uid and uids[uid.value] > 1:
            flaws.append(Flaw(uid.line, f"the UID {uid.value} stands {uids[uid.value]} times"))
    if not components or components[-1].name != "VCALENDAR":
        flaws.append(Flaw(1, "it is no calendar: BEGIN:VCALENDAR … END:VCALENDAR"))
    return sorted(flaws), [one for one in properties if one.name in {"URL", "SOURCE"}]


def _check_lines(raw: bytes) -> Iterator[Flaw]:
    if raw.count(b"\n") != raw.count(b"\r\n") or not raw.endswith(b"\r\n"):
        yield Flaw(1, "lines have to end with CR LF, the last one too")
    for number, line in enumerate(raw.split(b"\r\n"), 1):
        if len(line) > _LONGEST:
            yield Flaw(number, f"the line has {len(line)} octets, of which 75 are allowed before it is folded")


def _read_properties(raw: bytes, flaws: list[Flaw]) -> Iterator[Property]:
    try:
        lines = raw.decode("utf-8").replace("\r\n", "\n").removesuffix("\n").split("\n")
    except UnicodeDecodeError as error:
        flaws.append(Flaw(raw.count(b"\n", 0, error.start) + 1, "it is not UTF-8"))
        return
    for number, line in _unfold(lines):
        found = _NAME.match(line)
        if not found:
            flaws.append(Flaw(number, f"expected NAME:value, found {line[:40]!r}"))
        elif _CONTROL.search(line):
            flaws.append(Flaw(number, "a control character"))
        else:
            yield Property(number, found[1].upper(), found[2].upper(), line[found.end() :])


def _unfold(lines: list[str]) -> Iterator[tuple[int, str]]:
    begun, parts = 1, list[str]()
    for number, line in enumerate(lines, 1):
        if line.startswith((" ", "\t")) and parts:
            parts.append(line[1:])
            continue
        if parts:
            yield begun, "".join(parts)
        begun, parts = number, [line]
    if parts:
        yield begun, "".join(parts)


def _read_components(properties: list[Property], flaws: list[Flaw]) -> Iterator[Component]:
    """Give components as they end, so that the calendar itself comes last."""
    stack: list[Component] = []
    for one in properties:
        if one.name == "BEGIN":
            stack.append(Component(one.line, one.value.upper(), []))
        elif one.name == "END":
            if not stack or stack[-1].name != one.value.upper():
                flaws.append(Flaw(one.line, f"END:{one.value} ends nothing that was begun last"))
                return
            yield stack.pop()
        elif stack:
            stack[-1].held.append(one)
        else:
            flaws.append(Flaw(one.line, f"{one.name} stands outside of all components"))
    flaws += (Flaw(one.line, f"BEGIN:{one.name} has no end") for one in stack)


def _check_component(component: Component) -> Iterator[Flaw]:
    counts = Counter(one.name for one in component.held)
    for name in _ONCE.get(component.name, ()):
        if counts[name] != 1:
            yield Flaw(component.line, f"{component.name} has {name} {counts[name]} times, not once")
    if component.name == "VCALENDAR" and (version := component.find("VERSION")) and version.value != "2.0":
        yield Flaw(version.line, f"version {version.value}, not 2.0")
    if component.name == "VEVENT":
        yield from _check_times(component)


def _check_times(event: Component) -> Iterator[Flaw]:
    start, end, stamp = map(event.find, ("DTSTART", "DTEND", "DTSTAMP"))
    times = {one.name: _read_time(one) for one in (start, end, stamp) if one}
    for one in (start, end, stamp):
        if one and times[one.name] is None:
            yield Flaw(one.line, f"{one.name} is no day or time: {one.value}")
    first, last = times.get("DTSTART"), times.get("DTEND")
    if stamp and not stamp.value.endswith("Z"):
        yield Flaw(stamp.line, "DTSTAMP has to be in UTC, with a Z at its end")
    if first and last and end:
        if type(first) is not type(last):
            yield Flaw(end.line, "DTSTART and DTEND are not both days, or both times")
        elif first >= last:
            yield Flaw(end.line, f"it ends ({end.value}) before it begins, or at the same moment")


def _read_time(one: Property) -> date | None:
    is_day = "VALUE=DATE" in one.parameters.split(";")
    try:
        if is_day and _DAY.fullmatch(one.value):
            return date.fromisoformat(one.value)
        if not is_day and _TIME.fullmatch(one.value):
            return datetime.fromisoformat(one.value.removesuffix("Z"))
    except ValueError:
        pass
    return None
