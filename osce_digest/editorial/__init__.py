"""What an editor or an archive keeps about entries: their names (ids) and fingerprints. Reads and writes no files."""

from osce_digest.editorial.digests import digest_shown, digest_text
from osce_digest.editorial.ids import assign_ids
from osce_digest.editorial.slugs import slugify_text

__all__ = ["assign_ids", "digest_shown", "digest_text", "slugify_text"]
