"""The HTML back end: a target for every page of a site, and for the files that go with them.

Says what each page is made of; when a page is made and where it is written is decided elsewhere.
"""

from collections.abc import Iterator
from itertools import chain

from osce_digest.renderer.changes import changes_targets
from osce_digest.renderer.data import data_targets
from osce_digest.renderer.desk import open_desk
from osce_digest.renderer.digest_index import digest_index_targets
from osce_digest.renderer.digests import digest_targets, promise_digests
from osce_digest.renderer.feeds import feeds_targets
from osce_digest.renderer.groups import group_targets, promise_groups
from osce_digest.renderer.home import home_targets
from osce_digest.renderer.indexes import index_targets
from osce_digest.renderer.items import item_targets, promise_items
from osce_digest.renderer.own import own_targets, static_targets
from osce_digest.renderer.past import past_targets
from osce_digest.renderer.quality import quality_targets
from osce_digest.renderer.review import review_targets
from osce_digest.renderer.search import list_findable, search_targets
from osce_digest.renderer.sitemap import promise_sitemaps, sitemap_targets
from osce_digest.site import Site, Touched
from osce_digest.targets import Target

__all__ = ["list_findable", "targets", "targets_touched"]

_PARTS = (
    item_targets,
    past_targets,
    group_targets,
    digest_targets,
    index_targets,
    digest_index_targets,
    feeds_targets,
    home_targets,
    review_targets,
    quality_targets,
    search_targets,
    data_targets,
    changes_targets,
    own_targets,
    sitemap_targets,
    static_targets,
)


def targets(site: Site) -> Iterator[Target[Site]]:
    """Promise every page and static file of a site: what others point to first."""
    desk = open_desk(site)
    return chain.from_iterable(part(desk) for part in _PARTS)


def targets_touched(site: Site, touched: Touched) -> Iterator[Target[Site]]:
    """Promise the pages that entries which joined may change, and perhaps some they do not."""
    desk = open_desk(site)
    yield from promise_items(desk, touched.entries)
    yield from promise_groups(desk, touched.groups, touched.standing)
    yield from promise_digests(desk, touched.groups)
    yield from promise_sitemaps(desk, touched)
    for part in (index_targets, digest_index_targets, feeds_targets, home_targets, review_targets, quality_targets):
        yield from part(desk)
