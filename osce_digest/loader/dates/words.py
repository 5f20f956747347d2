"""The words that dates are written with: months, weekdays and joining words of six languages.

Only the words; how they combine into dates is the grammar's business (`dates.py`).
"""

from typing import Final

# One row a language, January first. Variants of one month stand together, parted by a stroke.
_ENGLISH = (
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
    "october|oct november|nov december|dec"
)
_GERMAN = (
    "januar|jänner februar|feber märz|maerz|mär april|apr mai juni|jun juli|jul august|aug september|sept "
    "oktober|okt november|nov dezember|dez"
)
_FRENCH = (
    "janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre|sept "
    "octobre|oct novembre|nov décembre|decembre|déc"
)
_ITALIAN = (
    "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|sett "
    "ottobre|ott novembre|nov dicembre|dic"
)
_SPANISH = (
    "enero|ene febrero|feb marzo|mar abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sept "
    "octubre|oct noviembre|nov diciembre|dic"
)
_RUSSIAN = (
    "января|январь|янв февраля|февраль|февр|фев марта|март|мар апреля|апрель|апр мая|май июня|июнь июля|июль "
    "августа|август|авг сентября|сентябрь|сент октября|октябрь|окт ноября|ноябрь|нояб декабря|декабрь|дек"
)

# Monday first, as `date.weekday` counts.
_WEEKDAYS = (
    "monday|montag|lundi|lunedì|lunes|понедельник tuesday|dienstag|mardi|martedì|martes|вторник "
    "wednesday|mittwoch|mercredi|mercoledì|miércoles|среда|среду thursday|donnerstag|jeudi|giovedì|jueves|четверг "
    "friday|freitag|vendredi|venerdì|viernes|пятница|пятницу saturday|samstag|samedi|sabato|sábado|суббота|субботу "
    "sunday|sonntag|dimanche|domenica|domingo|воскресенье"
)
_SHORT_WEEKDAYS = (
    "mon|mo|lun|пн tue|tues|di|mar|вт wed|mi|mer|mié|ср thu|thur|thurs|do|jeu|jue|gio|чт fri|fr|ven|vie|пт "
    "sat|sa|sam|sáb|sab|сб sun|so|dim|dom|вс"
)


def _number(row: str, first: int) -> dict[str, int]:
    return {word: number for number, words in enumerate(row.split(), first) for word in words.split("|")}


_CAPITALISED: Final = _number(_ENGLISH, 1) | _number(_GERMAN, 1)
_SMALL: Final = _number(_FRENCH, 1) | _number(_ITALIAN, 1) | _number(_SPANISH, 1) | _number(_RUSSIAN, 1)
_FULL_MONTHS: Final = _CAPITALISED | _SMALL
_ENGLISH_MONTHS: Final = _number(_ENGLISH, 1)
# How the months' names end, in small letters: a cheap test before a pattern is tried. The shortest names have three.
MONTH_ENDS: Final = frozenset(word[-3:] for word in _FULL_MONTHS)
# How they begin, for the same end.
MONTH_BEGINNINGS: Final = frozenset(word[:3] for word in _FULL_MONTHS)
_LONG_WEEKDAYS: Final = _number(_WEEKDAYS, 0)
_ALL_WEEKDAYS: Final = _LONG_WEEKDAYS | _number(_SHORT_WEEKDAYS, 0)

# Before a further day of a list: "Wednesday 5 and Thursday 6 February".
WEEKDAY_WORDS: Final = "|".join(sorted(_LONG_WEEKDAYS, key=len, reverse=True))
# Between two days of one stretch ("8 to 10 May", "с 8 по 10 мая"): what lies between is meant too.
RANGE_WORDS: Final = "to|till|until|through|bis|au|al|a|по"
# Between two days of a list ("8 and 11 May"): only the ends are meant.
LIST_WORDS: Final = "and|und|et|e|y|и|&"


def month_number(word: str) -> int | None:
    """Give 1 to 12 for a month's name or short form in any of the languages, None for other words.

    English and German write months with a capital, so that `may` the verb is no month.
    """
    if word[:1].isupper():
        return _FULL_MONTHS.get(word.lower())
    return _SMALL.get(word)


def english_month_number(word: str) -> int | None:
    """Give 1 to 12 for an English month with its capital: only English puts the month before the day."""
    return _ENGLISH_MONTHS.get(word.lower()) if word[:1].isupper() else None


def weekday_number(word: str) -> int | None:
    """Give 0 (Monday) to 6 for a weekday's full name in any of the languages, None for other words."""
    return _LONG_WEEKDAYS.get(word.lower())


def short_weekday_number(word: str) -> int | None:
    """Give 0 (Monday) to 6 for a weekday as page headers write it (`Wed`), full names included."""
    return _ALL_WEEKDAYS.get(word.lower())
