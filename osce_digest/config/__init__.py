"""The settings of one site, read from `site.yml` of its content folder.

Not for the taxonomy, corrections or the ledger, which have readers of their own.
"""

from osce_digest.config.reading import SETTINGS_FILE, read_config
from osce_digest.config.settings import LOCAL_URL, Config, Exports, FetchSource, Limits, Listings, Tagging

__all__ = [
    "LOCAL_URL",
    "SETTINGS_FILE",
    "Config",
    "Exports",
    "FetchSource",
    "Limits",
    "Listings",
    "Tagging",
    "read_config",
]
