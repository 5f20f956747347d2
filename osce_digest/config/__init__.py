"""The settings of one site, read from `site.yml` of its content folder.

Not for the taxonomy, corrections or the ledger, which have readers of their own. The reader itself (config.reading) is
not imported here: where the settings were read before, a build does without it.
"""

from osce_digest.config.fetching import FetchSource
from osce_digest.config.settings import (
    LOCAL_URL,
    SETTINGS_FILE,
    Config,
    Exports,
    Limits,
    Listings,
    MailList,
    MailServer,
    Newsletter,
    OwnFeed,
    Right,
    Syndication,
    Tagging,
)

__all__ = [
    "LOCAL_URL",
    "SETTINGS_FILE",
    "Config",
    "Exports",
    "FetchSource",
    "Limits",
    "Listings",
    "MailList",
    "MailServer",
    "Newsletter",
    "OwnFeed",
    "Right",
    "Syndication",
    "Tagging",
]
