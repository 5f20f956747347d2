import pytest

from osce_digest.errors import AddressClashError
from osce_digest.publishing.clash import check_addresses
from osce_digest.targets import Key, Target


def make_nothing(subject: None, key: Key) -> bytes:
    return repr((subject, key)).encode()


def targets(*paths: str) -> list[Target[None]]:
    return [Target(path, {}, make_nothing, ()) for path in paths]


def test_addresses_of_their_own_pass() -> None:
    check_addresses(
        targets("index.html", "items/2023/a.html", "items/2024/a.html", "countries.html", "countries/a.html")
    )


@pytest.mark.parametrize(
    ("paths", "clashing"),
    [
        (("a.html", "b.html", "a.html"), ["a.html"]),
        (("a.html", "A.html"), ["A.html"]),
        (("data", "data/entries.jsonl"), ["data/entries.jsonl"]),
        (("x", "x", "y", "y", "y"), ["x", "y", "y"]),
    ],
)
def test_every_clash_is_told(paths: tuple[str, ...], clashing: list[str]) -> None:
    with pytest.raises(AddressClashError) as caught:
        check_addresses(targets(*paths))
    assert [fault.path for fault in caught.value.faults] == clashing
    assert {fault.code for fault in caught.value.faults} == {"address-clash"}
