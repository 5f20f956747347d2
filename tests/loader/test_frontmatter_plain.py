import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.frontmatter.plain import Statement, Value, read_plain
from osce_digest.loader.frontmatter.yaml import NotYamlError, read_yaml
from osce_digest.loader.lines import split_lines
from osce_digest.model import Source

BITS = st.sampled_from(
    [
        "A", "Osh", "2019-05-08", "T10:00:00Z", ":", ": ", " #", "'", '"', "[", "]", "{", ",", "-", "- ", "?", "&a",
        "!", " ", "Türkiye", "“x”", "–", "\\", "null", "12:30", "\u00a0", "\t", "\u2028",
    ]
)  # fmt: skip
VALUES = st.lists(BITS, max_size=5).map("".join)
LINES = st.builds("{}{}{}".format, st.sampled_from(["title", "a-b", "né"]), st.sampled_from([":", ": ", ":  "]), VALUES)
ITEMS = st.builds("{}{}{}".format, st.sampled_from(["", "  ", "    "]), st.sampled_from(["- ", "-  ", "-"]), VALUES)


def read(text: str) -> list[Statement] | None:
    return read_plain(list(split_lines(Source("a.md", "", text))), text)


def stated(statements: list[Statement] | None) -> list[tuple[str, int, list[Value]]]:
    return [(key, line, [value for value in values if value.text.strip()]) for key, line, values in statements or ()]


@given(st.lists(LINES | ITEMS | st.sampled_from(["", "  more"]), min_size=1, max_size=4).map("\n".join))
def test_what_it_reads_is_what_yaml_reads(block: str) -> None:
    plain = read(f"{block}\n")
    if not plain:
        return
    try:
        whole = read_yaml(f"{block}\n", 1)
    except NotYamlError as fault:
        pytest.fail(str(fault))
    assert stated(plain) == stated(whole)


def test_plain_and_quoted_values_and_lists_are_read() -> None:
    found = read("title: \"A day: in Osh\"\ndate: 2019-05-08T10:00:00Z\ntopics:\n  - Youth\n  - 'Gender equality'\n")
    assert found == [
        Statement("title", 1, (Value("A day: in Osh", 1, 7, 22),)),
        Statement("date", 2, (Value("2019-05-08T10:00:00Z", 2, 6, 26),)),
        Statement("topics", 3, (Value("Youth", 4, 4, 9), Value("Gender equality", 5, 4, 21))),
    ]


@pytest.mark.parametrize(
    "block",
    [
        "countries: [KG]\n", "title: A: b\n", "title: A # b\n", 'title: "A\\n"\n', "title: A\n  b\n", "- A\n",
        "title : A\n", "topics:\n  - A\n - B\n", "title: |\n  A\n", "title: A\n- B\n", "# a\ntitle: A\n",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_yaml(block: str) -> None:
    assert read(block) is None
