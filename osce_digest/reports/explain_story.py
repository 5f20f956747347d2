"""The shape of an explanation: sections, each a list of findings with the reasons under them. Pure values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One decision in words; `sure` is its confidence (0 to 1) where it has one, `reasons` are what it rests on."""

    text: str
    sure: float | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Findings about one thing, such as the published date."""

    name: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The whole story of one entry; `where` is `path:line`."""

    id: str
    title: str
    url: str
    where: str
    sections: tuple[Section, ...]
