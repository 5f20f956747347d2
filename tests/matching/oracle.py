"""A plain implementation of what the matcher promises: slow and short. Only the spellings are the matcher's own."""

import re

from osce_digest.matching.spelling import pluralise, respell, strip_accents
from osce_digest.taxonomy import Role, Rule

SEPARATORS = str.maketrans("İı’‘ʼ-‐‑\u00a0\u202f_", "Ii'''      ")


def find_slowly(rules: list[Rule], text: str) -> list[tuple[int, int, tuple[Rule, ...]]]:
    """Try every spelling of every rule at every place, then choose: longest first, leftmost first."""
    found: dict[tuple[int, int], list[Rule]] = {}
    listed = {pattern_of(form) for rule in rules for form in spellings(rule)}
    for rule in rules:
        plain = [form for form in map(strip_accents, rule.literals) if pattern_of(form) not in listed]
        for form in [*spellings(rule), *plain]:
            for stretch in occurrences(form, rule, text):
                found.setdefault(stretch, []).append(rule)
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda stretch: (stretch[0] - stretch[1], stretch[0])):
        if all(end <= left or right <= start for left, right in chosen):
            chosen.append((start, end))
    return [
        (*stretch, tuple(dict.fromkeys(found[stretch])))
        for stretch in sorted(chosen)
        if not any(rule.role is Role.BLOCKER for rule in found[stretch])
    ]


def spellings(rule: Rule) -> list[str]:
    forms = [form for literal in rule.literals for form in respell(literal)]
    return forms + [pluralise(form) for form in forms if rule.role is Role.TRIGGER]


def plain_of(text: str) -> str:
    return text.translate(SEPARATORS).lower().replace("ς", "σ")


def pattern_of(form: str) -> str:
    """Write a spelling as a pattern: one or two blanks for each blank or hyphen, all else as it is."""
    parts = re.split(r"(\w+)", plain_of(form))[1:]
    if not parts:
        return "(?!)"
    inner = ["[ ]{1,2}" if part in {" ", "  "} else re.escape(part) for part in parts[:-1]]
    return rf"(?<!\w){''.join(inner)}(?!\w){re.escape(parts[-1].rstrip())}"


def occurrences(form: str, rule: Rule, text: str) -> list[tuple[int, int]]:
    spans = [found.span(1) for found in re.finditer(f"(?=({pattern_of(form)}))", plain_of(text))]
    return [(start, end) for start, end in spans if same_case(form, text[start:end], exact=rule.case_sensitive)]


def same_case(form: str, written: str, *, exact: bool) -> bool:
    pairs = zip(words_of(form), words_of(written), strict=True)
    return all(same_word(asked, word, exact=exact) for asked, word in pairs)


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.translate(SEPARATORS))


def same_word(asked: str, written: str, *, exact: bool) -> bool:
    if asked == written or asked.islower():
        return True
    if asked.isupper():
        return not exact and len(asked) == 1
    return not exact or written == asked.upper()
