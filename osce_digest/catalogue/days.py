"""How each language writes days, months and large numbers: a small table by Unicode CLDR.

Babel, which holds all of CLDR, takes 31 MB and a tenth of a second to begin with.
"""

from typing import NamedTuple

# No line may break between a figure and what belongs to it, nor inside a number.
NO_BREAK = "\u00a0"
NARROW = "\u202f"


class Writing(NamedTuple):
    """Months by themselves and inside a date, the shapes of dates, and the mark between thousands.

    `day` is filled with day, month and year, `first` too, for the first of a month; `decimal` is the decimal mark.
    """

    months: tuple[str, ...]
    in_date: tuple[str, ...]
    day: str
    first: str
    month: str
    thousands: str
    decimal: str
    # The mark stands in numbers of at least so many digits.
    least: int = 4


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split())


_EN = _split("January February March April May June July August September October November December")
_FR = _split("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
_DE = _split("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
_IT = _split("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre")
_ES = _split("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
_RU = _split("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь")
_RU_OF = _split("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")

_PLAIN = "{day} {month} {year}"
_SPANISH = "{day} de {month} de {year}"
_RUSSIAN = "{day} {month} {year} г."

WRITINGS = {
    "en": Writing(_EN, _EN, _PLAIN, _PLAIN, "{month} {year}", ",", "."),
    "fr": Writing(_FR, _FR, _PLAIN, "1er {month} {year}", "{month} {year}", NARROW, ","),
    "de": Writing(_DE, _DE, "{day}. {month} {year}", "{day}. {month} {year}", "{month} {year}", ".", ","),
    "it": Writing(_IT, _IT, _PLAIN, "1º {month} {year}", "{month} {year}", ".", ","),
    "es": Writing(
        _ES, _ES, "{day} de {month} de {year}", "{day} de {month} de {year}", "{month} de {year}", ".", ",", 5
    ),
    "ru": Writing(
        _RU, _RU_OF, "{day} {month} {year} г.", "{day} {month} {year} г.", "{month} {year} г.", NO_BREAK, ",", 5
    ),
}


def group_digits(number: int, writing: Writing) -> str:
    """Write a whole number with its thousands set apart: `12,345`."""
    plain = str(number)
    return plain if len(plain) < writing.least else f"{number:,}".replace(",", writing.thousands)
