"""Tell whose statement an item is: `Madam Chair, Ruritania welcomes …` is Ruritania's, and seldom about Ruritania.

Not here: how little a speaker's own State counts (`weights`), and who speaks within an item (`parts`).
"""

import re
from collections.abc import Sequence
from typing import Final

from osce_digest.model import Document, Field, TitleSource
from osce_digest.tagging.reading import Mention
from osce_digest.tagging.runs import group_mentions

# The kind under which the loader sets aside "Madam Chair," and "Thank you, Mr. Chairman.".
_SALUTATION: Final = "salutation"
# As delivered by Ambassador Ada Brown  /  On behalf of Ruritania, I  /  Thank you, Minister
_OPENINGS: Final = ("Delivered by", "As delivered", "On behalf of", "Thank you", "I have the honour", "It is my honour")
_TITLES: Final = (
    *("Statement", "Response", "Reply", "Remarks", "Intervention", "Right of", "UK ", "U.S. ", "US "),
    *("Déclaration", "Erklärung", "Stellungnahme", "Выступление", "Заявление", "Declaración", "Dichiarazione"),
)
# The European Union and its Member States warmly welcome …
_UNION: Final = "The European Union"
_WELCOMES: Final = " welcome"
_GREETING: Final = 90  # characters
# … and my own country, Ruritania
_MY_COUNTRY: Final = "my own country"
# … on behalf of Ruritania  /  … on behalf of the Government of Ruritania  /  … my own country, Ruritania
_BEFORE: Final = re.compile(
    r"(?:\b[Oo]n behalf of (?:the )?(?:(?:delegation|Delegation|government|Government|people|Republic) of (?:the )?)?"
    r"|\bmy (?:own )?country, (?:the )?|\b[Dd]elegation of (?:the )?|\bPermanent Representative of (?:the )?"
    r"|^Statement (?:by|of) (?:the )?"
    r"|\b(?:au nom|[Dd]élégation|[Rr]eprésentante? permanente?|^Déclaration|im Namen|от имени|en nombre|a nome)"
    r" ?(?:de la |de l[’']|du |des |de |der |von |del |della |dell[’'])?)$"
)
_BEFORE_REACH: Final = 48
# Ruritania fully supports …  /  Ruritania and … are  /  Ruritanian statement to the OSCE  /  Ruritania’s reply to
_AFTER: Final = re.compile(
    r"(?:[’']s)?,? (?:(?:delegation|government|\w+ly|also|again|once more|too),? ){0,2}"
    r"(?:welcomes?|supports?|thanks?|condemns?|regrets?|urges?|commends?|applauds?|reiterates?|deplores?|congratulates?"
    r"|appreciates?|joins?|shares?|stands?|calls? (?:on|upon|for)|looks? forward|wish(?:es)?|notes?|attaches|remains?"
    r"|aligns?|associates?|encourages?|believes?|has pledged|will (?:continue|stand|support)"
    r"|is (?:\w+ly |also )?(?:troubled|concerned|pleased|grateful|among|committed|dismayed|alarmed)"
    r"|soutient|condamne|salue|souhaite|reste|réitère|appelle|remercie|s[’']engage|estime|regrette|appuie|rappelle"
    r"|unterstützt|verurteilt|begrüßt|dankt|fordert|bedauert|поддерживает|осуждает|приветствует|призывает"
    r"|apoya|condena|saluda|agradece|sostiene|condanna|accoglie|ringrazia|appoggia"
    r"|statement (?:to|at|in|on)|reply (?:to|at)|response to)\b"
)


def find_own(mentions: Sequence[Mention]) -> frozenset[str]:
    """Tell for which States a statement speaks; none where it speaks for others, as the European Union's does.

    Who says so outright (`on behalf of`) goes before who only takes a stand.
    """
    for speaks in (_speaks_outright, _takes_a_stand):
        for run in group_mentions(mentions):
            if run[0].field is not Field.DATELINE and speaks(run):
                return frozenset([iso for mention in run for iso, _ in mention.meanings])
    return frozenset()


def is_statement(document: Document) -> bool:
    """Tell whether the item is what a delegation said."""
    body = document.body
    return (
        (
            (document.title.startswith(_TITLES) or " reply to " in document.title)
            and document.title_source is not TitleSource.DERIVED
        )
        or body.startswith(_OPENINGS)
        or (_UNION in body[:_GREETING] and _WELCOMES in body[:_GREETING])
        or _MY_COUNTRY in body
        or any([clutter.kind == _SALUTATION for clutter in document.clutter])  # noqa: C419  (cheaper)
    )


def _speaks_outright(run: Sequence[Mention]) -> bool:
    first = max(0, run[0].start - _BEFORE_REACH)
    return bool(_BEFORE.search(run[0].text[first : run[0].start]))


def _takes_a_stand(run: Sequence[Mention]) -> bool:
    return bool(_AFTER.match(run[-1].text, run[-1].end))
