"""Derives a headline for an item that came without one, from the words of its lead.

What it does: picks the sentence that carries the news, recasts it as a newsroom would, brings it to at most 100
characters. What it does not: say what the lead does not, add words beyond inflection ("expressed concern" may become
"concerned") and accepted short names, or guess a place or a date.
"""

import re

from osce_digest.loader.draft import Draft
from osce_digest.loader.headline.compose import compose
from osce_digest.loader.headline.events import add_stager
from osce_digest.loader.headline.finite import may_be_verb
from osce_digest.loader.headline.fit import LIMIT
from osce_digest.loader.headline.frames import recast
from osce_digest.loader.headline.lead import choose_sentences
from osce_digest.loader.headline.plain import cut_english, cut_foreign
from osce_digest.loader.headline.trim import trim
from osce_digest.loader.headline.words import DETERMINERS, PREPOSITIONS, is_modifier
from osce_digest.loader.language import UNDETERMINED, detect_language

_SHORTEST = 20  # characters: less is no headline
_ENGLISH = frozenset({"en", UNDETERMINED})
_BEING = frozenset("is are was were".split())  # "were the hosts": no news of a later sentence
_UNCHANGED = frozenset("put cut let hit read shut".split())  # verbs whose past looks like their present
# "the Department had organized it": a sentence that needs the one before
_OF_IT = re.compile(r"\b(?:had|has|have) \w+ (?:it|them|this|that)\b")
# "under which the staff...": the last clause within
_CLAUSE = re.compile(r".*\b(?:which|who|whom|whose|where) (?P<rest>.*)$")
# "В столице": no English, also where too few words tell the language
_CYRILLIC = re.compile(r"\W*[\u0400-\u04ff]")
# "… in Osh.", "… we won.”": what ends a sentence, and is missing from a line that is a heading
_SENTENCE_END = re.compile(r"[.!?…:;,][\"”’»)\]]*$")


def derive_headline(draft: Draft) -> str:
    """Give a headline of at most 100 characters for a draft without title; empty only for a body without words."""
    lead = draft.lead
    if detect_language(lead) not in _ENGLISH or _CYRILLIC.match(lead):
        return _capitalise(cut_foreign(lead))
    if len(draft.blocks) > 1 and _is_heading(lead):
        return _capitalise(trim(lead).text)
    failed: list[str] = []
    claimed: list[str] = []
    for at, sentence in enumerate(choose_sentences(draft)):
        made = recast(_leave_open(add_stager(sentence, _opening(draft)) if at == 0 else sentence, lead))
        headline = "" if made is None or (at and made.verb[0] in _BEING) else compose(made)
        if len(headline) >= _SHORTEST:
            return _capitalise(headline)
        (claimed if made and made.attribution else failed).append(sentence)
    plain = [text for sentence in failed + claimed if not _OF_IT.search(sentence) and (text := cut_english(sentence))]
    told = next((text for text in plain if _has_verb(text)), "")
    return _capitalise(told or (plain[0] if plain else cut_foreign(draft.body)))


def _has_verb(text: str) -> bool:
    words = text.lower().replace(",", "").split()
    return True in map(may_be_verb, words) or not _UNCHANGED.isdisjoint(words)


def _opening(draft: Draft) -> str:
    """Give the first two paragraphs: the second often says who held what the first one tells of."""
    return draft.body[: draft.blocks[min(1, len(draft.blocks) - 1)].end]


def _leave_open(sentence: str, lead: str) -> str:
    """Let a sentence that was cut off, maybe inside a word, end in one no headline can end with."""
    if sentence.endswith(("...", "…")) and (_lacks_noun(sentence.rstrip(".… ")) or _lacks_verb(sentence)):
        return sentence.rstrip(".… ") + " the"
    if len(sentence) <= LIMIT or _SENTENCE_END.search(sentence) or not lead.endswith(sentence):
        return sentence
    return sentence.rsplit(" ", 1)[0] + " the"


def _lacks_noun(text: str) -> bool:
    """Whether a text breaks off between an adjective and its noun: "a visit to northeastern..."."""
    *_, before, last = ["", *text.rsplit(" ", 2)]
    opened = before in DETERMINERS or before in PREPOSITIONS or before.endswith(("'s", "’s"))
    return opened and is_modifier(last.lower())


def _lacks_verb(text: str) -> bool:
    """Whether a text breaks off in a clause before its verb: "under which the staff..."."""
    found = _CLAUSE.search(text)
    return found is not None and True not in map(may_be_verb, found["rest"].lower().split())


def _is_heading(line: str) -> bool:
    return _SHORTEST <= len(line) <= LIMIT and not _SENTENCE_END.search(line) and len(trim(line).text) >= _SHORTEST


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]
