"""The home page: the newest week, what else is new, the map, the grid of countries and dimensions, the last months.

Each part is described in a module of its own; here they become one page. Only entries that are shown are looked at.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from osce_digest.model import Entry
from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.frame import Context
from osce_digest.renderer.home_grid import Grid, lay_grid
from osce_digest.renderer.home_months import Months, sum_months
from osce_digest.renderer.home_week import MOST_LINES, Week, describe_week, find_week, week_inputs
from osce_digest.renderer.lists import CARD_TEMPLATE, join_cards, list_inputs
from osce_digest.renderer.upcoming import describe_upcoming, upcoming_inputs
from osce_digest.site import Site
from osce_digest.site.addresses import ARCHIVE, FEEDS, HOME, REVIEW, place_index
from osce_digest.targets import Key, Target

if TYPE_CHECKING:
    from osce_digest.renderer.home_charts import Charts

TEMPLATE = "home.html"
LINE_TEMPLATE = "line.html"

# How many further entries stand beside the newest week, and how many lines it has for each dimension: as many as the
# page can bear, which weighs 60 kB at the most.
_ROOMS = ((10, MOST_LINES), (6, 3), (3, 2), (0, 1))
_MOST_BYTES = 60_000
# Without a week, so many of the newest show their summary, and so many more their headline: two equal columns.
_WITH_SUMMARY = 8
_WITH_HEADLINE = 16


class Front(NamedTuple):
    """All that the home page shows: the newest week or else the newest entries, further ones, and what is counted.

    It has no `charts` where they are switched off.
    """

    week: Week | None
    latest: Sequence[Entry]
    more: Sequence[Entry]
    grid: Grid
    months: Months
    charts: "Charts | None"


def home_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the home page."""
    front, home = _compose(desk.site), desk.site.home
    own = {
        **(week_inputs(desk, front.week) if front.week else {}),
        **list_inputs(desk, [*front.latest, *front.more]),
        **upcoming_inputs(desk),
        **front.grid.inputs,
        **front.months.inputs,
        **(front.charts.inputs if front.charts else {}),
        "count": f"{home.count} {home.last}",
        "decisions in doubt": str(desk.site.overview.decisions),
    }
    used = (TEMPLATE, CARD_TEMPLATE, LINE_TEMPLATE, *(front.charts.templates if front.charts else ()))
    yield Target(HOME, own, produce_home, (), desk.inputs(*used))


def produce_home(site: Site, _key: Key) -> bytes:
    """Make the home page."""
    desk, front = open_desk(site), _compose(site)
    counted = {
        **_describe_head(desk),
        "charts": front.charts.describe(desk) if front.charts else None,
        "grid": front.grid,
        "months": front.months.named,
    }
    made = b""
    for more, lines in _ROOMS if front.week else ((len(front.more), 0),):
        context = {**counted, **_describe_news(desk, front, more, lines)}
        made = desk.render(TEMPLATE, HOME, context, title=site.config.title, description=site.config.description)
        if len(made) <= _MOST_BYTES:
            break
    return made


@lru_cache(maxsize=1)
def _compose(site: Site) -> Front:
    """Choose what is shown, once for its inputs and its page."""
    desk = open_desk(site)
    week = find_week(desk)
    if week:
        newest = _choose_newest(site, _ROOMS[0][0], {entry.id for entry in week.entries})
    else:
        newest = _choose_newest(site, _WITH_SUMMARY + _WITH_HEADLINE, ())
    cut = 0 if week else _WITH_SUMMARY
    return Front(week, newest[:cut], newest[cut:], lay_grid(desk), sum_months(desk), _draw_charts(desk))


def _draw_charts(desk: Desk) -> "Charts | None":
    if not desk.site.config.charts:
        return None
    # Where they are switched off, nobody waits for what draws them.
    from osce_digest.renderer.home_charts import survey_charts  # noqa: PLC0415  (see above)

    return survey_charts(desk)


def _choose_newest(site: Site, number: int, shown: Collection[str]) -> tuple[Entry, ...]:
    """Choose the newest entries that are not shown already; undated ones where no entry has a date."""
    newest = (site.home.entries or site.home.undated)[: number + len(shown)]
    return tuple(entry for entry in newest if entry.id not in shown)[:number]


def _describe_news(desk: Desk, front: Front, more: int, lines: int) -> Context:
    return {
        "week": describe_week(desk, front.week, lines) if front.week else None,
        "latest": join_cards(desk, front.latest),
        "more": join_cards(desk, front.more[:more], LINE_TEMPLATE),
    }


def _describe_head(desk: Desk) -> Context:
    site, catalogue = desk.site, desk.catalogue
    decisions = site.overview.decisions
    return {
        "heading": site.config.title,
        "tagline": site.config.description,
        "count": catalogue.count_items(site.home.count),
        "last": catalogue.day(site.home.last),
        "awaiting": catalogue.count("await_review", decisions) if decisions else "",
        "review": REVIEW,
        "archive": ARCHIVE,
        "countries": place_index("countries"),
        "feeds_page": FEEDS,
        "feed": site.home.feed,
        **describe_upcoming(desk),
    }
