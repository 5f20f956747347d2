"""The other ways one literal may be spelled: British and American, with and without accents and hyphens, plurals.

Pure. Nothing here knows which rule a literal belongs to.
"""

import re
import unicodedata

# organization, radicalization  ↔  organisation, radicalisation
_IZE = re.compile(r"(?<=\w)i([sz])(?=(?:ation|e|ed|er|ers|ing)\b)")
_IZE_STEMS = re.compile(r"organi[sz]|aliz|alis(?=ation|ed|ing)|iz(?=ation)|is(?=ation)|tariz")
# labour, defence, centre, programme; each with its American form
_AMERICAN = {
    "abour": "abor",
    "efence": "efense",
    "entre": "enter",
    "rogramme": "rogram",
    "ehaviour": "ehavior",
    "ounsell": "ounsel",
    "icence": "icense",
}
_BRITISH_FORM = re.compile("|".join(_AMERICAN))
# co-operation, anti-corruption, multi-ethnic  →  cooperation, anticorruption, multiethnic
_PREFIX = re.compile(r"\b(co|anti|counter|inter|multi|non|cyber|socio|pre)-(?=\w)", re.IGNORECASE)
# Letters that do not come apart into a plain letter and an accent.
_PLAIN_LETTERS = str.maketrans(
    {"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae"}
    | {"œ": "oe", "Œ": "Oe", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A", "ё": "е", "Ё": "Е"}
)
# Latin letters end here; marks on others (Cyrillic й) make different letters.
_LAST_LATIN = "\u024f"


def respell(literal: str) -> list[str]:
    """Give the literal and its spellings: American and -ise forms, prefixes without their hyphen."""
    spellings = [literal]
    if _BRITISH_FORM.search(literal):
        spellings.append(_BRITISH_FORM.sub(lambda found: _AMERICAN[found[0]], literal))
    if _IZE_STEMS.search(literal):
        spellings += [_IZE.sub(lambda found: "is" if found[1] == "z" else "iz", form) for form in spellings]
    if "-" in literal:
        spellings += [_PREFIX.sub(r"\1", form) for form in spellings]
    return list(dict.fromkeys(spellings))


def pluralise(literal: str) -> str:
    """Give the simple plural of the last word, or the literal itself where there is none.

    police officer → police officers, agency → agencies, crash → crashes; news and 1325 stay.
    """
    last = literal[-1:]
    if not last.isascii() or not last.isalpha() or last == "s":
        return literal
    if literal.endswith(("sh", "ch", "x", "z")):
        return literal + "es"
    if last == "y" and literal[-2:-1] not in "aeiou":
        return literal[:-1] + "ies"
    return literal + "s"


def strip_accents(literal: str) -> str:
    """Give the literal without the accents of its Latin letters: Goražde → Gorazde; Косово stays."""
    if literal.isascii():
        return literal
    plain = "".join(_without_marks(letter) for letter in literal.translate(_PLAIN_LETTERS))
    return unicodedata.normalize("NFC", plain)


def _without_marks(letter: str) -> str:
    if letter.isascii() or letter > _LAST_LATIN:
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))
