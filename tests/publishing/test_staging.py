from pathlib import Path

import pytest

from osce_digest.publishing.staging import STAGING, has_leftovers, open_staging


@pytest.mark.parametrize(("whole", "name"), [(True, f".site{STAGING}"), (False, f"site/{STAGING}")])
def test_the_folder_is_where_the_output_needs_it_and_goes_again(tmp_path: Path, whole: bool, name: str) -> None:  # noqa: FBT001
    with open_staging(tmp_path / "site", whole=whole) as room:
        assert room == tmp_path / name
        room.mkdir(parents=True)
        assert has_leftovers(tmp_path / "site")
    assert not room.exists()
    assert not has_leftovers(tmp_path / "site")


@pytest.mark.parametrize("name", [f".site{STAGING}", f"site/{STAGING}"])
def test_what_a_killed_build_left_is_cleared_before_another_begins(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir(parents=True)
    (tmp_path / name / "1").write_text("made, not placed")
    with open_staging(tmp_path / "site", whole=True):
        assert not (tmp_path / name).exists()
