import pytest

from osce_digest.taxonomy import fold_name, load_taxonomy


def test_field_operations_are_listed_by_country_and_other_bodies_are_not() -> None:
    taxonomy = load_taxonomy()
    assert "OSCE Presence in Albania" in [body.name for body in taxonomy.operations["AL"]]
    listed = {body.name for bodies in taxonomy.operations.values() for body in bodies}
    assert listed == {body.name for body in taxonomy.institutions.values() if body.kind == "field operation"}


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
