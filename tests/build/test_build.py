import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from osce_digest.build import Order, build
from osce_digest.build.pipeline import run_pipeline
from osce_digest.build.state import look_around, recall
from osce_digest.cache.folder import open_cache
from osce_digest.errors import SetupError

# As in the tests of the crew: a warning of Python from 3.12 on.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")

ITEMS = (
    "DUSHANBE, 14 March 2024 – The OSCE Programme Office in Dushanbe trained fourteen border officers.\n"
    "They practised on seized passports.\n"
    "---\n"
    "On 3 April 2024 the OSCE Mission to Skopje met editors of nine newsrooms to talk about elections.\n"
)


def order(folder: Path, **changes: object) -> Order:
    values = {"content": folder / "content", "output": folder / "site", "cache": folder / "cache", **changes}
    return Order(**values)  # type: ignore[arg-type]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "content/raw").mkdir(parents=True)
    put(tmp_path, ITEMS)
    return tmp_path


def put(folder: Path, text: str, name: str = "raw/2024.txt") -> None:
    (folder / "content" / name).write_text(text, encoding="utf-8")


def entries(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "site/data/entries.jsonl").read_text("utf-8").splitlines()]


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def clean(desk: Path, **changes: object) -> dict[str, bytes]:
    """What a build from nothing makes of the same content and ledger."""
    ledger = desk / "content/ledger.jsonl"
    before = ledger.read_bytes() if ledger.exists() else None
    build(order(desk, output=desk / "fresh/site", cache=desk / "fresh/cache", **changes))
    if before is not None:
        assert ledger.read_bytes() == before
    return tree(desk / "fresh/site")


def test_a_content_folder_becomes_a_site(desk: Path) -> None:
    report = build(order(desk))
    assert (report.items, report.entries, report.dated, report.sources) == (2, 2, 2, 1)
    assert [entry["published"] for entry in entries(desk)] == ["2024-04-03", "2024-03-14"]
    for entry in entries(desk):
        assert (desk / "site" / str(entry["url"])).is_file()
    assert (desk / "site/index.html").is_file()
    assert (desk / "site/countries/tajikistan.xml").is_file()


def test_the_report_counts_every_character_and_every_file(desk: Path) -> None:
    report = build(order(desk))
    assert sum(report.characters.values()) == len(ITEMS)
    made = [path for path in (desk / "site").rglob("*") if path.is_file()]
    assert sum(report.files.values()) == len(made) == len(report.written)
    assert report.files["page"] == sum(path.suffix == ".html" for path in made)
    assert report.files["feed"] == sum(
        path.suffix in {".xml", ".atom", ".json", ".opml"} and "data" not in path.parts for path in made
    )


def test_nothing_changed_means_nothing_written_and_the_same_report(desk: Path) -> None:
    first = build(order(desk))
    second = build(order(desk))
    assert (second.written, second.pruned, second.unchanged) == ({}, (), len(first.written))
    assert replace(second, written=first.written, unchanged=0) == first


def test_nothing_changed_means_nothing_is_even_read(desk: Path) -> None:
    build(order(desk))
    told: list[str] = []
    build(order(desk), lambda what, _done, _total: told.append(what))
    assert told == []


@pytest.mark.parametrize("changes", [{"clean": True}, {"base_url": "https://example.org/"}, {"epoch": "1700000000"}])
def test_what_is_asked_for_is_done_though_nothing_changed(desk: Path, changes: dict[str, object]) -> None:
    build(order(desk))
    build(order(desk, **changes))
    assert tree(desk / "site") == clean(desk, **changes)


def test_every_file_written_after_a_change_is_explained_by_a_named_input(desk: Path) -> None:
    build(order(desk))
    put(desk, ITEMS.replace("fourteen", "fifteen"))
    report = build(order(desk))
    assert report.written
    for path, reasons in report.written.items():
        assert reasons == ("new",) or all(": " in reason for reason in reasons), path
    assert all("entry" in " ".join(report.written[path]) for path in ("index.html", "feed.xml"))


def test_an_item_taken_out_leaves_no_page(desk: Path) -> None:
    build(order(desk, ledger=False))
    (gone,) = [str(entry["url"]) for entry in entries(desk) if entry["published"] == "2024-04-03"]
    put(desk, ITEMS.partition("---")[0])
    assert gone in build(order(desk, ledger=False)).pruned
    assert not (desk / "site" / gone).exists()


def test_an_item_taken_out_that_the_ledger_knows_leaves_a_notice(desk: Path) -> None:
    build(order(desk))
    (gone,) = [str(entry["url"]) for entry in entries(desk) if entry["published"] == "2024-04-03"]
    put(desk, ITEMS.partition("---")[0])
    report = build(order(desk))
    assert (report.entries, report.pruned.count(gone)) == (1, 0)
    notice = (desk / "site" / gone).read_text("utf-8")
    assert "noindex" in notice
    assert "On 3 April 2024 the OSCE Mission" not in notice
    assert gone.encode() not in (desk / "site/feed.xml").read_bytes()


def test_a_build_remembers_ids_and_addresses_in_the_ledger(desk: Path) -> None:
    build(order(desk))
    before = {(entry["id"], entry["url"]) for entry in entries(desk)}
    put(desk, ITEMS.replace("seized passports", "seized and on stolen passports"))
    build(order(desk))
    assert {(entry["id"], entry["url"]) for entry in entries(desk)} == before


def test_a_throw_away_build_writes_nothing_into_the_content_folder(desk: Path) -> None:
    before = tree(desk / "content")
    build(order(desk, ledger=False))
    assert tree(desk / "content") == before
    build(order(desk))
    assert tree(desk / "content").keys() - before.keys() == {"ledger.jsonl"}


def test_a_faulty_file_costs_its_line_and_nobody_elses_item(desk: Path) -> None:
    (desk / "content/raw/empty.txt").write_bytes(b"")
    (desk / "content/raw/picture.txt").write_bytes(bytes(range(256)) * 8)
    report = build(order(desk))
    assert report.entries == 2
    assert {found.path for found in report.diagnostics} >= {"raw/empty.txt", "raw/picture.txt"}
    assert build(order(desk)).diagnostics == report.diagnostics


def test_an_empty_content_folder_is_a_site_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    report = build(order(tmp_path))
    assert report.entries == 0
    assert (tmp_path / "site/index.html").is_file()


def test_progress_is_told_for_sources_and_files(desk: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    report = build(order(desk), lambda *state: seen.append(state))
    assert ("sources", 1, 1) in seen
    late = {"data/digest.sqlite", "data/metadata.json"}  # made once the site is live, and told by themselves
    files = len(report.written.keys() - late)
    assert ("files", files, files) in seen


@pytest.mark.parametrize(("name", "code"), [("content/site", "output-in-content"), ("content", "output-in-content")])
def test_the_site_is_not_written_where_the_next_build_would_read_it(desk: Path, name: str, code: str) -> None:
    before = tree(desk)
    with pytest.raises(SetupError, match=code):
        build(order(desk, output=desk / name))
    assert tree(desk) == before


def test_a_content_folder_that_is_not_there_is_a_fault_of_the_set_up(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no-content"):
        build(order(tmp_path))
    assert not (tmp_path / "site").exists()


def test_a_cache_that_cannot_be_written_is_a_fault_of_the_set_up(desk: Path) -> None:
    (desk / "cache").write_text("a file where the folder should be")
    with pytest.raises(SetupError, match="cannot-write"):
        build(order(desk))
    assert not (desk / "site").exists()


@pytest.mark.parametrize("name", ["lock", "state.memory", "readings.memory", "outputs.memory", "store"])
def test_so_is_any_file_of_the_cache_that_cannot_be_written(desk: Path, name: str) -> None:
    build(order(desk))
    before = tree(desk / "site")
    put(desk, ITEMS.replace("nine", "ten"))
    (place,) = (desk / "cache").glob(f"output-*/{name}")
    put_in_the_way(place)
    with pytest.raises(SetupError, match=f"{name}.*cannot-write"):
        build(order(desk))
    if name != "state.memory":  # which is written last
        assert tree(desk / "site") == before


def put_in_the_way(place: Path) -> None:
    """Put a folder in the place of a file, and a file in the place of a folder."""
    if place.is_dir():
        place.rename(place.with_name("aside"))
        place.touch()
    else:
        place.unlink()
        (place / "in the way").mkdir(parents=True)


def test_a_fault_in_the_settings_leaves_the_old_site_and_mending_it_goes_on(desk: Path) -> None:
    build(order(desk))
    before = tree(desk / "site")
    put(desk, "titel: x\n", "site.yml")
    with pytest.raises(SetupError, match="unknown-setting"):
        build(order(desk))
    assert tree(desk / "site") == before
    (desk / "content/site.yml").unlink()
    assert build(order(desk)).written == {}


def test_a_public_address_shows_in_feeds_and_report(desk: Path) -> None:
    report = build(order(desk, base_url="https://example.org/x"))
    assert report.base_url == "https://example.org/x/"
    assert b"https://example.org/x/items/2024/" in (desk / "site/feed.xml").read_bytes()


def test_an_incremental_build_equals_a_clean_one(desk: Path) -> None:
    build(order(desk))
    put(desk, "VIENNA, 2 May 2023 – The Permanent Council met.\n", "raw/2023.txt")
    put(desk, ITEMS.replace("nine", "ten"))
    build(order(desk))
    assert tree(desk / "site") == clean(desk)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_number_of_processes_does_not_show(desk: Path, jobs: int) -> None:
    build(order(desk))
    assert clean(desk, jobs=jobs) == tree(desk / "site")


def vandalise(site: Path) -> None:
    (site / "index.html").write_text("vandalised")


@pytest.mark.parametrize(
    "harm",
    [
        vandalise,
        lambda site: (site / "index.html").unlink(),
        lambda site: (site / "index.html").write_bytes((site / "index.html").read_bytes()),
        lambda site: site.rename(site.with_name("elsewhere")),
    ],
)
def test_an_output_that_is_not_as_it_was_left_is_mended_though_nothing_changed(
    desk: Path, harm: Callable[[Path], object]
) -> None:
    build(order(desk))
    before = tree(desk / "site")
    harm(desk / "site")
    build(order(desk))
    assert tree(desk / "site") == before
    assert build(order(desk)).written == {}


def cache_files(desk: Path) -> list[Path]:
    return sorted(path for path in (desk / "cache").rglob("*") if path.is_file())


def test_any_file_of_the_cache_can_be_lost_or_damaged(desk: Path) -> None:
    build(order(desk))
    before = tree(desk / "site")
    names = [path.relative_to(desk) for path in cache_files(desk)]
    assert {name.suffix for name in names} >= {".memory", ".pack"}
    for number, name in enumerate(names):
        for harm in (Path.unlink, lambda path: path.write_bytes(b""), lambda path: path.write_bytes(b"\x00" * 5000)):
            if (desk / name).is_file():
                harm(desk / name)
            put(desk, ITEMS.replace("nine", f"{number} or {number + 1}"))
            build(order(desk, ledger=False))
            put(desk, ITEMS)
            build(order(desk))
            assert tree(desk / "site") == before, name


def test_a_store_damaged_by_a_power_cut_is_read_anew(desk: Path) -> None:
    put(desk, "VIENNA, 2 May 2023 – The Permanent Council met.\n", "raw/2023.txt")
    build(order(desk))
    for path in cache_files(desk):
        if path.suffix == ".pack":
            path.write_bytes(b"\x00" * path.stat().st_size)
    put(desk, ITEMS.replace("nine", "ten"))
    build(order(desk))
    assert tree(desk / "site") == clean(desk)


def test_after_a_build_killed_at_its_very_end_what_it_made_is_not_taken_for_what_was_before(desk: Path) -> None:
    build(order(desk, ledger=False))
    before = tree(desk / "site")
    put(desk, ITEMS.replace("nine", "ten"))
    killed = order(desk, ledger=False)
    cache = open_cache(killed.cache, killed.output)
    state = look_around(killed, recall(cache), 1 << 62)
    run_pipeline(killed, cache, state, trusting=True, progress=lambda *_: None)  # and nothing after it is done
    assert tree(desk / "site") != before
    put(desk, ITEMS)
    build(order(desk, ledger=False))
    assert tree(desk / "site") == before


def test_two_outputs_can_share_a_cache(desk: Path) -> None:
    build(order(desk))
    build(order(desk, output=desk / "draft"))
    assert build(order(desk)).written == {}
    assert tree(desk / "draft") == tree(desk / "site")


@pytest.mark.parametrize("place", ["site/.osce-digest-new", ".site.osce-digest-new"])
def test_what_a_killed_build_of_other_content_had_made_goes_though_nothing_changed(desk: Path, place: str) -> None:
    build(order(desk))
    before = tree(desk / "site")
    (desk / place).mkdir()
    (desk / place / "1").write_text("made, not placed")
    build(order(desk))
    assert not (desk / place).exists()
    assert tree(desk / "site") == before
