from pathlib import Path

import pytest

from osce_digest.build.report import Order
from osce_digest.build.stages import check_balance, fill_digests, name_program
from osce_digest.build.state import State
from osce_digest.cache.survey import Seen, digest_bytes
from osce_digest.model import Account
from osce_digest.targets import Target


def account(path: str, *, lost: int = 0, digest: str = "ab") -> Account:
    return Account(path, digest, 10, {"item": 10 - lost}, 1)


def test_books_that_do_not_balance_stop_the_build() -> None:
    check_balance([account("a.txt")])
    with pytest.raises(AssertionError, match=r"in b\.txt; this is a bug"):
        check_balance([account("a.txt"), account("b.txt", lost=1)])


def test_all_targets_depend_on_the_program_and_share_what_they_shared() -> None:
    shared = {"settings": "1"}
    targets = name_program([Target(path, {}, lambda *_: b"", (), shared) for path in "ab"], "7f")
    assert [target.inputs for target in targets] == [{"settings": "1", "program": "7f"}] * 2
    assert targets[0].shared is targets[1].shared


def test_sources_have_the_digests_they_were_read_with(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_bytes(b"large")
    sources = {
        name: Seen(1, 2, 3, digest)
        for name, digest in (("a.txt", ""), ("b.txt", "b"), ("large.txt", ""), ("gone.txt", ""))
    }
    state = State({}, {}, sources, "", "")
    filled = fill_digests(
        Order(tmp_path, tmp_path, tmp_path), state, [account("a.txt"), account("large.txt", digest="")]
    )
    assert {name: seen.digest for name, seen in filled.sources.items()} == {
        "a.txt": "ab",
        "b.txt": "b",
        "large.txt": digest_bytes(b"large"),
        "gone.txt": "",
    }
