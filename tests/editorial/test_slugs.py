import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify

from osce_digest.editorial.slugs import name_file, slugify_text


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Türkiye", "turkiye"),
        ("Bosnia and Herzegovina", "bosnia-and-herzegovina"),
        ("Cyber/ICT Security", "cyber-ict-security"),
        ("The council's and the town’s wells", "the-councils-and-the-towns-wells"),
        ("Киев и Минск", "kiev-i-minsk"),
        ("“Safe” – and sound!", "safe-and-sound"),
        ("!!!", ""),
        ("1,200 wells, 3,4 pumps,5 men", "1200-wells-34-pumps-5-men"),
    ],
)
def test_slugs_are_plain_words_and_hyphens(text: str, slug: str) -> None:
    assert slugify_text(text) == slug


def test_a_long_headline_is_cut_between_words() -> None:
    slug = slugify_text("wells and bridges " * 10, 80)
    assert len(slug) <= 80
    assert set(slug.split("-")) == {"wells", "and", "bridges"}


@pytest.mark.parametrize(
    ("text", "most", "slug"),
    [("wells and bridges", 9, "wells-and"), ("wells and bridges", 8, "wells"), ("waterways", 5, "water")],
)
def test_a_word_that_fits_is_kept_and_one_too_long_is_cut(text: str, most: int, slug: str) -> None:
    assert slugify_text(text, most) == slug


@given(st.text("aZ09 .,:;!?()\"/-“”–…'’", max_size=30))
def test_the_short_way_for_plain_text_gives_what_the_long_way_gives(text: str) -> None:
    plain = text.replace("'", "").replace("’", "")
    assert slugify_text(text) == slugify(plain, backend="text-unidecode")


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("con", "con-1"),
        ("aux", "aux-1"),
        ("com1", "com1-1"),
        ("console", "console"),
        ("", ""),
        ("nul-and-void", "nul-and-void"),
    ],
)
def test_no_file_is_called_what_windows_keeps_for_itself(slug: str, name: str) -> None:
    assert name_file(slug) == name


def test_no_name_is_longer_than_file_systems_take() -> None:
    assert len(name_file("word-" * 100)) <= 200
