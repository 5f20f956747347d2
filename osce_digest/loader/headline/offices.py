"""Offices and the persons who hold them: joins "OSCE Chair" + "Foreign Minister of X A B" to "OSCE Chair A B".

Pieces of a subject in, the same actors out, once with their names and once without where the office says enough.
"""

import re
from collections.abc import Sequence

from osce_digest.loader.headline.words import holds

_OFFICES = frozenset(
    "chair chairman chairperson chair-in-office chairman-in-office chairperson-in-office cio minister head "
    "director "
    "representative commissioner secretary secretary-general ambassador president vice-president co-ordinator "
    "coordinator officer adviser advisor speaker envoy chancellor rapporteur mayor ombudsman ombudsperson colonel "
    "chief co-chair deputy prosecutor".split()
)
# what may stand between an office and the name: "Secretary General", "Minister of Foreign Affairs"
_BEFORE_NAME = _OFFICES | frozenset("general affairs interior defence defense justice europe".split())

_TITLE = r"(?:Ambassador|Amb\.|Mr\.?|Ms\.?|Mrs\.?|Dr\.?)\s+"
_PARTICLE = r"de|van|von|der|den|al|el|di|da|bin"
# "Ambassador Rolf Kern", "Karel De Wit", "Nora J. Tašić"
_NAME = re.compile(rf"^(?:{_TITLE})?(?P<name>[A-ZÀ-Ž][\w’'.-]*(?:\s+(?:[A-ZÀ-Ž][\w’'.-]*|{_PARTICLE})){{1,3}})$")
_HONORIFIC = re.compile(rf"\b{_TITLE}(?=[A-Z])")
_HONORIFIC_HINTS = ("Amb", "Mr", "Ms", "Dr")
# "Chair’s", "Minister,"
_POSSESSIVE = re.compile(r"(?:['’]s?)?,?$")
_POSSESSIVE_ENDS = "s,’'"
_LEADING_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?)\s+")

# "of North Macedonia Ana Kos": the State between office and name
_OF_STATE = re.compile(
    r"^(?:of|for)\s+(?:the\s+)?(?:Republic\s+of\s+)?"
    r"(?:North Macedonia|Bosnia and Herzegovina|(?:Czech|Slovak|Kyrgyz)\s+Republic"
    r"|United\s+(?:Kingdom|States(?:\s+of\s+America)?)"
    r"|Russian\s+Federation|San\s+Marino|Holy\s+See|[A-Z]\w+)\s+"
)
# "Chairman-in-Office and Poland’s Foreign Minister Jan Kowal": one person
_DOUBLE_OFFICE = re.compile(
    r"(?P<office>\bChair(?:man|person)?(?:-in-Office)?) and "
    r"(?:[A-Z]\w+(?: [A-Z]\w+)?(?:['’]s?)? )?(?:[A-Z]\w+ (?:and (?=[A-Z]))?)*Ministers?"
    r"(?: (?:of|for) [A-Z]\w+(?: Affairs)?(?: of [A-Z]\w+(?: Macedonia)?)?)?(?=,? [A-Z])"
)
# "Jan Kowal and OSCE Secretary General": the name of one, the office of the next
_NEXT_OFFICE = re.compile(
    r"^(?P<name>.+?) (?P<next>and (?:the )?(?:OSCE|ODIHR|EU|UN|Head|Minister|Foreign"
    r"|(?:[A-Z][\w’']+ ){1,2}?(?:(?:Prime |Foreign )?Minister|President|Commissioner|Ambassador|Speaker))\b.*)$"
)

# "Economic and Environmental Activities", "Institutions and Human Rights": no names of persons
_FIELDS = frozenset(
    "Activities Affairs Rights Institutions Matters Issues Trade Policy Reform Minorities Media".split()
)
# "and Ukrainian Prime Minister": whose post it is, is told
_STATES_POST = re.compile(
    r"^(?!Deputy|Foreign|Prime|Interior|Defen[cs]e|Executive)[A-Z][\w’']+ (?:\w+ )*(?:Minister|President)$"
)
_OF_FIELDS = frozenset(
    "Economic Human Security Environmental Social Political Democratic Public International Co-operation Cooperation "
    "National Legal Media European Regional".split()
)
# "the President of Kazakhstan, Ana Kos, in", "the Vice-President, Jan Kowal, MP, to"
_OFFICE_NAME = re.compile(
    rf"(?P<office>\b(?:Minister|Envoy|President|[Ll]eader|Vice-President|Ambassador|Speaker|Chairman|Chairperson|Director"
    r"|Secretary General|Representative|Commissioner)(?: (?:of|for) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)?), "
    rf"(?:{_TITLE})?"
    r"(?P<name>[A-ZÀ-Ž][\w’'.-]+(?: [A-ZÀ-Ž][\w’'.-]+){1,2})(?:, MP\b)?(?:,|$)"
)
# "the Director of ODIHR": an office and its body
_OFFICE_OF = re.compile(
    r"^(?:the\s+)?(?P<office>Director|Chief|President|Spokesperson|Chair) of "
    r"(?:the\s+)?(?P<body>[A-Z]{3,}|OSCE [A-Z]\w+)$"
)
# "the Chair of the OSCE Parliamentary Assembly’s Committee on": named by the Assembly, as its own titles have it
_OF_ASSEMBLY = re.compile(r"\bOSCE (?:Parliamentary Assembly|PA)['’]s ")
_OFFICE_END = re.compile(r"\s+(?:of|for|and|on|to|in)\s")
_OSCE_POST = r"(?:Media Freedom Representative|Secretary General|High Commissioner on National Minorities"
# "Swiss Foreign Minister and OSCE Chairperson-in-Office": the office of the OSCE; not "Envoy of the OSCE Chair"
_OSCE_OFFICE = re.compile(rf"(?:^|(?<=\band ))OSCE {_OSCE_POST}|Chair\w*(?:-in-Office)?)\b")
# "OSCE Secretary General Ana Maria Kos": offices that need no name to be known
_KNOWN_OFFICE = re.compile(
    rf"^(?P<office>(?:[Tt]he )?"
    rf"(?:OSCE {_OSCE_POST}|Special Representative|Chair(?:man|person)?(?:-in-Office)?)|ODIHR Director"
    r"|OSCE (?:Parliamentary Assembly|PA) (?:President|Vice-President|Secretary General)"
    r"|(?:Acting |Deputy )?Head of (?:the )?OSCE (?:Programme )?(?:Mission|Presence|Office|Centre) (?:to|in) "
    r"[A-Z][\w-]+(?: and (?:Herzegovina|Montenegro))?)"
    r"|OSCE Special Representative(?= and Co-?ordinator for| for Combating))"
    r"(?:(?: and Co-?ordinator)? for Combating Trafficking in Human Beings)?\s+[A-ZÀ-Ž]"
)


_AGAINST_TRAFFICKING = " and Co-ordinator for Combating Trafficking in Human Beings"


def merge_double_office(subject: str) -> str:
    """Leave the Chair of "OSCE Chair and Poland’s Foreign Minister A B": it is one person's second office."""
    return _DOUBLE_OFFICE.sub(r"\g<office>", subject) if "Chair" in subject and " and " in subject else subject


def join_names(text: str) -> str:
    """Say "the Prime Minister, Ana Kos, MP," in one breath: "the Prime Minister Ana Kos"."""
    return _OFFICE_NAME.sub(r"\g<office> \g<name>", text)


def is_office(text: str) -> bool:
    """Whether a text names somebody's office: "OSCE Secretary General", not "officers"."""
    words = text.lower().split()
    if not _OFFICES.isdisjoint(words):
        return True
    if "," not in text and "’" not in text and "'" not in text:
        return False
    return any(_POSSESSIVE.sub("", word) in _OFFICES for word in words if word[-1] in _POSSESSIVE_ENDS)


def find_post(text: str) -> str:
    """Find the post of the OSCE that a person holds beside another: "Swiss Foreign Minister and OSCE Chair A B"."""
    first, _, other = text.partition(" and ")
    found = _OSCE_OFFICE.match(other)
    return found.group() if found and is_office(first) and not _last_name(first) else ""


def is_name(text: str) -> bool:
    """Whether a text is a person's name and nothing else."""
    return _NAME.match(text) is not None and not is_office(_plain(text))


def join_offices(segments: Sequence[str]) -> tuple[list[str], list[str], bool]:
    """Join appositions to their actors: the actors in full, the actors in brief, and whether "and" links them."""
    full: list[str] = []
    brief: list[str] = []
    linked = False
    settled = False  # name and office are both known: an office that follows without "and" is one more of the same
    for raw in _part(segments):
        segment = raw.removeprefix("and ")
        follows = segment is raw and bool(full)
        if follows and settled and not is_name(segment) and not _last_name(segment.partition(" and ")[0]):
            continue
        merged = _merge(full[-1], brief[-1], segment) if follows and not settled else None
        settled = merged is not None and (is_name(full[-1]) or is_name(segment))
        if merged is not None:
            full[-1], brief[-1] = merged
            continue
        linked = linked or (segment is not raw and bool(full))
        last = _last_name(segment) if full and segment is not raw else ""
        full.append(segment)
        post = segment.removesuffix(f" {last}") if last else ""
        brief.append(post if _STATES_POST.match(post) else _drop_name(segment))
    return [_plain(name) for name in full], _drop_repeated(brief), linked


def _part(segments: Sequence[str]) -> list[str]:
    """Part "A B and OSCE Secretary General" into the name of one and the office of the next."""
    parted: list[str] = []
    for index, segment in enumerate(segments):
        after_name = index > 0 and is_name(segments[index - 1])
        found = _NEXT_OFFICE.match(segment) if " and " in segment and not after_name else None
        if found and is_office(found["next"]) and (is_name(found["name"]) or is_office(found["name"])):
            parted += [found["name"], found["next"]]
        elif after_name and " and " in segment and is_office(segment):
            office, _, other = segment.rpartition(" and ")
            words = other.split()
            person = is_name(other) and words[-1] not in _FIELDS and words[0] not in _OF_FIELDS
            parted += (
                [office, f"and {other}"] if person else [segment]
            )  # "Ana Kos, | Head of the Centre | and Jan Kowal, Chief of Police"
        else:
            parted.append(segment)
    return parted


def _merge(full: str, brief: str, apposition: str) -> tuple[str, str] | None:
    """Merge an apposition into its actor as (full, brief); None where the two are neighbours in a list."""
    if is_name(full):
        name = _name_of(full)
        whole = _put_office(name, apposition)
        known = _drop_name(whole)
        return (whole, known if known != whole else name) if is_office(apposition) else None
    if not is_office(full):
        return None
    if is_office(apposition):
        last = _last_name(apposition)
        if last and _last_name(full):
            return None  # two persons, each with office and name
        return (f"{full} {last}", brief) if last else (full, brief)
    name = _name_of(apposition)
    return (f"{full} {name}", brief) if name else None


def _name_of(text: str) -> str:
    found = _NAME.match(text)
    return found["name"] if found else ""


def _last_name(apposition: str) -> str:
    """Find the person at the end of an office: "Ivan Kralj" of "Serbia’s Foreign Minister Ivan Kralj"."""
    words = apposition.split()
    for index in range(len(words) - 1, -1, -1):
        if words[index].lower() in _BEFORE_NAME:
            return _name_of(_OF_STATE.sub("", " ".join(words[index + 1 :])))
    return ""


def _put_office(name: str, office: str) -> str:
    of_body = _OFFICE_OF.match(office)
    if of_body:
        return f"{of_body['body']} {of_body['office']} {name}"
    plain = _LEADING_ARTICLE.sub("", office)
    plain = "H" + plain[1:] if plain.startswith("head of") else plain
    known = _OSCE_OFFICE.search(plain)
    if known or plain.startswith(("Head of", "Deputy Head of")):
        return f"{known.group() if known else plain} {name}"
    end = _OFFICE_END.search(plain)
    short = plain[: end.start()] if end else plain
    if " " not in short and _OF_ASSEMBLY.search(office):
        return f"OSCE PA’s {name}"
    return f"{short} {name}" if " " in short else name  # a bare "Chair" would be taken for the OSCE's


def _drop_name(actor: str) -> str:
    found = _KNOWN_OFFICE.match(actor)
    if found and " and " not in actor[found.end() :]:
        return found["office"].replace("OSCE Parliamentary Assembly", "OSCE PA")
    return actor.replace(_AGAINST_TRAFFICKING, "")


def _drop_repeated(brief: Sequence[str]) -> list[str]:
    """Say OSCE once: "OSCE Chairman-in-Office and Secretary General"."""
    names = [_plain(name) for name in brief]
    return names[:1] + [
        name.removeprefix("the ").removeprefix("OSCE ") if is_office(name) else name for name in names[1:]
    ]


def _plain(actor: str) -> str:
    return _HONORIFIC.sub("", actor) if holds(actor, _HONORIFIC_HINTS) else actor
