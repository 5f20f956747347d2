"""Readers of single settings: the text that stands in the file becomes a checked value.

Pure. Knows neither files nor lines; says in plain words what was expected.
"""

import re
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

# en   pt-BR   zh-Hant
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")
# example.org,2023   example.org,2023-05-01
_AUTHORITY = re.compile(r"[a-z0-9][a-z0-9.@-]*,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
# example.org   press.example.org
_HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
# 50   20_000_000
_WHOLE = re.compile(r"[0-9][0-9_]{0,14}")
# digest@example.org   press.office+digest@mail.example.org
_MAIL_ADDRESS = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])"
)
# https://example.org/leave?list=digest   mailto:leave@example.org   %unsubscribe_url%   {{UnsubscribeURL}}
_WAY_OUT = re.compile(r"[!#-;=?-~]{1,900}")
# https://example.org/news?page={2}
_PAGING = re.compile(r"[^{}]*\{[0-9]{1,4}\}[^{}]*")
# any blank or control character, which no address holds
_BLANK = re.compile(r"[\s\x00-\x1f]")

# border-doubtful   warnings
_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_SWITCH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


class WrongValueError(Exception):
    """A setting's value is not what it should be; the message says what was expected."""


def read_text(text: str) -> str:
    """Take any text, blanks and line breaks joined to one blank."""
    return " ".join(text.split())


def read_switch(text: str) -> bool:
    """Read yes or no, in YAML's words for them."""
    try:
        return _SWITCH[text.lower()]
    except KeyError:
        raise WrongValueError(f"expected true or false, found {text!r}") from None


def read_language(text: str) -> str:
    """Read a language code (BCP 47 in its plain shapes)."""
    if not _LANGUAGE.fullmatch(text):
        raise WrongValueError(f"expected a language code such as en, found {text!r}")
    return text


def read_authority(text: str) -> str:
    """Read the authority of `tag:` URIs (RFC 4151): a name and a day on which one owned it."""
    if not _AUTHORITY.fullmatch(text):
        raise WrongValueError(f"expected a name and a year such as example.org,2023, found {text!r}")
    return text


def read_address(text: str) -> str:
    """Read an absolute web address."""
    expected = WrongValueError(f"expected an address that begins with https:// or http://, found {text!r}")
    try:
        parts = urlsplit(text)
    except ValueError:
        raise expected from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or _BLANK.search(text):
        raise expected
    return text


def read_paging(text: str) -> str:
    """Read the address of the second page of a listing, with its number in braces."""
    if not _PAGING.fullmatch(text):
        raise WrongValueError(
            f"expected an address with the number of the second page in braces: ?page={{2}}, found {text!r}"
        )
    return read_address(text)


def read_pattern(text: str) -> str:
    """Read what addresses look like, whole ones or from the host on; `*` stands for anything."""
    if not text.startswith(("https://", "http://", "/", "*")) or _BLANK.search(text):
        raise WrongValueError(f"expected what addresses look like, such as /news/*, found {text!r}")
    return text


def read_host(text: str) -> str:
    """Read the name of a host."""
    if not _HOST.fullmatch(text.lower()):
        raise WrongValueError(f"expected the name of a host such as example.org, found {text!r}")
    return text.lower()


def read_folder_address(text: str) -> str:
    """Read the address a site lives under; the slash at its end is added where it lacks. Empty: none."""
    if not text:
        return ""
    parts = urlsplit(read_address(text))
    if parts.query or parts.fragment:
        raise WrongValueError(f"expected an address without ? and #, found {text!r}")
    return text if text.endswith("/") else text + "/"


def read_mail_address(text: str) -> str:
    """Read a mail address without a name, in ASCII as every server takes it."""
    if not _MAIL_ADDRESS.fullmatch(text) or ".." in text:
        raise WrongValueError(f"expected a mail address such as digest@example.org, found {text!r}")
    return text


def read_way_out(text: str) -> str:
    """Read how one unsubscribes: an address, or what the mail system puts one in the place of."""
    if not _WAY_OUT.fullmatch(text) or "," in text:
        raise WrongValueError(f"expected an address without blanks, commas and quotes, found {text!r}")
    return text


def read_code(text: str) -> str:
    """Read the code of a finding; whether there is such a code is known to others."""
    if not _CODE.fullmatch(text):
        raise WrongValueError(f"expected a code such as border-doubtful, found {text!r}")
    return text


def read_name(text: str) -> str:
    """Take a name or a word, which is not empty."""
    if not text:
        raise WrongValueError("expected a name, found nothing")
    return read_text(text)


def each(read: Callable[[str], str]) -> Callable[[Sequence[str]], tuple[str, ...]]:
    """Make a reader of several such values, which stand in a list, or alone."""
    return lambda texts: tuple(map(read, texts))


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Make a reader of whole numbers between two bounds, both allowed."""

    def read(text: str) -> int:
        if not _WHOLE.fullmatch(text) or not least <= int(text) <= most:
            raise WrongValueError(f"expected a whole number from {least} to {most}, found {text!r}")
        return int(text)

    return read


def one_of(*values: str) -> Callable[[str], str]:
    """Make a reader that takes these words and no other."""

    def read(text: str) -> str:
        if text not in values:
            raise WrongValueError(f"expected one of {', '.join(values)}, found {text!r}")
        return text

    return read
