from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader import Loaded, load, load_bytes, load_file
from osce_digest.model import Basis, Field, TitleSource

DUMP = (
    "OSH, 8 May 2019 – Judges and clerks compared notes today on how long trials last in the valley and beyond.\n"
    "They agreed that delays hurt the poor most.\n"
    "From 5 to 7 May, the OSCE Presence in Albania taught forty pupils in Tirana how to draw rivers.\n"
    "The pupils' best drawings will be shown in the autumn.\n"
)
# Pieces that real files are made of, so that hypothesis finds more than noise.
PIECES = st.sampled_from(
    [
        *DUMP.splitlines(),
        "",
        "---",
        "Publishing date: 8 May 2019",
        "OSCE - Wed, 05/08/2019 - 14:03",
        "Categories: Central Europe",
        "For more information, please contact:",
        "• a point",
        "A | B |",
        "---|---|",
        "A headline of some words",
        "“We are ready,” she said.",
        "title: A",
        "31 April 2019",
        "VIENNA, 31 February 2019 – Nothing.",
        "   ",
        "ВЕНА, 8 мая 2019 г. – Судьи встретились.",
        "Also Read: more",
        "Glued.On 3 May 2019, the OSCE Mission to Serbia held a workshop for judges and clerks in Belgrade in spring.",
    ]
)


def read(text: str, name: str = "a.txt") -> Loaded:
    return load_bytes(name, text.encode())


def test_a_dump_becomes_dated_titled_documents() -> None:
    first, second = read(DUMP).documents
    assert first.dateline == "OSH, 8 May 2019 –"
    assert (first.published.day, first.published.basis) == (date(2019, 5, 8), Basis.DATELINE)
    assert (second.event.start, second.event.end) == (date(2019, 5, 5), date(2019, 5, 7))
    assert second.title_source is TitleSource.DERIVED
    assert first.title
    assert first.language == "en"
    assert first.summary.startswith("Judges and clerks compared notes")


def test_a_title_the_source_gives_is_kept() -> None:
    (one,) = read("Judges compare notes\nPublishing date: 8 May 2019\nJudges compared notes in Osh.\n").documents
    assert (one.title, one.title_source, one.title_line) == ("Judges compare notes", TitleSource.GIVEN, 1)
    assert (one.published.day, one.published.basis) == (date(2019, 5, 8), Basis.GIVEN)


def test_what_front_matter_states_wins() -> None:
    (one,) = read("---\ntitle: A day\ndate: 2019-05-01\nlanguage: fr\nsummary: Short.\n---\n" + DUMP, "a.md").documents
    assert (one.title, one.language, one.summary) == ("A day", "fr", "Short.")
    assert one.published.day == date(2019, 5, 1)


def test_one_bad_file_costs_nobody_else_s_item(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "b.txt").write_text(DUMP, encoding="utf-8")
    (tmp_path / "c.txt").write_text("", encoding="utf-8")
    (tmp_path / "d.txt").write_text("word " * 400, encoding="utf-8")
    loaded = load(tmp_path, max_bytes=1000)
    assert len(loaded.documents) == 2
    assert [(found.path, found.code) for found in loaded.diagnostics if found.path != "b.txt"] == [
        ("a.txt", "not-text"),
        ("c.txt", "empty-file"),
        ("d.txt", "too-large"),
    ]
    assert all(account.balanced for account in loaded.accounts)


def check(loaded: Loaded, name: str) -> None:
    assert all(account.balanced for account in loaded.accounts)
    for document in loaded.documents:
        assert document.place.path == name
        for evidence in document.evidence:
            texts = {Field.TITLE: document.title, Field.DATELINE: document.dateline, Field.BODY: document.body}
            text = texts.get(evidence.field)
            assert text is None or text[evidence.start : evidence.end] == evidence.quote
            assert evidence.quote
        for block in document.blocks:
            assert "\n" not in document.body[block.start : block.end]


@given(st.text(max_size=400))
def test_the_loader_never_raises_and_accounts_for_every_character_of_any_text(text: str) -> None:
    check(read(text), "a.txt")


@given(st.lists(PIECES, max_size=14).map("\n".join), st.booleans())
def test_the_same_holds_for_texts_made_of_real_shapes(text: str, markdown: bool) -> None:  # noqa: FBT001  (hypothesis passes it)
    name = "a.md" if markdown else "a.txt"
    check(read(f"---\ntitle: A\n---\n{text}" if markdown else text, name), name)


@given(st.binary(max_size=300))
def test_no_bytes_make_the_loader_raise(data: bytes) -> None:
    assert all(account.balanced for account in load_bytes("a.txt", data).accounts)


def test_loading_twice_gives_the_same(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(DUMP, encoding="utf-8")
    assert load(tmp_path) == load(tmp_path)


def test_a_file_is_read_whole_and_an_unreadable_one_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DUMP, "utf-8")
    assert load_file(str(tmp_path / "a.txt"), "a.txt") == read(DUMP)
    assert [found.code for found in load_file(str(tmp_path / "b.txt"), "b.txt").diagnostics] == ["not-readable"]
    large = load_file(str(tmp_path / "a.txt"), "a.txt", max_bytes=10)
    assert [found.code for found in large.diagnostics] == ["too-large"]
