import pytest

from osce_digest.taxonomy.forms import inflect, split_list, split_places


@pytest.mark.parametrize(
    ("text", "members"),
    [("a; b ;c", ("a", "b", "c")), ("a", ("a",)), ("", ()), (" ; ", ()), ("a, b; c", ("a, b", "c"))],
)
def test_lists_are_split_at_semicolons(text: str, members: tuple[str, ...]) -> None:
    assert split_list(text) == members


def test_places_keep_their_forms_together() -> None:
    assert split_places("Shkodra = Shkodër; Kukës") == [("Shkodra", "Shkodër"), ("Kukës",)]


def test_endings_are_written_out_once_for_every_brace() -> None:
    families = {"e": ["", "e"], "я": ["я", "и"]}
    assert inflect(["Albanie", "albanais{e}", "{я}-{e}"], families) == [
        "Albanie",
        "albanais",
        "albanaise",
        "я-",
        "я-e",
        "и-",
        "и-e",
    ]


def test_an_unknown_family_is_an_error() -> None:
    with pytest.raises(KeyError, match="x"):
        inflect(["a{x}"], {})
