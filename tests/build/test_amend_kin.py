"""Items that join a site and may be copies of what stands, or kin, make the site that a build from nothing makes."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from engine.desk import Desk, explain_difference, read_tree

import osce_digest.build.pipeline

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

DAY = date(2018, 4, 9)
WEEKLY = (
    "OSH, {day} – The {number}th meeting of the heads of the border posts on both banks was held at the OSCE Programme "
    "Office in Osh, where they told each other of {count} crossings.\n---\n"
)
STORY = (
    "BATKEN, 5 June 2018 – Forty beekeepers of the valley learned at an OSCE course in Batken, Kyrgyzstan, how to read "
    "weather reports and warn each other of landslides.\n"
    "“My hives stand where the slope begins, and until now nobody rang me,” said Nurlan Toktosunov, who has kept bees "
    "for 30 years.\n---\n"
)
NOTICE = (
    "BISHKEK, 2 July 2018 – A conference on counterfeit medicines and how pharmacists recognize forged labels "
    "will open "
    "at the OSCE Programme Office in Bishkek, Kyrgyzstan, on 12 July 2018.\n---\n"
)
REPORT = (
    "BISHKEK, 12 July 2018 – Pharmacists learned to recognize forged labels of counterfeit medicines at a "
    "conference that "
    "the OSCE Programme Office in Bishkek, Kyrgyzstan, held on 12 July 2018.\n---\n"
)


def weekly(number: int) -> str:
    day = DAY + timedelta(days=7 * number)
    return WEEKLY.format(day=f"{day.day} {day:%B} {day.year}", number=number + 30, count=200 + 13 * number)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk", ledger=False)
    desk.write("content/raw/2018.txt", f"{STORY}{weekly(1)}{weekly(2)}{NOTICE}")
    desk.build()
    return desk


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How often the pipeline ran."""
    runs: list[str] = []
    run = osce_digest.build.pipeline.run_pipeline

    def count(*asked: object, **how: object) -> object:
        runs.append("ran")
        return run(*asked, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(osce_digest.build.pipeline, "run_pipeline", count)
    return runs


def build_same(desk: Desk, tmp_path: Path) -> None:
    desk.build()
    twin = desk.make_twin(tmp_path / "twin")
    twin.build()
    found, wanted = read_tree(desk.site), read_tree(twin.site)
    assert found == wanted, explain_difference(found, wanted)


JOINING: dict[str, Callable[[], str]] = {
    "a later number": lambda: weekly(3),
    "several later numbers": lambda: weekly(5) + weekly(4),
    "an earlier number": lambda: weekly(0),
    "the report of a notice": lambda: REPORT,
    "one that is kin of nobody": lambda: "OSH, 3 May 2018 – Snow closed the road to the OSCE field unit in Osh.\n",
}


@pytest.mark.parametrize("text", JOINING.values(), ids=JOINING.keys())
def test_kin_join_without_the_pipeline(desk: Desk, tmp_path: Path, counted: list[str], text: Callable[[], str]) -> None:
    desk.write("content/raw/new.txt", text())
    desk.build()
    assert counted == []
    build_same(desk, tmp_path)


DOUBTFUL: dict[str, Callable[[], str]] = {
    "a copy": lambda: STORY.replace("“", '"').replace("”", '"'),
    "a copy of the lead": lambda: STORY.partition("\n")[0] + "\n",
}


@pytest.mark.parametrize("text", DOUBTFUL.values(), ids=DOUBTFUL.keys())
def test_a_copy_is_the_pipelines_affair_and_so_is_what_is_like_a_joined_item(
    desk: Desk, tmp_path: Path, counted: list[str], text: Callable[[], str]
) -> None:
    desk.write("content/raw/new.txt", text())
    desk.build()
    assert len(counted) == 1
    build_same(desk, tmp_path)
    desk.write("content/raw/newer.txt", weekly(6))
    build_same(desk, tmp_path)
    counted.clear()
    desk.write("content/raw/newest.txt", STORY.replace("Forty", "Fifty").replace("5 June", "6 June"))
    desk.build()
    assert len(counted) == 1
    build_same(desk, tmp_path)


def test_a_series_goes_on_after_lines_have_moved(desk: Desk, tmp_path: Path, counted: list[str]) -> None:
    path = desk.write("content/raw/more.txt", weekly(5) + weekly(6))
    desk.build()
    path.write_text(weekly(4) + weekly(5) + weekly(6), encoding="utf-8")
    desk.build()
    desk.write("content/raw/last.txt", weekly(7))
    desk.build()
    assert counted == []
    build_same(desk, tmp_path)
