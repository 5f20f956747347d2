"""How many forms a noun has after a number in each language, and which one stands after this number.

By the plural rules of Unicode CLDR for whole numbers, where they are told apart by the words of this catalogue.
"""

# How many forms: one, (few,) many.
FORMS = {"en": 2, "fr": 2, "de": 2, "it": 2, "es": 2, "ru": 3}

_TEENS = range(11, 15)
_FEW = range(2, 5)


def choose_form(language: str, number: int) -> int:
    """Give the place of the form after a number, 0 or more, among the forms of a language."""
    match language:
        case "ru":
            return _choose_russian(number)
        case "fr":
            return int(number > 1)  # zéro prend le singulier
        case _:
            return int(number != 1)


def _choose_russian(number: int) -> int:
    """Tell 1, 21, 31 … from 2–4, 22–24 … and from all others."""
    last = number % 10
    if number % 100 in _TEENS:
        return 2
    if last == 1:
        return 0
    return 1 if last in _FEW else 2
