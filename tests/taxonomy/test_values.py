import pytest

from osce_digest.taxonomy import fold_name


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("The Netherlands", "netherlands"),
        ("OSCE Office in Minsk (closed)", "osce office in minsk"),
        ("Türkiye", "turkiye"),
        ("Project Co-ordinator", "project coordinator"),
        ("Bosnia & Herzegovina", "bosnia and herzegovina"),
        ("  Rule   of Law ", "rule of law"),
        ("(closed)", "(closed)"),
        ("the", ""),
        ("Киргизия", "киргизия"),
    ],
)
def test_names_are_compared_without_case_accents_hyphens_articles_and_remarks(name: str, folded: str) -> None:
    assert fold_name(name) == folded
