from osce_digest.loader.patterns import flat


def test_a_pattern_over_several_lines_is_one_line() -> None:
    assert (
        flat(
            """
            one|
            two words|three
            """
        )
        == "one|two words|three"
    )


def test_named_groups_of_words_are_put_in() -> None:
    assert flat("<verb> and <verb>", verb="(?:said|told)") == "(?:said|told) and (?:said|told)"
