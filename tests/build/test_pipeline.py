from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import make_site

from osce_digest import exports, feeds, renderer
from osce_digest.build.pipeline import check_balance, choose_kinds, list_targets, read_pages
from osce_digest.config import Config, Listings
from osce_digest.errors import SetupError
from osce_digest.model import Account
from osce_digest.site import GroupKind
from osce_digest.targets import Target


def test_lost_characters_stop_the_build() -> None:
    check_balance([Account("a.txt", "", 5, {"item": 3, "separator": 2}, 1)])
    with pytest.raises(AssertionError, match=r"b\.txt"):
        check_balance([Account("b.txt", "", 5, {"item": 3}, 1)])


def test_pages_are_read_by_name_and_those_that_are_not_utf8_are_told(tmp_path: Path) -> None:
    assert read_pages(tmp_path / "none") == {}
    (tmp_path / "about.md").write_text("\ufeff# About\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no page")
    assert read_pages(tmp_path) == {"about": "# About\n"}
    (tmp_path / "method.md").write_bytes(b"# M\xe9thode\n")
    with pytest.raises(SetupError, match=r"method\.md:1: not-utf8"):
        read_pages(tmp_path)


ALL = set(GroupKind)


@pytest.mark.parametrize(
    ("listings", "missing"),
    [
        (Listings(), set()),
        (Listings(empty=False), set()),
        (Listings(cells=False), {GroupKind.CELL}),
        (Listings(topics=False, regions=False), {GroupKind.TOPIC, GroupKind.REGION}),
        (
            Listings(cells=False, topics=False, institutions=False, regions=False),
            {GroupKind.CELL, GroupKind.TOPIC, GroupKind.INSTITUTION, GroupKind.REGION},
        ),
    ],
)
def test_the_settings_choose_the_groups_and_countries_dimensions_and_months_always_are(
    listings: Listings, missing: set[GroupKind]
) -> None:
    assert ALL - choose_kinds(Config(listings=listings)) == missing


def back_ends() -> Iterator[Target[object]]:
    site = make_site()
    yield from (*renderer.targets(site), *feeds.targets(site), *exports.targets(site, ()))  # type: ignore[misc]


def test_every_file_of_every_back_end_is_listed_once_and_depends_on_the_program() -> None:
    targets = list_targets(make_site(), (), "program 1")
    assert [target.path for target in targets] == [target.path for target in back_ends()]
    assert {target.inputs["program"] for target in targets} == {"program 1"}
    for target, plain in zip(targets, back_ends(), strict=True):
        assert target.inputs == {**plain.inputs, "program": "program 1"}


def test_inputs_that_targets_share_stay_the_same_mapping() -> None:
    targets = list_targets(make_site(), (), "program 1")
    before = {id(target.shared) for target in back_ends()}
    assert len({id(target.shared) for target in targets}) <= len(before)
