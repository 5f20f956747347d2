import sys
from pathlib import Path

import pytest

from osce_digest.cache import shelf
from osce_digest.cache.shelf import find_shelf, offer_shelf


def test_where_nothing_can_be_kept_beside_the_program_it_is_the_folder_on_offer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    offer_shelf(tmp_path / "cache")
    assert find_shelf() is None  # the folder is not there
    (tmp_path / "cache").mkdir()
    assert find_shelf() == tmp_path / "cache"
    (tmp_path / "__pycache__").mkdir()
    monkeypatch.setattr(shelf, "__cached__", str(tmp_path / "__pycache__/shelf.pyc"), raising=False)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert find_shelf() == tmp_path / "__pycache__"


def test_it_is_the_folder_of_the_compiled_program_where_that_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = tmp_path / "__pycache__/shelf.pyc"
    monkeypatch.setattr(shelf, "__cached__", str(compiled), raising=False)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert find_shelf() is None  # the folder is not there
    compiled.parent.mkdir()
    assert find_shelf() == compiled.parent
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert find_shelf() is None
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(shelf, "__cached__", None, raising=False)
    assert find_shelf() is None
