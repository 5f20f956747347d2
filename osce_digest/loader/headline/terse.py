"""The short way to say what leads say at length: "paid an official visit to X" is "visits X".

Verb and predicate in, the same statement out in fewer words; None where there is none. Knows nothing of actors.
"""

import re

from osce_digest.loader.headline.words import holds

# a verb's forms for one and for many, and what follows it
Said = tuple[tuple[str, str], str]

# "paid an official visit to"
_VISITING = re.compile(
    r"^(?:an? |the )?(?:(?:official|working|two-day|three-day|first|brief) )*visit to (?=[A-Z]|the )"
)
_PAYING = frozenset({"pay", "make", "to pay", "to make"})
# "expresses serious concern over", "issues strong condemnation of"
_FEELING = re.compile(
    r"^(?:(?P<how>serious|deep|grave|great|strong|profound) )?"
    r"(?P<what>concerns?|condemnation|regrets?) (?P<link>about|over|at|regarding|of|for)\b"
)
# "organizes a three-day training course for border guards on": trains them
_TRAINING = re.compile(
    r"^(?:an? |the )?"
    r"(?:(?:[a-z]+-(?:day|week|month)|[a-z]+-long|online|technical|specialized|advanced|practical|basic) )*"
    r"training(?: (?:course|session|seminar|workshop|programme))? for (?=\w)"
)
_STAGING = frozenset("organize organise hold conduct deliver".split())

_EVENTFUL = _STAGING | frozenset(
    "train support host brief teach gather complete attend take co-organize co-host".split()
)

# "22 students", "some 150 custody officers": how many, before whom; not "52 people" or "36 of them women"
_MANY = re.compile(
    r"(?<![\w-])(?:(?:some|around|about|over|nearly|almost|more than|approximately|up to|a group of) )?"
    r"(?:(?:\d[\d,]*|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?) )"
    r"(?!(?:of|people|persons|participants|women|men|others)\b)"
    r"(?=(?:[a-z]+ ){0,4}?(?:officers|officials|students|pupils|judges|prosecutors|journalists|participants|experts"
    r"|police|representatives|members|women|men|girls|boys|specialists|guards|lawyers|teachers|investigators|people|youth"
    r"|activists|servants|staff|managers|professionals|trainers|trainees|soldiers|inspectors|employees)\b)"
)
_PEOPLE = ("s ", "women", "men ", "people", "police", "staff", "youth")
# "officers | from the Ministry of Justice | on": whose they are, where more follows
_FROM = re.compile(
    r" from (?:the )?(?=[A-Z\d]|(?:two|three|four|five|six|seven|eight|nine|ten|several) )"
    r"[\w’'-]+(?:(?: and|,)? (?!on\b|in\b|to\b|for\b|at\b)[\w’'-]+){0,7}?"
    r"(?: in the (?:country|region))?(?= (?:on|in|to|for|at|during) )"
)


def say_visit(base: str, rest: str) -> Said | None:
    """Say "pay" + "an official visit to X" as "visit" + "X"."""
    found = _VISITING.match(rest) if base in _PAYING else None
    if found is None:
        return None
    return (("to visit",) * 2 if base.startswith("to ") else ("visits", "visit")), rest[found.end() :]


def say_feeling(base: str, rest: str) -> Said | None:
    """Say "express" + "serious concern over X" as "seriously concerned" + "over X"."""
    found = _FEELING.match(rest) if base in {"express", "issue", "voice"} else None
    if found is None or (found["what"] == "condemnation") != (found["link"] == "of"):
        return None
    how = f"{found['how']}ly " if found["how"] else ""
    rest = rest[found.end() :].strip()
    if found["what"].startswith("regret"):
        return (f"{how}regrets", f"{how}regret"), rest
    if found["link"] == "of":
        return (f"{how}condemns", f"{how}condemn"), rest
    link = "about" if found["link"] == "regarding" else found["link"]
    return (f"{how}concerned", f"{how}concerned"), f"{link} {rest}"


def say_training(base: str, rest: str) -> Said | None:
    """Say "organize" + "a training course for judges on X" as "train" + "judges on X"."""
    found = _TRAINING.match(rest) if base in _STAGING and "raining" in rest else None
    return (("trains", "train"), rest[found.end() :]) if found else None


def drop_details(base: str, rest: str) -> str:
    """Leave out how many took part in an event and, where more follows, whose people they were."""
    if base not in _EVENTFUL:
        return rest
    if holds(rest, _PEOPLE):
        rest = _MANY.sub("", rest)
    return _FROM.sub("", rest, count=1) if " from " in rest else rest
