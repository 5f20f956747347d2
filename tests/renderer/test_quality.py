import re
from collections.abc import Callable

from factories import make_items, make_site, make_tagged, make_tags

from osce_digest.catalogue import open_catalogue
from osce_digest.renderer.measured import Step, read_measured
from osce_digest.renderer.quality import SIDE, draw_dots
from osce_digest.site import Site

Read = Callable[[Site], dict[str, str]]

ENGLISH = open_catalogue("en")


def rows_of(html: str) -> dict[str, list[str]]:
    """The first row of each name: its figures."""
    rows: dict[str, list[str]] = {}
    for name, cells in re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', html):
        rows.setdefault(name, re.findall(r"<td>(.*?)</td>", cells))
    return rows


def test_the_archive_is_counted(read: Read) -> None:
    items = [*make_items(3), make_tagged(tags=make_tags(countries=[], to_check=["topics/Elections"]))]
    rows = rows_of(read(make_site(items))["quality.html"])
    assert rows["Items"] == ["4", ""]
    assert rows["Filed under Countries"] == ["3", "75 %"]
    assert rows["With tags to be checked"] == ["1", "25 %"]
    assert rows["Corrected by the editor"] == ["0", "0 %"]
    assert rows["Date of issue: not stated; the last day of the event that the text reports"] == ["4", "100 %"]


def test_an_empty_archive_has_no_shares(read: Read) -> None:
    assert rows_of(read(make_site([]))["quality.html"])["With tags to be checked"] == ["0", ""]


def test_every_packaged_figure_is_shown_with_how_many_labels_it_rests_on(read: Read) -> None:
    measured = read_measured()
    html = read(make_site())["quality.html"]
    for figure in measured.figures:
        assert f"<td>{figure.value // 10}.{figure.value % 10} %</td>" in html, figure
        assert figure.name in {"F1", "precision"} or f"<td>{figure.of}</td>" in html, figure
    assert f"{measured.items} items in {measured.files} files" in html


def test_the_curve_pools_the_lists_and_leaves_dates_and_borders_out() -> None:
    steps = [
        Step("countries", 900, 9, 10),
        Step("topics", 900, 0, 10),
        Step("published", 900, 0, 90),
        Step("borders", 900, 0, 9),
    ]
    (dot,) = draw_dots(ENGLISH, steps)
    assert (dot.x, dot.y) == (round(0.9 * SIDE), round((1 - 0.45) * SIDE))
    assert dot.words == "Said 90 %, right 45 % of 20"


def test_a_dot_for_each_tenth_and_more_tags_make_a_larger_one() -> None:
    steps = [Step("topics", 350, 4, 10), Step("topics", 1000, 400, 400), Step("topics", 950, 1, 1)]
    small, large = draw_dots(ENGLISH, steps)
    assert small.x < large.x
    assert small.size < large.size


def test_every_step_stands_in_the_table_under_the_curve(read: Read) -> None:
    html = read(make_site())["quality.html"]
    assert html.count("<circle ") == len(draw_dots(ENGLISH, read_measured().steps))
    for step in read_measured().steps:
        assert f"<td>{step.said // 10}.{step.said % 10} %</td>" in html, step
