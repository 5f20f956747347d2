"""What is drawn on the home page: the map with the tiles that phones show instead, and a line of items per month.

The States are shaded by the last ninety days of the archive. Made of counts and days alone: no entry is looked at. How
all of it is drawn: `charts`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from osce_digest.markup import digest_bytes
from osce_digest.renderer.charts import map, sparkline, tiles  # noqa: A004  (the map's module)
from osce_digest.renderer.charts.printing import print_chart
from osce_digest.renderer.charts.shading import choose_steps
from osce_digest.renderer.charts.sparkline import Point
from osce_digest.renderer.charts.states import State
from osce_digest.renderer.desk import Desk
from osce_digest.renderer.frame import Context
from osce_digest.site import Site
from osce_digest.site.counting import count_between, count_months
from osce_digest.taxonomy import display_name, sort_by_name

DAYS = 90
# So many months are drawn, and so many States with the most items are named beside the map.
MONTHS = 60
MOST_STATES = 6


@dataclass(frozen=True, slots=True)
class Charts:
    """The States with the items of the days up to `last`, None where nothing has a date; the months, oldest first."""

    last: date | None
    states: tuple[State, ...]
    months: tuple[Point, ...]

    @property
    def templates(self) -> tuple[str, ...]:
        """The templates that print them."""
        return map.TEMPLATE, tiles.TEMPLATE, sparkline.TEMPLATE

    @property
    def inputs(self) -> dict[str, str]:
        """Name what the charts show."""
        return {
            "items of the last days": _digest((self.last, self.states)),
            "items per month": _digest(self.months),
            f"file {map.FILE.name}": digest_bytes(map.FILE.read_bytes()),
        }

    def describe(self, desk: Desk) -> Context:
        """Draw them, as HTML, and say what they show."""
        words, steps = desk.words, choose_steps(state.items for state in self.states)
        drawn = map.draw_map(self.states, steps, map.Words(words["map"], words["map_note"], words["items"]))
        laid = tiles.draw_tiles(self.states, _list_regions(desk), steps, words["tiles"])
        return {
            "note": words["area_note"].format(day=desk.catalogue.write_day(self.last)) if self.last else "",
            "map": print_chart(desk.templates, map.TEMPLATE, drawn),
            "tiles": print_chart(desk.templates, tiles.TEMPLATE, laid),
            "most": self._choose_most(),
            **self._describe_months(desk),
        }

    def _choose_most(self) -> list[State]:
        """Choose the States with the most items; of as many, the first by name."""
        most = sorted((state for state in self.states if state.items and state.path), key=lambda state: -state.items)
        return most[:MOST_STATES]

    def _describe_months(self, desk: Desk) -> Context:
        # One month alone is no course of time.
        if len(self.months) <= 1:
            return {"months": "", "months_title": ""}
        span = {"first": self.months[0].name, "last": self.months[-1].name}
        title = desk.words["items_per_month"].format(**span)
        line = sparkline.draw_sparkline(self.months, title)
        return {"months": print_chart(desk.templates, sparkline.TEMPLATE, line), "months_title": title}


def survey_charts(desk: Desk) -> Charts:
    """Count what the charts show."""
    last = _find_last(desk.site)
    known = desk.site.taxonomy.countries
    shown = [known[code] for code in map.read_outlines().shapes if code in known]
    named = sort_by_name(shown, desk.site.config.language)
    months = count_months(desk.site.home)[-MONTHS:]
    return Charts(
        last,
        tuple(_count(desk, country.iso, last) for country in named),
        tuple(Point(desk.catalogue.write_month(month), number) for month, number in months),
    )


def _find_last(site: Site) -> date | None:
    """Find the archive's last day: its newest entry's, but for such as lie ahead of the day that stands for today.

    Where all of them do, that day tells nothing.
    """
    now, last = site.now, site.home.last
    if now is None or last is None or now >= last:
        return last
    ahead = count_between(site.home, date.fromordinal(now.toordinal() + 1), last)
    return now if ahead < len(site.home.entries) else last


def _count(desk: Desk, code: str, last: date | None) -> State:
    chip, group = desk.names.chip("countries", code), desk.site.group(f"countries/{code}")
    first = date.fromordinal(max(last.toordinal() - DAYS + 1, 1)) if last else None
    found = count_between(group, first, last) if group and first and last else 0
    told = f"{chip.name}{desk.words['colon']} {desk.catalogue.count_items(found)}"
    return State(code, chip.path or "", found, chip.name, told)


def _list_regions(desk: Desk) -> Iterator[tuple[str, Sequence[str]]]:
    taxonomy, language = desk.site.taxonomy, desk.site.config.language
    for region in taxonomy.regions.values():
        countries = sort_by_name([taxonomy.countries[code] for code in region.countries], language)
        yield display_name(region, language), [country.iso for country in countries]


def _digest(value: object) -> str:
    return digest_bytes(repr(value).encode("utf-8", "surrogatepass"))
