"""Have the words of a site indexed, once it is live: what is told to publishing, and what the report says of it."""

from dataclasses import replace
from functools import partial
from hashlib import blake2b
from pathlib import Path

from osce_digest import renderer
from osce_digest.build.report import BuildReport, Order, Progress, SearchReport
from osce_digest.config import SETTINGS_FILE
from osce_digest.diagnostics import Diagnostic
from osce_digest.publishing.search import Place, Searchable, remove_search, update_search
from osce_digest.publishing.search_engine import find_engine
from osce_digest.site import Site

_UNAVAILABLE = "search-unavailable"


def make_searchable(  # noqa: PLR0913  (what was done, what was asked for, of what, where, and who is told)
    report: BuildReport, order: Order, cache: Path, site: Site, progress: Progress, *, program: str, trusting: bool
) -> BuildReport:
    """Make the index where one is wanted, and take away one that is not; give the report of all that was done.

    `program` is its fingerprint.
    """
    if not (order.search and site.config.search):
        remove_search(order.output, cache)
        return _tell(report, None)
    language = site.config.language.partition("-")[0]
    wanted = Searchable(partial(renderer.list_findable, site), len(site.entries), _name_basis(site, program), language)
    place = Place(order.output, cache, order.clean, trusting)
    made = update_search(wanted, place, lambda done, total: progress("search index", done, total))
    return _tell(report, SearchReport(made.pages, made.seconds, made.trouble))


def may_try_again() -> bool:
    """Tell whether an index that could not be made might be made now."""
    return find_engine() is not None


def _tell(report: BuildReport, search: SearchReport | None) -> BuildReport:
    others = [told for told in report.diagnostics if told.code != _UNAVAILABLE]
    trouble = [Diagnostic(SETTINGS_FILE, 0, "search-unavailable", search.trouble)] if search and search.trouble else []
    return replace(report, search=search, diagnostics=tuple(sorted([*others, *trouble])))


def _name_basis(site: Site, program: str) -> str:
    """Name all that can show in the index, without a look at the texts."""
    digest = blake2b(
        f"{program} {site.config.language} {site.config.full_text} {site.config.rights}".encode(), digest_size=16
    )
    for entry in site.entries:
        digest.update(f"{entry.url} {entry.digest}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
