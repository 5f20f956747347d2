from osce_digest.tagging.judging import admit, judge
from osce_digest.tagging.reading import Candidate
from osce_digest.tagging.scoring import weigh
from osce_digest.tagging.weights import ACCEPT, FLOOR


def candidates(**strengths: float) -> list[Candidate]:
    return [Candidate(term, weigh(strength), ()) for term, strength in strengths.items()]


def judged(share: float = 0.0, most: int = 9, tie: float = 1.0, **strengths: float) -> tuple[str, str]:
    verdict = judge(candidates(**strengths), share=share, most=most, tie=tie)
    return "".join(c.term for c in verdict.accepted), "".join(c.term for c in verdict.doubtful)


def test_likely_terms_stand_and_unlikely_ones_are_not_spoken_of() -> None:
    assert judged(a=ACCEPT, b=FLOOR, c=FLOOR - 0.02) == ("a", "b")


def test_the_heaviest_comes_first_and_equals_keep_their_order() -> None:
    assert judged(a=0.6, b=0.9, c=0.6) == ("bac", "")


def test_of_nearly_equal_ones_the_first_named_comes_first() -> None:
    assert judged(tie=0.8, a=0.6, b=0.9, c=0.91) == ("bca", "")
    assert judged(a=0.6, b=0.9, c=0.91) == ("cba", "")


def test_what_falls_far_behind_the_first_is_in_doubt() -> None:
    assert judged(share=0.5, a=0.95, b=0.6) == ("a", "b")


def test_some_terms_are_admitted_though_far_behind_if_they_are_likely_and_there_is_room() -> None:
    verdict = judge(candidates(a=0.95, b=0.6, c=0.6, d=0.4), share=0.5)
    admitted = admit(verdict, frozenset({"b", "d"}), most=2)
    assert [candidate.term for candidate in admitted.accepted] == ["a", "b"]
    assert [candidate.term for candidate in admitted.doubtful] == ["c", "d"]
    assert admit(verdict, frozenset({"b"}), most=1) is verdict
    assert admit(verdict, frozenset({"d"}), most=9) is verdict


def test_what_exceeds_the_most_is_in_doubt() -> None:
    assert judged(most=2, a=0.9, b=0.8, c=0.7) == ("ab", "c")


def test_no_candidates_need_no_verdict() -> None:
    assert judged() == ("", "")


def test_a_candidate_without_rivals_is_trusted_more() -> None:
    alone = judge(candidates(a=0.45), share=0.0).accepted
    assert [candidate.term for candidate in alone] == ["a"]
    assert judged(a=0.45, b=0.4) == ("", "ab")


def test_equals_without_rivals_are_trusted_more_together() -> None:
    def judge_equals(**strengths: float) -> str:
        verdict = judge(candidates(**strengths), share=0.0, equals=True)
        return "".join(candidate.term for candidate in verdict.accepted)

    assert judge_equals(a=0.45, b=0.45) == "ab"
    assert judge_equals(a=0.45, b=0.45, c=0.3) == ""
    assert judge_equals(a=0.45) == "a"
    assert judged(a=0.45, b=0.45) == ("", "ab")
