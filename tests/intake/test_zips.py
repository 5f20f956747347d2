import stat
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from osce_digest.intake.incoming import Incoming, Refused
from osce_digest.intake.provenance import Provenance
from osce_digest.intake.zips import Allowance, is_zip, open_zip

NOW = datetime(2026, 11, 30, 6, 12, tzinfo=UTC)
ITEM = b"OSH, 3 May 2019 - Judges met today.\n"


def pack(*members: tuple[str | ZipInfo, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, body in members:
            archive.writestr(name, body)
    return buffer.getvalue()


def take(body: bytes, **allowed: int) -> tuple[list[tuple[str, bytes]], list[str]]:
    """What was taken out, and the codes of what was not."""
    archive = Incoming("desk/a.zip", "a.zip", body, Provenance("a.zip", NOW))
    found = list(open_zip(archive, Allowance(**{"most": 100_000, **allowed})))
    taken = [(one.label, one.body) for one in found if isinstance(one, Incoming)]
    return taken, [f"{one.label}: {one.code}" for one in found if isinstance(one, Refused)]


def test_each_file_comes_in_as_if_alone() -> None:
    body = pack(("a.txt", ITEM), ("2019/", b""), ("2019/b.html", b"<p>b"))
    assert is_zip(body)
    assert take(body) == ([("desk/a.zip/a.txt", ITEM), ("desk/a.zip/2019/b.html", b"<p>b")], [])
    archive = Incoming("desk/a.zip", "a.zip", body, Provenance("https://example.org/a.zip", NOW, "application/zip"))
    *_, last = open_zip(archive, Allowance(1000))
    assert isinstance(last, Incoming)
    assert (last.hint, last.provenance) == ("b.html", Provenance("https://example.org/a.zip/2019/b.html", NOW))


def test_hidden_files_and_what_file_managers_add_are_left() -> None:
    assert (
        take(pack((".DS_Store", b"x"), ("__MACOSX/a.txt", b"x"), ("a/.git/x", b"x"), ("a.txt.provenance.yml", b"x")))[0]
        == []
    )


@pytest.mark.parametrize("name", ["../a.txt", "a/../../b.txt", "/etc/passwd", "C:/a.txt", "..\\a.txt"])
def test_names_that_lead_out_are_refused_and_cost_nobody_else(name: str) -> None:
    taken, told = take(pack((name, ITEM), ("b.txt", ITEM)))
    assert taken == [("desk/a.zip/b.txt", ITEM)]
    assert [line.rpartition(" ")[2] for line in told] == ["zip-member"]


def test_links_are_refused() -> None:
    link = ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert take(pack((link, b"/etc/passwd"), ("b.txt", ITEM))) == (
        [("desk/a.zip/b.txt", ITEM)],
        ["desk/a.zip/a.txt: zip-member"],
    )


def test_encrypted_files_are_told() -> None:
    body = bytearray(pack(("a.txt", ITEM), ("b.txt", ITEM)))
    body[body.index(b"PK\x03\x04") + 6] |= 1
    body[body.index(b"PK\x01\x02") + 8] |= 1
    taken, told = take(bytes(body))
    assert (taken, told) == ([("desk/a.zip/b.txt", ITEM)], ["desk/a.zip/a.txt: zip-member"])


def test_a_damaged_file_costs_nobody_elses() -> None:
    body = bytearray(pack(("a.txt", ITEM * 9), ("b.txt", ITEM)))
    body[45] ^= 0xFF
    assert take(bytes(body)) == ([("desk/a.zip/b.txt", ITEM)], ["desk/a.zip/a.txt: zip-member"])


def test_an_archive_in_an_archive_is_opened_and_no_deeper() -> None:
    inner = pack(("a.txt", ITEM), ("deep.zip", pack(("b.txt", ITEM))))
    assert take(pack(("in.zip", inner))) == (
        [("desk/a.zip/in.zip/a.txt", ITEM)],
        ["desk/a.zip/in.zip/deep.zip: zip-limit"],
    )


def test_a_bomb_is_not_unpacked() -> None:
    taken, told = take(pack(("a.txt", bytes(5_000_000)), ("b.txt", ITEM)), most=20_000_000)
    assert (taken, told) == ([("desk/a.zip/b.txt", ITEM)], ["desk/a.zip/a.txt: zip-limit"])
    assert take(pack(("a.txt", bytes(5_000_000))))[1] == ["desk/a.zip/a.txt: too-large"]


@pytest.mark.parametrize(("limit", "taken"), [({"members": 3}, 3), ({"total": 40}, 2)])
def test_no_more_is_taken_than_allowed(limit: dict[str, int], taken: int) -> None:
    members = [(f"{number}.txt", ITEM) for number in range(5)]
    nested = pack(*members[:2])
    found, told = take(pack(*members[2:], ("in.zip", nested)), **{"members": 99, **limit})
    assert len(found) <= taken
    assert {line.rpartition(" ")[2] for line in told} == {"zip-limit"}


def test_a_table_of_contents_of_millions_is_not_read() -> None:
    assert take(pack(*((str(number), b"") for number in range(9))), members=5) == ([], ["desk/a.zip: zip-limit"])


@pytest.mark.parametrize("name", ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"])
def test_documents_of_word_processors_are_no_archives(name: str) -> None:
    assert take(pack((name, b"x"), ("word/document.xml", b"<w>x</w>"))) == ([], ["desk/a.zip: not-text"])


def test_files_of_one_name_are_all_taken() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        body = pack(("a.txt", ITEM), ("a.txt", ITEM * 2))
    assert [len(found) for _, found in take(body)[0]] == [len(ITEM), 2 * len(ITEM)]


def test_whatever_is_done_to_an_archive_it_is_told_in_words() -> None:
    whole = pack(("a.txt", ITEM * 9), ("ü/b.txt", ITEM), ("in.zip", pack(("c.txt", ITEM))))
    harmed = [whole[:at] for at in range(4, len(whole))]
    harmed += [
        whole[:at] + bytes([whole[at] ^ bits]) + whole[at + 1 :] for at in range(len(whole)) for bits in (1, 255)
    ]
    for body in harmed:
        taken, _ = take(body)
        assert sum(len(found) for _, found in taken) < 100_000


def test_methods_of_packing_that_are_not_known_here_are_told() -> None:
    body = bytearray(pack(("a.txt", ITEM)))
    for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        body[body.index(mark) + offset] = 97
    assert take(bytes(body)) == ([], ["desk/a.zip/a.txt: zip-member"])
    assert zipfile.ZIP_LZMA != 97
