"""The accepted short forms of long names: ODIHR, UN, "OSCE Media Freedom Representative", plain OSCE for its offices.

Exact equivalents only; a name that has none stays as the text has it.
"""

import re

from osce_digest.loader.headline.words import holds

# "the President of the OSCE Parliamentary Assembly, A B": the body first, as its own titles have it
_OFFICE_OF_OSCE = re.compile(
    r"\b(?:[Tt]he )?(?P<office>(?:Vice-)?President|Secretary General|Chair(?:man|person)?-in-Office)"
    r" of (?:the )?(?P<body>OSCE(?: Parliamentary Assembly| PA)?)\b(?! [A-Z])"
)
_LONG_NAMES: tuple[tuple[str, re.Pattern[str], str], ...] = (
    # "the Organization for Security and Co-operation in Europe, or OSCE,"
    (
        "",
        re.compile(
            r"\b(?:the )?Organi[sz]ation for Security and Co-?operation in Europe(?:,? or OSCE,?)?", re.IGNORECASE
        ),
        "OSCE",
    ),
    # "the OSCE’s Office for Democratic Institutions and Human Rights, ODIHR,"
    (
        "Democratic Institutions",
        re.compile(r"\b(?:OSCE(?:['’]s)? )?Office (?:for|of) Democratic Institutions and Human Rights(?:, ODIHR,?)?"),
        "ODIHR",
    ),
    (
        "Representative on",
        re.compile(r"\bOSCE Representative on (?:the )?Freedom of the Media"),
        "OSCE Media Freedom Representative",
    ),
    (
        "Representative on",
        re.compile(r"^(?:The )?Representative on (?:the )?Freedom of the Media"),
        "Media Freedom Representative",
    ),
    ("OSCE media", re.compile(r"\bOSCE media freedom representative\b"), "OSCE Media Freedom Representative"),
    *[
        (hint, _OFFICE_OF_OSCE, r"\g<body> \g<office>")
        for hint in ("President of the OSCE", "General of the OSCE", "-in-Office of the OSCE", "-in-Office of OSCE")
    ],
    ("the O", re.compile(r"\bthe (?=OSCE Media Freedom|ODIHR)"), ""),
    # "the Republic of Tajikistan", not "the Republic of Korea" or "the Federal Republic of Yugoslavia"
    (
        "Republic of",
        re.compile(r"\b(?:the )?(?<!Federal )(?<!Socialist )Republic of (?!Korea|Ireland|Macedonia)(?=[A-Z])"),
        "",
    ),
    ("OSCE", re.compile(r"\bOSCE['’]s (?=High Commissioner|Representative|Special|Secretary|Mission)"), "OSCE "),
    (
        "s participating States",
        re.compile(r"\b(?:[Tt]he |[Ii]ts )?Organi[sz]ation['’]s (?:5\d )?(?=participating States\b)"),
        "",
    ),
    ("United Nations", re.compile(r"\b(?:the )?United Nations\b(?!['’])"), "UN"),
    ("European Union", re.compile(r"\b(?:the )?European Union\b"), "EU"),
    ("Ministry of", re.compile(r"\bMinistry of (?:the )?Interior\b"), "Interior Ministry"),
)
_HINTS = (
    "Organi",
    "Democratic Institutions",
    "Representative on",
    "Republic of",
    "OSCE’s",
    "OSCE's",
    "United",
    "European",
    "Interior",
    "OSCE media",
    " of the OSCE",
    "s participating",
)

_KNOWN_SHORT = (
    ("OSCE Media Freedom Representative", "OSCE Representative"),
    ("OSCE High Commissioner on National Minorities", "OSCE High Commissioner"),
    ("OSCE Permanent Council", "Permanent Council"),
)
# "OSCE Programme Office in Osh", "Strategic Police Matters Unit of the OSCE’s Transnational Threats Department"
_SEATED = re.compile(
    r"^(?:[Tt]he )?(?P<short>(?:[A-Z][\w-]+ )*?OSCE(?:['’]s)? (?:[A-Z][\w’'-]+ )*?"
    r"(?:Programme Office|Project Co-?[Oo]rdinator|Office|Cent(?:re|er)|Presence|Mission|Secretariat|Department|Unit"
    r"|College|Academy))(?P<seat> (?:in|to) [A-Z][\w-]+(?: and [A-Z]\w+)?| on [A-Z].*)?$"
)
# "Office of the Co-ordinator of OSCE Economic and Environmental Activities"
_PART_OF = re.compile(
    r"^(?:[Tt]he )?(?:(?:[A-Z][\w-]+|and) )*(?:Unit|Office|Department) of (?:the )?"
    r"(?:Co-ordinator of )?OSCE(?:['’]s)?\b"
)


def shorten_names(text: str) -> str:
    """Put the accepted short forms for the long names of bodies and States."""
    if not holds(text, _HINTS):
        return text
    for hint, pattern, short in _LONG_NAMES:
        if hint in text:
            text = pattern.sub(short, text)
    return text


def shorten_body(actor: str) -> list[str]:
    """Give the shorter names of an OSCE office or department, the longest first: without its seat, then "OSCE"."""
    for long, short in _KNOWN_SHORT:
        if long in actor:
            return [short]
    seated = _SEATED.match(actor)
    if seated:
        return [seated["short"], "OSCE"] if seated["seat"] else ["OSCE"]
    return ["OSCE"] if _PART_OF.match(actor) else []
