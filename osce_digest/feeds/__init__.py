"""RSS feeds of the site and of each group that has an address for one, with full text and real dates; a list of them.

Not here: what belongs to which group (site), and HTML of a body (markup).
"""

from osce_digest.feeds.opml import promise_opml
from osce_digest.feeds.targets import promise_feeds, targets

__all__ = ["promise_feeds", "promise_opml", "targets"]
