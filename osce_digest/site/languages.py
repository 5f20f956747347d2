"""The languages whose items are gathered, by their codes (ISO 639-1), with the English names their addresses are from.

What an item's language is the loader tells; what it is called on pages, the catalogue.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

LANGUAGES = "languages/"

# The OSCE's own first, then others that its field operations write in and the loader knows.
ENGLISH_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "en": "English",
        "fr": "French",
        "de": "German",
        "it": "Italian",
        "ru": "Russian",
        "es": "Spanish",
        "sq": "Albanian",
        "hy": "Armenian",
        "az": "Azerbaijani",
        "be": "Belarusian",
        "ka": "Georgian",
        "kk": "Kazakh",
        "ky": "Kyrgyz",
        "mk": "Macedonian",
        "pl": "Polish",
        "pt": "Portuguese",
        "ro": "Romanian",
        "sr": "Serbian",
        "tg": "Tajik",
        "tr": "Turkish",
        "uk": "Ukrainian",
        "uz": "Uzbek",
    }
)


@lru_cache(maxsize=256)  # a given language may be any word
def find_language(language: str) -> str:
    """Give the code of an entry's language, without its region; empty where it is none of these."""
    code = language.partition("-")[0].lower()
    return code if code in ENGLISH_NAMES else ""


def key_language(language: str) -> str:
    """Name the group of all entries of an entry's language, empty where there is none."""
    code = find_language(language)
    return f"{LANGUAGES}{code}" if code else ""
