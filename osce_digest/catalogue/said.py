"""What is said in each language: one thing to say, six ways to say it. A language that is missing is a type error."""

from typing import NamedTuple


class Said(NamedTuple):
    """One text of the interface; `{name}` in it is filled in."""

    en: str
    fr: str = ""
    de: str = ""
    it: str = ""
    ru: str = ""
    es: str = ""


# The official languages of the OSCE (Rules of Procedure, MC.DOC/1/06, chapter III), as Said holds them.
LANGUAGES = Said._fields
