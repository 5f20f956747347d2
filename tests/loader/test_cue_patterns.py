import pytest

from osce_digest.loader import cue_patterns as cues


@pytest.mark.parametrize(
    ("name", "seen", "unseen"),
    [
        ("ACTOR", "the OSCE Special Monitoring Mission to Ukraine", "the office in Osh"),
        ("ACTOR", "OSCE-supported Academy", "OSCE area"),
        ("EVENT", "a course was held", "a course for judges"),
        ("INTRODUCES", "a two-day workshop", "the workshop"),
        ("REFERS", "they left the workshop", "the workshop on trials"),
        ("SHORT_BODY", "the Mission said", "the Mission to Serbia said"),
        ("CLOSING", "funded by Norway", "found by Norway"),
        ("DEFINED", "safety councils (LSCs)", "safety councils (see below)"),
        ("SPEECH", "he stressed", "a stress test"),
    ],
)
def test_a_pattern_sees_its_words_and_no_others(name: str, seen: str, unseen: str) -> None:
    pattern = getattr(cues, name)
    assert pattern.search(seen)
    assert not pattern.search(unseen)
