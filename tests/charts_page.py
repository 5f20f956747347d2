"""Write a page with every chart, to be looked at: `python tests/charts_page.py FOLDER`, the package on the path."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from osce_digest.markup import Templates, escape_text
from osce_digest.markup.environment import find_packaged
from osce_digest.renderer.charts import bars, map, sparkline, tiles  # noqa: A004  (the map's module)
from osce_digest.renderer.charts.periods import sum_periods
from osce_digest.renderer.charts.printing import print_chart
from osce_digest.renderer.charts.shading import choose_steps
from osce_digest.renderer.charts.states import State
from osce_digest.taxonomy import load_taxonomy

KINDS = (
    bars.Kind("politico-military", "Politico-military dimension"),
    bars.Kind("economic-environmental", "Economic and environmental dimension"),
    bars.Kind("human", "Human dimension"),
)
NOTE = "Borders are drawn as reference only; they express no opinion on the status of any territory."
HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Charts</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="style.css"></head>
<body><main><h1>Charts</h1>
"""


def make_states() -> list[State]:
    """Give every State some items, from none to many, the same ones each time."""
    countries = [country for country in load_taxonomy().countries.values() if "Partner" not in country.kind]
    counts = [(number * number * 7) % 97 if number % 6 else 0 for number in range(len(countries))]
    return [
        State(country.iso, f"countries/{country.slug}.html", items, country.name, f"{country.name}: {items} items")
        for country, items in zip(countries, counts, strict=True)
    ]


def make_months(first: int, last: int, every: int = 1) -> dict[str, tuple[int, ...]]:
    """Give months some counts, from January of a year to December of another."""
    months = [f"{year}-{month:02}" for year in range(first, last + 1) for month in range(1, 13)][::every]
    return {month: (number % 7, number * 5 % 11, number * number % 23) for number, month in enumerate(months)}


def make_parts() -> dict[str, str]:
    """Make every chart, by the name of its heading."""
    templates = Templates(constants={"root": ""})
    states, taxonomy = make_states(), load_taxonomy()
    steps = choose_steps(state.items for state in states)
    regions = [(region.name, region.countries) for region in taxonomy.regions.values()]
    words = map.Words("Items of the last 90 days", NOTE, "Items")
    return {
        "Map": print_chart(templates, map.TEMPLATE, map.draw_map(states, steps, words)),
        "Tiles": print_chart(templates, tiles.TEMPLATE, tiles.draw_tiles(states, regions, steps, "Items by State")),
        "Sparkline of years": draw_line(templates, make_months(1995, 2024)),
        "Sparkline of few": draw_line(templates, make_months(2023, 2023, 4)),
        "Bars of thirty years": draw_rows(templates, make_months(1995, 2024), "Items by year"),
        "Bars of months": draw_rows(templates, make_months(2023, 2023), "Items by month"),
        "Bars of two": draw_rows(templates, make_months(2023, 2023, 11), "Items of two months"),
        "Nothing": draw_line(templates, {}) + draw_rows(templates, {}, "Nothing"),
    }


def draw_line(templates: Templates, months: dict[str, tuple[int, ...]]) -> str:
    """Draw the sum of all kinds as a line."""
    points = [sparkline.Point(month, sum(counts)) for month, counts in months.items()]
    return print_chart(templates, sparkline.TEMPLATE, sparkline.draw_sparkline(points, "Items per month"))


def draw_rows(templates: Templates, months: dict[str, tuple[int, ...]], title: str) -> str:
    """Draw rows of bars."""
    words = bars.Words(title, "Items per period", "Figures as a table", "Period", "All")
    return print_chart(templates, bars.TEMPLATE, bars.draw_bars(sum_periods(months), KINDS, words))


def main(arguments: Sequence[str]) -> None:
    """Write the page and its style sheet."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    parts = (f"<section><h2>{escape_text(name)}</h2>\n{part}</section>\n" for name, part in make_parts().items())
    (folder / "charts.html").write_text(f"{HEAD}{''.join(parts)}</main></body></html>\n", "utf-8")
    shutil.copy(find_packaged() / "static" / "style.css", folder / "style.css")


if __name__ == "__main__":
    main(sys.argv[1:])
