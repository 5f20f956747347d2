"""What an editor or an archive keeps about entries: their names, fingerprints, and the ledger that lets names last.

Reads and writes the ledger's file and no other.
"""

from osce_digest.editorial.digests import digest_shown, digest_text
from osce_digest.editorial.gathering import Gathered, Shelf, gather
from osce_digest.editorial.ids import assign_ids
from osce_digest.editorial.ledger import LOCAL_HOST, Ledger, Line, check_authority, choose_authority, fix_authority
from osce_digest.editorial.ledger_file import LEDGER_FILE, Reading, read_ledger, write_ledger
from osce_digest.editorial.ledger_past import NO_PAST, Moved, Past, Withdrawn, look_back
from osce_digest.editorial.ledger_settle import Held, Settled, settle
from osce_digest.editorial.now import choose_now, find_now, list_sure_days
from osce_digest.editorial.series_names import name_series
from osce_digest.editorial.slugs import slugify_text

__all__ = [
    "LEDGER_FILE",
    "LOCAL_HOST",
    "NO_PAST",
    "Gathered",
    "Held",
    "Ledger",
    "Line",
    "Moved",
    "Past",
    "Reading",
    "Settled",
    "Shelf",
    "Withdrawn",
    "assign_ids",
    "check_authority",
    "choose_authority",
    "choose_now",
    "digest_shown",
    "digest_text",
    "find_now",
    "fix_authority",
    "gather",
    "list_sure_days",
    "look_back",
    "name_series",
    "read_ledger",
    "settle",
    "slugify_text",
    "write_ledger",
]
