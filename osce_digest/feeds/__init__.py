"""RSS feeds: one for the site and one for each group that has an address for it, full text and real dates inside.

Not here: what belongs to which group (site), and HTML of a body (markup).
"""

from osce_digest.feeds.targets import promise_feeds, targets

__all__ = ["promise_feeds", "targets"]
