"""The words by which a sentence tells what happened on a date: held, opened, closed, to come, said, or mere background.

Word lists and finding them in one sentence; weighing them is left to `dating.candidates`.
"""

import re
from enum import StrEnum
from typing import Final, NamedTuple

from osce_digest.loader.words import lower_letters


class Cue(StrEnum):
    """What a word says about the date near it."""

    HELD = "held"
    EVENT = "event"
    OPENED = "opened"
    CLOSED = "closed"
    FUTURE = "future"
    SAID = "said"
    BACKGROUND = "background"
    DECIDED = "decided"
    VOTE = "vote"


class Found(NamedTuple):
    """One cue in a sentence; `in_clause` where "who", "which" or "that" stands before it."""

    cue: Cue
    start: int
    end: int
    in_clause: bool


# Phrases parted by strokes, longest match wins; a sample sentence stands above each row.
_ROWS: Final = {
    # The three-day course concluded in Osh on 8 May.
    Cue.CLOSED: (
        "concluded|concludes|ended|ends|finished|wrapped up|wound up|came to an end|closed|completed|culminated|"
        "drew to a close|ending|concluding|closing|completing|wrapping up|"
        "завершился|завершилась|завершилось|завершились|"
        "закончился|закончилась|закончилось|закончились|s'est achevé|s'est achevée|endete|finalizó|"
        "si è concluso|si è conclusa"
    ),
    # The course started on 8 May.
    Cue.OPENED: (
        "started|starts|began|begins|begun|commenced|kicked off|got under way|starting|beginning|opened|opens|"
        "начался|началась|началось|начались|открылся|открылась|открылось|открылись|a commencé|begann|comenzó|è iniziato"
    ),
    # The course will take place on 8 May.
    Cue.FUTURE: (
        "will|shall|to be held|to take place|scheduled|is set|are set|is due|are due|is expected|are expected|is to|"
        "are to|"
        "plan to|plans to|please come|please join|join us|invites you|are invited|is invited|are kindly invited|"
        "are cordially invited|планируется|состоится|состоятся|aura lieu|auront lieu|wird|werden|tendrá|si terrà|"
        "se tiendra|se tiendront|se déroulera|se dérouleront|se rendra|se rendront|seront|enverra|"
        "si terranno|avrà luogo|avranno luogo|si svolgerà|si svolgeranno|saranno|parteciperà|parteciperanno|"
        "se celebrará|se celebrarán|tendrán|será|serán|participará|participarán|visitará|habrá|"
        "пройдет|пройдёт|пройдут|будет|будут|приедут|прибудут|планирует|планируют"
    ),
    # The journalist was killed on 8 May; the law adopted on 8 May.
    Cue.BACKGROUND: (
        "enacted|entered into force|came into force|signed into law|killed|"
        "murdered|assassinated|arrested|detained|sentenced|abducted|attacked|imprisoned|founded|established|born|died|"
        "annexed|vanished|disappeared|invaded"
    ),
    # The law adopted on 8 May; but: The Assembly adopted the declaration today.
    Cue.DECIDED: (
        "adopted|ratified|approved|elects|elected|re-elected|chose|decided|voted|conclu|conclue|conclus|conclues|"
        "signés|signées|adopté|adoptée|adoptés|firmati|firmate|adottata|adottato|firmados|firmadas|adoptada|adoptado|"
        "unterzeichnet|unterzeichneten|verabschiedet|verabschiedeten|подписанных|подписанного|подписанные|принятой|"
        "принятого|принятых"
    ),
    # The elections held on 8 May; the anniversary on 8 May.
    Cue.VOTE: (
        "election|elections|elections held|elections were held|election held|election was held|referendum|"
        "referendum held|vote|polls|anniversary|élection|élections|scrutin|référendum|elezioni|elezione|elecciones|"
        "comicios|wahl|wahlen|parlamentswahl|parlamentswahlen|präsidentschaftswahl|präsidentschaftswahlen|"
        "bundestagswahl|kommunalwahlen|выборы|выборов|выборах|выборам|референдум|референдума"
    ),
    # The Representative said on 8 May.
    Cue.SAID: (
        "said|says|stated|condemned|condemns|called|calls|urged|urges|welcomed|welcomes|expressed|stressed|noted|"
        "warned|criticized|announced|greeted|statement|concern|concerns|concerned|sent|published|released|issued|"
        "reported|agreed"
    ),
    # A workshop was held on 8 May; 30 officers met on 8 May; the Mission opened a centre on 8 May.
    Cue.HELD: (
        "took place|take place|takes place|taking place|took part|take part|takes part|taking part|held|hosted|hosts|"
        "organized|organised|conducted|attended|met|meet|meets|gathered|visited|convened|participated|discussed|trained|"
        "presented|brought together|brings together|handed over|donated|signed|marked|celebrated|delivered|facilitated|"
        "supported|travelled|traveled|travels|exchanged|learned|learnt|practised|debated|examined|graduate|graduated|"
        "ran|arranged|launched|inaugurated|addressed|briefed|told|provided|received|toured|joined|tested|awarded|"
        "unveiled|honoured|commemorated|reviewed|explored|distributed|taught|studied|spent|reached|worked|heard|"
        "equipped|installed|planted|tackled|assessed|came to|came together|sat down|inspected|compared|rehearsed|"
        "watched|competed|talked|were shot at|was shot at|took up his|took up her|assumed his|assumed her|"
        "launches|marks|organizes|organises|holds|conducts|celebrates|inaugurates|presents|"
        "opening the|opening his|opening her|opening its|opening their|"
        "on a visit|during a visit|on his visit|on her visit|during his visit|during her visit|"
        "at a conference|at a meeting|at a seminar|at a ceremony|at an event|at the opening|"
        "at the meeting|at its meeting|at the last meeting|at the first meeting|"
        "at a session|at the session|at its session|collected|during a ceremony|during the ceremony|"
        "at the annual session|at the conference|at the ceremony|at a roundtable|at a round table|at a workshop|"
        "discuss|discusses|gather|gathers|learn|learns|examine|examines|shown|"
        "opened a|opened an|opened the|opened its|opened their|opened new|opened up|opened to|"
        "состоялся|состоялась|состоялось|состоялись|прошел|прошёл|прошла|прошло|прошли|провел|провёл|провела|провело|"
        "организовал|организовала|организовало|eu lieu|s'est tenu|s'est tenue|a organisé|a accueilli|fand|fanden|"
        "veranstaltete|organisierte|tuvo lugar|se celebró|organizó|si è svolto|si è svolta|si è tenuto|si è tenuta|"
        "ha organizzato|собрались|встретились|встретился|встретилась|обсудили|провели|организовали|приняли участие|"
        "se sont réunis|s'est réuni|s'est réunie|ont participé|ont organisé|a formé|a tenu|ont eu lieu|"
        "trafen sich|nahmen teil|diskutierten|beraten|getroffen|teilgenommen|stattgefunden|abgehalten|veranstaltet|"
        "si sono incontrati|si sono riuniti|hanno partecipato|ha ospitato|ha formato|"
        "a envoyé|ont envoyé|a rencontré|ont rencontré|a reçu|ont reçu|s'est rendu|s'est rendue|se sont rendus|"
        "a visité|s'est déroulé|s'est déroulée|se sont tenues|se sont tenus|a inauguré|a présenté|a participé|"
        "ha incontrato|hanno incontrato|ha ricevuto|ha visitato|si sono svolti|si sono svolte|si sono tenuti|"
        "si sono tenute|ha presentato|ha inaugurato|ha partecipato|si è riunito|si è riunita|"
        "se reunió|recibió|visitó|participó|asistió|presentó|"
        "traf|trafen|empfing|empfingen|besuchte|besuchten|tagte|tagten|eröffnete|"
        "посетил|посетила|посетили|принял|приняла|прибыл|прибыла|прибыли|обсудил|обсудила|"
        "se reunieron|participaron|se celebraron|tuvieron lugar|inauguró|formó"
    ),
    # Reform was the subject of a meeting on 8 May.
    Cue.EVENT: (
        "meeting|meetings|conference|workshop|workshops|training|trainings|seminar|seminars|roundtable|round table|"
        "roundtables|forum|ceremony|session|sessions|exercise|exercises|course|courses|briefing|school|camp|tour|visit|"
        "exhibition|handover|talks|address|consultation|consultations|competition|lecture|lectures"
    ),
}
_WORD: Final = re.compile(r"[^\W\d_]+")
# the OSCE Mission | ODIHR | the Presence | her Office | ОБСЕ
_ACTOR: Final = re.compile(
    r"OSCE|ODIHR|OSZE|ОБСЕ|\b(?:Mission|Presence|Programme Office|Office|Centre|Co-ordinator|Representative|"
    r"Secretary General|Secretariat|Chair(?:man|person|manship|personship)?|High Commissioner|Parliamentary Assembly)\b"
)
# Each of them has one of these in it, and plain search is much faster than the pattern.
_ACTOR_NAMES: Final = (
    *("OSCE", "Mission", "Presence", "Office", "Centre", "Co-ordinator", "Representative", "ODIHR", "OSZE", "ОБСЕ"),
    *("Secretar", "Chair", "High Commissioner", "Parliamentary Assembly"),
)
_BASE_FORMS: Final = frozenset({"take", "meet", "graduate", "discuss", "gather", "learn", "examine"})
_RELATIVES: Final = frozenset({"who", "which", "that"})
# "will … take place", "will be held": a verb within so many characters of "will" tells of the future too.
_FUTURE_REACH: Final = 30
# "the vote on 8 May", but "presented a report on the vote during a visit on 8 May": so far does a vote govern a date.
_VOTE_REACH: Final = 12
# Named once: to ask an enumeration for a member takes longer than to compare with it.
_FUTURE: Final = Cue.FUTURE
_VOTE: Final = Cue.VOTE
# "the Central Election Commission": no vote is told of
_OF_ELECTIONS: Final = frozenset(
    "administration code commission commissioner commissions experts law officials".split()
)
_TOLD: Final = frozenset({Cue.HELD, Cue.OPENED, Cue.CLOSED})


_Phrase = tuple[list[str], Cue]


def _read_phrases() -> list[_Phrase]:
    """List the phrases, longest first."""
    phrases = [(_WORD.findall(phrase), cue) for cue, row in _ROWS.items() for phrase in row.split("|")]
    return sorted(phrases, key=lambda phrase: -len(phrase[0]))


def _index_longer(phrases: list[_Phrase]) -> dict[str, dict[str, list[_Phrase]]]:
    """List the phrases of several words by their first word and by their second."""
    index: dict[str, dict[str, list[_Phrase]]] = {}
    for words, cue in phrases:
        if len(words) > 1:
            index.setdefault(words[0], {}).setdefault(words[1], []).append((words, cue))
    return index


_PHRASES: Final = _read_phrases()
_LONGER: Final = _index_longer(_PHRASES)
_SINGLE: Final = {words[0]: cue for words, cue in reversed(_PHRASES) if len(words) == 1}
_FIRST_WORDS: Final = frozenset(words[0] for words, _ in _PHRASES)


def find_cues(sentence: str) -> list[Found]:
    """List the cues of a sentence in their order; what follows "will" is to come, whatever verb it is."""
    found: list[Found] = []
    letters = f" {lower_letters(sentence)} "
    words = letters.split()
    to_come = -_FUTURE_REACH - 1
    taken = 0
    for at in [number for number, word in enumerate(words) if word in _FIRST_WORDS]:
        length, cue = _match_phrase(words, at) if words[at] in _LONGER else (1, _SINGLE[words[at]])
        if cue is None or at < taken:
            continue
        taken = at + length
        if cue is _VOTE and taken < len(words) and words[taken] in _OF_ELECTIONS:
            continue
        start = _start_of(letters, words[at], words[:at].count(words[at]))
        end = start + len(words[at]) if length == 1 else _end_of(letters, words[at:taken], start)
        if cue is _FUTURE:
            to_come = end
        elif start - to_come <= _FUTURE_REACH and (words[at] in _BASE_FORMS or "be" in words[at - 2 : at]):
            cue = _FUTURE
        # As a named tuple is made, but for a call of Python's own.
        found.append(tuple.__new__(Found, (cue, start, end, at > 0 and words[at - 1] in _RELATIVES)))
    return found


def _start_of(letters: str, word: str, skipped: int) -> int:
    """Give where a word that stands `skipped` times before begins; in `letters` a blank comes before the sentence."""
    framed = f" {word} "
    start = letters.index(framed)
    for _ in range(skipped):
        start = letters.index(framed, start + 1)
    return start


def _end_of(letters: str, words: list[str], start: int) -> int:
    """Give where words that follow each other end, of which the first begins at `start`."""
    end = start + 1
    for word in words:
        end = letters.index(word, end) + len(word)
    return end - 1


def _match_phrase(words: list[str], at: int) -> tuple[int, Cue | None]:
    """Give the longest phrase that begins with word `at`, which longer ones do, as its number of words and its cue."""
    following = words[at + 1] if at + 1 < len(words) else ""
    for phrase, cue in _LONGER[words[at]].get(following, ()):
        if words[at : at + len(phrase)] == phrase:
            return len(phrase), cue
    return 1, _SINGLE.get(words[at])


def names_body(sentence: str) -> bool:
    """Tell whether an OSCE body acts or is named in the sentence."""
    for name in _ACTOR_NAMES:
        at = sentence.find(name)
        if at >= 0:
            return _ACTOR.match(sentence, at) is not None or _ACTOR.search(sentence) is not None
    return False


def governing_cue(cues: list[Found], start: int, end: int) -> Cue | None:
    """Give the cue that governs the date at `start:end`: the nearest verb before it, else the first behind it."""
    before = [found for found in _verbs_first(cues) if found.end <= start]
    behind = [found for found in _verbs_first(cues, Cue.VOTE) if found.start >= end]
    # "On 8 May, those who will watch the vote met in Osh": the main verb is "met"
    main = [found for found in behind if not (found.in_clause and found.cue == Cue.FUTURE)] or behind
    # "Starting on 8 May, the Mission will hold …": what opens a sentence has the tense of its main verb
    to_come = main and main[0].cue == Cue.FUTURE and (not before or before[-1].start == 0)
    if before and not to_come:
        told = [found.cue for found in before if found.cue in _TOLD]
        far = before[-1].cue == Cue.VOTE and start - before[-1].end > _VOTE_REACH
        return told[-1] if told and far else before[-1].cue
    return main[0].cue if main else None


def nearest_cue(cues: list[Found], start: int, end: int) -> Cue | None:
    """Give the cue nearest on either side, as adverbs such as "today" stand before or behind their verb."""
    verbs = _verbs_first(cues, Cue.VOTE)
    near = min(verbs, key=lambda found: max(start - found.end, found.start - end), default=None)
    return near.cue if near else None


def _verbs_first(cues: list[Found], *nouns: Cue) -> list[Found]:
    """Leave the nouns out where there is a verb: in "concluded her visit" the verb tells."""
    return [found for found in cues if found.cue != Cue.EVENT and found.cue not in nouns] or cues
