from osce_digest.catalogue.said import LANGUAGES, Said


def test_a_text_is_known_by_the_codes_of_the_six_languages() -> None:
    assert sorted(LANGUAGES) == ["de", "en", "es", "fr", "it", "ru"]
    assert Said("a", "b", "c", "d", "e", "f")[LANGUAGES.index("ru")] == "e"
