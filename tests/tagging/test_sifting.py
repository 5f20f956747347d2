from collections.abc import Callable

import pytest

from osce_digest.matching import Matcher
from osce_digest.model import Document
from osce_digest.tagging.mentions import find_mentions
from osce_digest.tagging.sifting import Setting, sift_mentions
from osce_digest.taxonomy import Chair, load_taxonomy

TAXONOMY = load_taxonomy()
MATCHER = Matcher(TAXONOMY.rules)
FINLAND = Chair("FI", "HELSINKI", ("Elina Valtonen",))


@pytest.mark.parametrize(
    ("body", "more", "counting"),
    [
        ("They met in Vienna.", {}, []),
        ("They met in Vienna, Austria.", {}, [("Austria", 0.0)]),
        ("They met in Vienna (Austria).", {}, [("Austria", 0.0)]),
        ("They met in The Hague, the Netherlands.", {}, [("Netherlands", 0.0)]),
        ("They met in The Hague.", {}, []),
        ("They flew from Vienna, and Austria paid.", {}, [("Austria", 1.0)]),
        ("They met in Vienna, Poland heard.", {}, [("Poland", 1.0)]),
        ("They met.", {"dateline": "HELSINKI, 3 May 2025 – "}, [("HELSINKI", 0.0)]),
        ("They met.", {"dateline": "VIENNA, 3 May 2025 – "}, []),
        ("They met in Helsinki.", {"dateline": "HELSINKI, 3 May 2025 – "}, [("HELSINKI", 0.0), ("Helsinki", 1.0)]),
    ],
)
def test_seats_do_not_count_and_the_state_around_them_is_only_named(
    write_document: Callable[..., Document],
    body: str,
    more: dict[str, str],
    counting: list[tuple[str, float]],
) -> None:
    mentions = find_mentions(write_document(body, **more), MATCHER)["countries"]
    named, _ = sift_mentions(mentions, Setting(seats=TAXONOMY.seats, chair=FINLAND))
    assert [(mention.quote, mention.share) for mention in named] == counting


def test_a_place_that_others_have_too_makes_no_country_sure(
    write_document: Callable[..., Document],
) -> None:
    mentions = find_mentions(write_document("They met in Armavir, Armenia."), MATCHER)["countries"]
    _, sure = sift_mentions(mentions, Setting(seats=TAXONOMY.seats))
    assert sure == {"AM"}
