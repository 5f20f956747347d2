"""Bring targets to the output folder: only what changed is written, only what earlier builds left over is removed.

Knows nothing of pages, feeds or entries; what a file holds is its target's affair.
"""

from osce_digest.publishing.publish import Press, Published, publish
from osce_digest.publishing.reasons import Reason, ReasonKind

__all__ = ["Press", "Published", "Reason", "ReasonKind", "publish"]
