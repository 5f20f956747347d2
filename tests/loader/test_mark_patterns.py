import pytest

from osce_digest.loader import mark_patterns as marks


@pytest.mark.parametrize(
    ("name", "seen", "unseen"),
    [
        ("HEADER", "Wed, 05/08/2019 - 14:03", "Wed, 8 May 2019"),
        ("META_LABEL", "Locations: Russia, Ukraine", "Places of interest"),
        (
            "COUNCIL",
            "OSCE Permanent Council No. 1397 Vienna, 3 November 2022",
            "The Permanent Council met in Vienna, 3 November 2022",
        ),
        ("DATE_LINE", "Vienna, 8 May 2019", "Vienna, 8 May 2019, judges met"),
        ("BORDER", "-----", "- a point"),
        ("RULE", "|:--|--:|", "a | b"),
    ],
)
def test_a_pattern_matches_its_lines_and_no_others(name: str, seen: str, unseen: str) -> None:
    pattern = getattr(marks, name)
    assert pattern.match(seen)
    assert not pattern.match(unseen)
