"""The ledger's values: what is remembered of every entry that was ever published, and under whose name.

Pure. Not here: the file (ledger.file), matching items to it (ledger.match), bringing it up to date (ledger.settle).
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from osce_digest.diagnostics import Diagnostic

# RFC 4151 wants a year in which one owned the name; this one stands where an archive holds no date at all.
_NO_YEAR = 2000

LOCAL_HOST = "localhost"

_SETTINGS = "site.yml"

# RFC 1035
_LONGEST_LABEL = 63

# example.org   192.0.2.7
_HOST = re.compile(r"[a-z0-9][a-z0-9.-]*")


@dataclass(frozen=True, slots=True)
class Line:
    """One entry, under the id it keeps for ever.

    `former` are addresses it had before. `title`, `published`, `digest` (16 hex digits over what the source says) and
    `sketch` are those of the newest text. `seen`, `updated` (the text last changed) and `withdrawn` are days by the
    archive's own time; `withdrawn` is None while the item is there. `announced` is the day under which feeds first had
    the item, None where that is `published`: feeds keep to it, whatever day a text says later.
    """

    id: str
    address: str
    former: tuple[str, ...]
    title: str
    published: date | None
    digest: str
    sketch: str
    seen: date | None = None
    updated: date | None = None
    withdrawn: date | None = None
    announced: date | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that is remembered. `lines` rise by id, each id once; `authority` is empty until it is fixed.

    `unread` are lines of the file that could not be read; they are kept as they are, for an editor to mend.
    """

    authority: str = ""
    lines: tuple[Line, ...] = ()
    unread: tuple[bytes, ...] = ()


EMPTY = Ledger()


def fix_authority(ledger: Ledger, setting: str, base_url: str, now: date | None) -> Ledger:
    """Give a ledger with an authority, which it keeps for ever: the very same where it has one."""
    return ledger if ledger.authority else replace(ledger, authority=choose_authority(setting, base_url, now))


def check_authority(ledger: Ledger, setting: str) -> tuple[Diagnostic, ...]:
    """Tell of a setting that comes too late: feed readers know the items by ids made from what the ledger has."""
    if setting in {"", ledger.authority}:
        return ()
    message = f"authority {setting} has no effect: the ledger has fixed {ledger.authority}, and feed ids never change"
    return (Diagnostic(_SETTINGS, 0, "authority-fixed", message),)


def choose_authority(setting: str, base_url: str, now: date | None) -> str:
    """Give the name and year that feed ids are made from, where no ledger tells.

    It is the setting, or else the site's own host (`localhost` where it has no address) and the year of the archive.
    """
    return setting or f"{_find_host(base_url)},{now.year if now else _NO_YEAR}"


def _find_host(base_url: str) -> str:
    try:
        host = urlsplit(base_url).hostname or ""
        # The codec leaves such names as they are; it takes longer to load than all of this room's modules.
        if host and not (host.isascii() and all(0 < len(label) <= _LONGEST_LABEL for label in host.split("."))):
            host = host.encode("idna").decode()
    except UnicodeError:  # a name too long, or of letters no host may have
        host = ""
    return host if _HOST.fullmatch(host) else LOCAL_HOST
