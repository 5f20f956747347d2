"""Feeds of the site and of each group that has an address for one, in RSS, Atom and JSON Feed; and a list of them.

Full text and real dates inside. Not here: what belongs to which group (site), and HTML of a body (markup).
"""

from osce_digest.feeds.opml import promise_opml
from osce_digest.feeds.targets import promise_digests, promise_feeds, targets

__all__ = ["promise_digests", "promise_feeds", "promise_opml", "targets"]
