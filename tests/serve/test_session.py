"""Covers session, kitchen, cook, builder, board, watching, places, audience."""

import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from engine.desk import Desk, explain_difference, read_tree
from engine.items import tell, write_told_dump
from serve.preview import PATIENCE, Preview, Tab, open_tab, run_preview

SETTINGS = "base_url: https://example.org/\nlistings: {empty: false}\nexports: {database: false}\n"
MEETING = (
    "VIENNA, 5 May 2023 – The Permanent Council heard 12 speakers on the safety of journalists.\nSome wrote it down.\n"
)
NOTE = '{% extends "default/item.html" %}{% block clutter %}<p>A note on each</p>{% endblock %}'


Step = Callable[[Preview, Desk, str], None]


def make_desk(folder: Path) -> Desk:
    desk = Desk(folder)
    desk.write("content/site.yml", f"title: Desk\n{SETTINGS}")
    desk.write("content/raw/archive.txt", write_told_dump(tell(12)))
    desk.write("content/raw/meeting.txt", MEETING)
    return desk


def find_page(preview: Preview, desk: Desk) -> str:
    """Find the page of the meeting."""
    assert preview.builds == 1
    (found,) = [entry["url"] for entry in list_entries(desk) if entry["source"]["path"].endswith("meeting.txt")]
    return str(found)


def list_entries(desk: Desk) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (desk.site / "data" / "entries.jsonl").read_text("utf-8").splitlines()]


def save(desk: Desk, name: str, text: str) -> None:
    """Save as editors do that write a file beside it, which then takes its place."""
    folder, _, last = name.rpartition("/")
    desk.write(f"{folder}/.{last}.saving", text).replace(desk.folder / name)


def let_settle(preview: Preview, before: int) -> None:
    """Wait until the folder is up to date."""
    preview.wait_for(lambda: preview.builds > before)


def hold_against_folder(preview: Preview, desk: Desk, shown: dict[str, bytes], before: int) -> None:
    """What was shown before the folder was up to date is what the build then wrote there."""
    let_settle(preview, before)
    assert {path: (desk.site / path).read_bytes() for path in shown} == shown


def see(preview: Preview, *paths: str) -> dict[str, bytes]:
    return {path: preview.get(path)[1] for path in paths}


def show(preview: Preview, desk: Desk, page: str, edit: Callable[[], object], words: bytes) -> None:
    """Edit while a page is open: it hears of it, and says the words, which are those of the build."""
    before = preview.builds
    with open_tab(preview, page) as tab:
        edit()
        tab.wait_for("reload")
        preview.wait_for(lambda: words in preview.get(page)[1])
        shown = see(preview, page, "index.html", "feed.xml")
        hold_against_folder(preview, desk, shown, before)


def an_edited_item_shows_on_its_page(preview: Preview, desk: Desk, page: str) -> None:
    text = MEETING.replace("Some wrote", "Several wrote")
    show(preview, desk, page, lambda: save(desk, "content/raw/meeting.txt", text), b"Several wrote it down")


def a_new_item_shows_on_the_home_page(preview: Preview, desk: Desk, page: str) -> None:
    item = "On 9 September 2024 the OSCE Mission to Skopje met editors of 77 newsrooms.\n"
    show(preview, desk, "index.html", lambda: desk.write("content/raw/new.txt", item), b"77 newsrooms")
    assert preview.get(page)[0] == 200


def a_correction_shows_on_the_page_it_corrects(preview: Preview, desk: Desk, page: str) -> None:
    name = next(line for line in desk.ledger_file.read_text("utf-8").splitlines() if page in line)
    name = name.partition('"id": "')[2].partition('"')[0]
    text = f"- {{id: {name}, set: {{title: A better headline}}, because: asked to}}\n"
    show(preview, desk, page, lambda: save(desk, "content/corrections.yml", text), b"A better headline")


def a_template_that_was_not_there_before_shows_on_every_page(preview: Preview, desk: Desk, page: str) -> None:
    show(preview, desk, page, lambda: desk.write("templates/item.html", NOTE), b"A note on each")
    assert all(b"A note on each" in (desk.site / entry["url"]).read_bytes() for entry in list_entries(desk))


def a_style_has_every_page_loaded_anew(preview: Preview, desk: Desk, _page: str) -> None:
    desk.write("templates/static/own.css", "h1 { color: red }\n")
    preview.wait_for(lambda: preview.get("static/own.css") == (200, b"h1 { color: red }\n"))
    before = preview.builds
    with open_tab(preview, "about.html") as tab:
        save(desk, "templates/static/own.css", "h1 { color: blue }\n")
        tab.wait_for("reload")
        assert preview.get("static/own.css")[1] == b"h1 { color: blue }\n"
    let_settle(preview, before)


def settings_tell_that_the_site_is_made_anew(preview: Preview, desk: Desk, _page: str) -> None:
    before = preview.builds
    with open_tab(preview, "index.html") as tab:
        save(desk, "content/site.yml", f"title: Other desk\n{SETTINGS}")
        tab.wait_for("state", lambda told: told["busy"] == "Rebuilding the site")
        tab.wait_for("reload")
        shown = see(preview, "index.html", "about.html", "atom.xml")
    assert b"Other desk" in shown["about.html"]
    hold_against_folder(preview, desk, shown, before)


def who_looks_at_a_page_that_stays_the_same_is_left_in_peace(preview: Preview, desk: Desk, _page: str) -> None:
    before = preview.builds
    with open_tab(preview, "about.html") as tab:
        desk.write("content/pages/extra.md", "# Extra\n\nText.\n")
        let_settle(preview, before)
        desk.write("content/pages/about.md", "# About us\n\nWe are here.\n")
        told = tab.wait_for("reload")
        assert b"We are here." in preview.get("about.html")[1]
    assert told
    preview.wait_for(lambda: b"We are here." in (desk.site / "about.html").read_bytes())


def a_fault_in_the_settings_is_shown_until_it_is_mended(preview: Preview, desk: Desk, _page: str) -> None:
    before = preview.builds
    good = (desk.content / "site.yml").read_text("utf-8")
    with open_tab(preview, "index.html") as tab:
        save(desk, "content/site.yml", good + "colour: red\n")
        (fault,) = tab.wait_for("state", lambda told: told["faults"])["faults"]
        assert (Path(fault["path"]).name, fault["line"]) == ("site.yml", good.count("\n") + 1)
        assert b"Other desk" in preview.get("index.html")[1]
        save(desk, "content/site.yml", good)
        tab.wait_for("state", lambda told: not told["faults"] and not told["busy"])
    let_settle(preview, before)


def a_fault_in_a_template_is_shown_with_its_line_until_it_is_mended(preview: Preview, desk: Desk, page: str) -> None:
    before = preview.builds
    with open_tab(preview, page) as tab:
        save(desk, "templates/item.html", f"{NOTE}\n{{% if %}}")
        (fault,) = tab.wait_for("state", lambda told: told["faults"])["faults"]
        assert (Path(fault["path"]).name, fault["line"], fault["code"]) == ("item.html", 2, "template-syntax")
        status, content = preview.get(page)
        assert (status, b"A better headline" in content) == (200, True)
        save(desk, "templates/item.html", NOTE.replace("note", "word"))
        tab.wait_for("state", lambda told: not told["faults"])
        preview.wait_for(lambda: b"A word on each" in preview.get(page)[1])
    let_settle(preview, before)


def a_fault_on_pages_nobody_looks_at_is_found_by_the_build(preview: Preview, desk: Desk, _page: str) -> None:
    before = preview.builds
    with open_tab(preview, "about.html") as tab:
        save(
            desk, "templates/item.html", '{% extends "default/item.html" %}{% block clutter %}{{ never }}{% endblock %}'
        )
        (fault,) = tab.wait_for("state", lambda told: told["faults"])["faults"]
        assert (Path(fault["path"]).name, fault["code"]) == ("item.html", "template-asks")
        save(desk, "templates/item.html", NOTE)
        tab.wait_for("state", lambda told: not told["faults"])
    let_settle(preview, before)


def an_error_in_the_corrections_is_shown_and_keeps_no_page_back(preview: Preview, desk: Desk, page: str) -> None:
    before = preview.builds
    good = (desk.content / "corrections.yml").read_text("utf-8")
    with open_tab(preview, page) as tab:
        save(desk, "content/corrections.yml", good + "- {id: 2020-never-0000, hide: true}\n")
        (fault,) = tab.wait_for("state", lambda told: told["faults"])["faults"]
        assert (Path(fault["path"]).name, fault["line"]) == ("corrections.yml", 2)
        let_settle(preview, before)
        assert preview.get(page)[0] == 200
        save(desk, "content/corrections.yml", good)
        tab.wait_for("state", lambda told: not told["faults"])
    let_settle(preview, before + 1)


def many_files_at_once_are_one_change_and_the_last_word_counts(preview: Preview, desk: Desk, _page: str) -> None:
    before = preview.builds
    dumps = [write_told_dump([item]) for item in tell(112)[12:]]
    for number, dump in enumerate(dumps):
        desk.write(f"content/raw/many/{number:03}.txt", dump)
    for number in range(60):
        (desk.content / "raw" / "many" / f"{number:03}.txt").unlink()
    preview.wait_for(lambda: len(preview.get("data/sources.jsonl")[1].splitlines()) == 3 + 40)
    preview.wait_for(lambda: preview.builds > before and is_up_to_date(desk))
    assert preview.builds - before < 20
    shutil.rmtree(desk.content / "raw" / "many")
    preview.wait_for(lambda: len(preview.get("data/sources.jsonl")[1].splitlines()) == 3)


def is_up_to_date(desk: Desk) -> bool:
    return len((desk.site / "data" / "sources.jsonl").read_bytes().splitlines()) == 3 + 40


def an_item_that_is_taken_out_leaves_its_page(preview: Preview, desk: Desk, page: str) -> None:
    before = preview.builds
    with open_tab(preview, page) as tab:
        (desk.content / "raw" / "meeting.txt").unlink()
        tab.wait_for("reload")
        shown = see(preview, page)
    assert b"A better headline" not in shown[page].partition(b"<main")[2].partition(b"<p")[0]
    hold_against_folder(preview, desk, shown, before)
    desk.write("content/raw/meeting.txt", MEETING)
    preview.wait_for(lambda: b"12 speakers" in preview.get(page)[1])
    preview.wait_for(lambda: b"12 speakers" in (desk.site / page).read_bytes())


def a_build_from_another_terminal_is_no_trouble(preview: Preview, desk: Desk, page: str) -> None:
    with open_tab(preview, page) as tab:
        save(desk, "content/raw/meeting.txt", MEETING.replace("Some wrote", "A few wrote"))
        tab.wait_for("reload")
        desk.build()
        assert b"A few wrote it down" in preview.get(page)[1]
    preview.wait_for(lambda: b"A few wrote it down" in (desk.site / page).read_bytes())


def in_the_end_the_folder_is_what_a_build_makes(preview: Preview, desk: Desk, _page: str) -> None:
    desk.write("content/pages/last.md", "# Last\n\nWords.\n")
    preview.wait_for(lambda: (desk.site / "last.html").is_file() and preview.lines[-1].startswith("Built:"))
    assert preview.end() == 0
    assert preview.lines[-1] == "Stopped."
    assert not [line for line in preview.lines if "Traceback" in line]
    assert explain_difference(read_tree(desk.site), desk.build_clean(desk.folder / "twin")) == []
    assert not list(desk.cache.glob("serve-*"))
    assert not desk.build().written


# One after the other: each begins with what the one before it left.
STEPS: tuple[Step, ...] = (
    an_edited_item_shows_on_its_page,
    a_new_item_shows_on_the_home_page,
    a_correction_shows_on_the_page_it_corrects,
    a_template_that_was_not_there_before_shows_on_every_page,
    a_style_has_every_page_loaded_anew,
    settings_tell_that_the_site_is_made_anew,
    who_looks_at_a_page_that_stays_the_same_is_left_in_peace,
    a_fault_in_the_settings_is_shown_until_it_is_mended,
    a_fault_in_a_template_is_shown_with_its_line_until_it_is_mended,
    a_fault_on_pages_nobody_looks_at_is_found_by_the_build,
    an_error_in_the_corrections_is_shown_and_keeps_no_page_back,
    many_files_at_once_are_one_change_and_the_last_word_counts,
    an_item_that_is_taken_out_leaves_its_page,
    a_build_from_another_terminal_is_no_trouble,
    in_the_end_the_folder_is_what_a_build_makes,
)


def test_whatever_is_edited_shows_on_the_page_that_is_open(tmp_path: Path) -> None:
    desk = make_desk(tmp_path / "desk")
    with run_preview(desk) as preview:
        page = find_page(preview, desk)
        for step in STEPS:
            try:
                step(preview, desk, page)
            except AssertionError as error:
                error.add_note(step.__name__)
                raise


def test_a_site_that_cannot_be_built_yet_is_served_once_it_can(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "broken")
    desk.write("content/site.yml", "title: [\n")
    desk.write("content/raw/meeting.txt", MEETING)
    with run_preview(desk) as preview:
        status, content = preview.get("index.html")
        assert (status, b"There is no page" in content) == (404, True)
        with open_tab(preview, "index.html") as tab:
            assert told_of(tab)["line"]
            desk.write("content/site.yml", f"title: Mended\n{SETTINGS}")
            tab.wait_for("reload")
            assert b"Mended" in preview.get("index.html")[1]
        preview.wait_for(lambda: preview.builds)


def told_of(tab: Tab) -> dict[str, int]:
    fault: dict[str, int] = tab.wait_for("state", lambda told: told["faults"])["faults"][0]
    return fault


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked for in /proc")
def test_nothing_is_left_running_when_a_session_ends_in_the_middle_of_work(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.write("content/site.yml", f"title: Desk\n{SETTINGS}")
    desk.write("content/raw/archive.txt", write_told_dump(tell(40)))
    with run_preview(desk) as preview:
        desk.write("content/raw/archive.txt", write_told_dump(tell(60)))
        preview.wait_for(lambda: any(line.startswith("Changed;") for line in preview.lines))
        ours = list_ours(desk)
        assert len(ours) > 1
        assert preview.end() == 0
    end = time.monotonic() + PATIENCE
    while list_ours(desk) and time.monotonic() < end:
        time.sleep(0.05)
    assert list_ours(desk) == []
    assert desk.build()


def list_ours(desk: Desk) -> list[int]:
    """List the processes that were begun in the folder of a desk and are at work."""
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdecimal() and int(place.name) != os.getpid():
            try:
                if (place / "cwd").readlink() == desk.folder.resolve():
                    found.append(int(place.name))
            except OSError:
                continue
    return found
