"""The careful fallback: a sentence as it stands, without dates, cut at a clause border within the limit.

For languages whose verbs the other headline modules do not know, and for English sentences they could not take apart.
Rewords nothing.
"""

import re
from collections.abc import Sequence

from osce_digest.loader.headline.ends import find_ends, is_whole
from osce_digest.loader.headline.finite import may_be_verb
from osce_digest.loader.headline.fit import LIMIT, cut_to, drop_articles
from osce_digest.loader.headline.names import shorten_names
from osce_digest.loader.headline.trim import tidy, trim
from osce_digest.loader.headline.verbs import read_base, read_verb
from osce_digest.loader.headline.words import NEEDS_MORE, PREPOSITIONS, RELATIVES, holds, is_modifier, is_past
from osce_digest.loader.sentences import split_sentences

_SHORTEST = 45  # characters that a clause border has to leave
_PARTING = PREPOSITIONS | RELATIVES | {"and", "or"}
# "shows what its project": a clause within
_CLAUSE = re.compile(r"\b(?:what|how|why|whether|which|who|when)\b(?P<rest>.*)$")
# "How far Osh has come was question": of what meeting, is cut off
_TOPIC_END = re.compile(
    r",? (?:was|were|is|are|will be) (?:the )?(?:main |central |key )?"
    r"(?:question|title|topic|theme|subject|focus|aim|purpose|name|motto)s?$"
)
_RUMP = 2  # words
_LEADING_UP = frozenset("to in on at for with following after ahead during under within through by".split())
# ", the", ", a", ", we": a main clause begins
_MAIN_OF_OSCE = re.compile(r",\s+(?=(?:the )?(?:OSCE|ODIHR)\b)")
_MAIN = re.compile(r",\s+(?=(?:the|an?|we|some|more|over|OSCE|ODIHR)\b)")
_WORD = re.compile(r"\S+")
_EDGES = " ,;:–—-"

# "Организации по безопасности и сотрудничеству в Европе (ОБСЕ)", "l’Organisation pour la sécurité et …"
_LONG_NAMES = (
    ("ОБСЕ", r"Организаци\w+ по безопасности и сотрудничеству в Европе(?: \(ОБСЕ\))?"),
    ("OSCE", r"Organisation pour la s[ée]curit[ée] et la coop[ée]ration en Europe(?: \(OSCE\))?"),
    ("OSZE", r"Organisation für Sicherheit und Zusammenarbeit in Europa(?: \(OSZE\))?"),
    ("OSCE", r"Organizzazione per la sicurezza e la cooperazione in Europa(?: \(OSCE\))?"),
    ("OSCE", r"Organización para la Seguridad y la Cooperación en Europa(?: \(OSCE\))?"),
)
_LONG = tuple((short, re.compile(rf"\b{long}", re.IGNORECASE)) for short, long in _LONG_NAMES)
_NAMED = ("рганизаци", "rganisation ", "rganizzazione ", "rganización ")

_MONTHS = (
    r"janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
    r"|januar|j[äa]nner|februar|märz|april|juni|juli|august|september|oktober|november|dezember"
    r"|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|dicembre"
    r"|enero|febrero|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre"
    r"|январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]"
    r"|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]"
)
_DAY = r"\d{1,2}(?:er|º)?\.?"
# "Le 12 juillet 2023", "am 5. Mai", "dal 3 al 5 luglio 2023", "el 5 de mayo de 2023", "12–14 июля 2023 года"
_DATE = re.compile(
    rf"(?:,\s*)?(?:\b(?:le|du|au|am|vom|bis|zum|den|il|dal|dall|del|el|de|с|по|от)\s+|\bl['’])?"
    rf"{_DAY}(?:\s*(?:[-–—,/]|au|et|bis|und|al|e|y|по|и)\s*{_DAY})*\s+(?:de\s+)?(?:{_MONTHS})\b"
    r"(?:\s+(?:de\s+|del\s+)?(?:19|20)\d\d\b)?(?:\s*(?:года|г\.))?",
    re.IGNORECASE,
)
# "aujourd’hui", "heute", "oggi", "hoy", "сегодня"
_TODAY = re.compile(
    r"(?:,\s*)?\b(?:aujourd['’]hui|hier|ce jour|heute|gestern|oggi|ieri|hoy|ayer|сегодня|вчера)\b", re.IGNORECASE
)
# ", avec le ministère de l’Intérieur,": a partner named between subject and object
_PARTNER = re.compile(
    r",\s+(?:avec|en (?:coopération|collaboration|partenariat) avec|gemeinsam mit|zusammen mit|in Zusammenarbeit mit"
    r"|in collaborazione con|insieme a|en (?:cooperación|colaboración) con|junto con|совместно с|в сотрудничестве с)"
    r"[^,]{3,120},",
    re.IGNORECASE,
)
# Words a clause or phrase begins with, so that a statement can end before them.
_OPENERS = frozenset(
    "dans sur pour avec par afin lors qui que dont où ainsi visant selon après avant sous entre contre "
    "um für mit bei im am zur zum nach über durch sowie während unter gegen vor "
    "per con nel nella durante che presso dopo prima secondo tra "
    "para en durante sobre ante según tras entre "
    "в на с по для при о об от до которые который которая чтобы после перед против между "
    "që për me në i w z dla".split()
)
_FUNCTION_WORDS = _OPENERS | frozenset(
    "le la les l un une des du de d et à au aux en ce cette ces son sa ses leur leurs se ne pas est sont a ont "
    "der die das den dem des ein eine einer eines einem einen und oder zu von in an auf als ist sind hat haben wird "
    "nicht "
    "il lo gli i una uno di del della dei delle dello e ed o al alla ai alle da dal dalla non è sono ha hanno "
    "el los las y del al su sus que no se es son han fue un unos unas "
    "и а но или не из за под над что как его её их это была был были "
    "te së e dhe të një na do się oraz od".split()
)


def cut_english(sentence: str) -> str:
    """Cut an English sentence at its last good border within the limit, at a word that can end it at worst."""
    bare = _drop_opening(shorten_names(trim(sentence).text))
    if len(bare) <= LIMIT and is_whole(bare):
        return bare
    kept = cut_to(find_ends(bare), LIMIT)
    if len(kept) >= _SHORTEST:
        theme = _TOPIC_END.sub("", kept)
        return theme if len(theme) >= _SHORTEST else kept
    short = drop_articles(bare)
    return _cut_at_phrase(short) or _cut_at_word(short)


def _drop_opening(text: str) -> str:
    """Drop what only leads up to a sentence too long: "In response to questions of the Chairs, we take note"."""
    first = text.split(" ", 1)[0]
    opens = first.endswith("ing") or first.lower() in _LEADING_UP
    after = (_MAIN_OF_OSCE.search(text) or _MAIN.search(text)) if opens and len(text) > LIMIT else None
    return text[after.end() :] if after and len(text) - after.end() >= _SHORTEST else text


def _cut_at_phrase(text: str) -> str:
    """Cut before a word in small letters, behind a noun; empty where no such place is near enough."""
    words = list(_WORD.finditer(text, 0, LIMIT + 1))
    for index in range(len(words) - 1, 0, -1):
        kept = text[: words[index - 1].end()]
        last = kept.rsplit(" ", 1)[-1].lower().rstrip(_EDGES)
        if len(kept) < _SHORTEST:
            break
        opens = words[index].group() in _PARTING or kept[-1] in ",;:"
        if last in NEEDS_MORE:
            continue
        if opens and len(kept) <= LIMIT and is_whole(kept) and not is_modifier(last) and not _parts(kept, words, index):
            return kept.rstrip(_EDGES)
    return ""


def cut_foreign(paragraph: str) -> str:
    """Cut the first sentence of a paragraph in another language, without its date, at a clause border."""
    sentences = split_sentences(paragraph)
    said = _shorten_foreign(sentences[0]) if sentences else ""
    bare = tidy(_PARTNER.sub("", _TODAY.sub("", _DATE.sub("", said))))
    if len(bare) <= LIMIT:
        return bare
    words = list(_WORD.finditer(bare, 0, LIMIT + 1))
    for index in range(len(words) - 1, 0, -1):
        kept = bare[: words[index - 1].end()]
        opens = words[index].group().lower() in _OPENERS or kept[-1] in ",;:"
        if len(kept) >= _SHORTEST and len(kept) <= LIMIT and opens and _may_end(kept):
            return _drop_rump(kept)
    return _cut_at_word(bare)


def _shorten_foreign(sentence: str) -> str:
    """Put the OSCE's short name for its long one, as five languages have them."""
    if holds(sentence, _NAMED):
        for short, long in _LONG:
            sentence = long.sub(short, sentence)
    return sentence


def _parts(kept: str, words: Sequence[re.Match[str]], index: int) -> bool:
    """Whether a cut before a word would part a participle from its adverbial, or a name: "Republic | of Macedonia"."""
    last = kept.rsplit(" ", 1)[-1]
    if kept[-1] in ",;:":
        return False
    verb = read_base(last.lower()) or read_verb(last.lower())
    if (verb and verb.transitive) or _is_open(kept):
        return True
    following = words[index + 1].group() if index + 1 < len(words) else "X"
    named = last[0].isupper() and following[0].isupper() and words[index].group() in {"of", "for", "and", "in", "to"}
    return named or is_past(last.lower())


def _is_open(kept: str) -> bool:
    """Whether a clause has begun whose verb has not come: "shows what its project against extremism"."""
    opened = _CLAUSE.search(kept)
    return opened is not None and True not in map(may_be_verb, opened["rest"].lower().split())


def _drop_rump(text: str) -> str:
    """Drop a word or two left of the next clause: "…, die dort"."""
    head, _, rump = text.rstrip(_EDGES).rpartition(",")
    return head if len(head) >= _SHORTEST and rump.count(" ") <= _RUMP else text.rstrip(_EDGES)


def _cut_at_word(text: str) -> str:
    ends = [found.end() for found in _WORD.finditer(text, 0, LIMIT)]
    for end in reversed(ends[:-1]):
        kept = text[:end].rstrip(_EDGES)
        if is_whole(kept) and _may_end(kept):
            return kept
    return text[:LIMIT].rsplit(" ", 1)[0].rstrip(_EDGES)


def _may_end(text: str) -> bool:
    """Whether a text ends in a word that does not ask for the next, with its quotation marks closed."""
    closed = text.count("«") == text.count("»") and text.count("“") == text.count("”")
    return closed and text.rsplit(" ", 1)[-1].strip(",;:.").lower() not in _FUNCTION_WORDS
