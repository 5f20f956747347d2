from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_digest.loader.sentences import find_sentences, split_sentences


@pytest.mark.parametrize(
    "written",
    [
        "The Mission met. | It was cold.",
        "Mr. Kos met Dr. J. K. Brandt. | They talked.",
        "The U.S. Ambassador came. | He left.",
        "They met at 3 p.m. | The talks went on.",
        "Resolution No. 5 was adopted. | It holds.",
        "Decision No. | But why?",
        "It ended in Sept. 2019. | Nobody knew.",
        "“We won. We are glad,” she said. | He left.",
        "“We won. We are glad.” | The Mission left.",
        "« Nous avons gagné. Bravo », dit-elle. | Il partit.",
        "Was it so? | Yes! | It was … | Then they left.",
        "It cost 3.5 million. | That was much.",
        "1. The Union is glad. | It says so.",
        "Das Treffen fand am 5. Mai statt. | Es war kalt.",
        "М. Иванов и г. Ош подписали договор. | Он в силе.",
        "Acting Head Jan P. Kowal spoke. | See p. 5 for more.",
        "e.g. Osh and i.e. Naryn. | Both are towns.",
        "He saw the OSCE. | The end.",
        "A line without a stop | A next line",
        "the end. and on",
    ],
)
def test_sentences_end_at_stops_and_not_at_abbreviations_initials_or_in_quotations(written: str) -> None:
    parts = written.split(" | ")
    text = "\n".join(parts) if "line" in written else " ".join(parts)
    assert split_sentences(text) == parts


def test_an_unclosed_quotation_does_not_swallow_the_rest() -> None:
    assert split_sentences("“We won. We left. It was late.") == ["“We won.", "We left.", "It was late."]


@given(st.text(max_size=300))
def test_sentences_lie_in_order_and_leave_only_blanks_out(text: str) -> None:
    spans = find_sentences(text)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@pytest.mark.parametrize("until", [0, 14, 15, 16, 31, 60])
def test_sentences_are_read_as_far_as_asked(until: int) -> None:
    text = "They met twice. They will meet again in Osh. Nobody knows when."
    spans = find_sentences(text, until=until)
    assert spans == find_sentences(text)[: len(spans)]
    assert spans[-1][1] >= until
    assert len(spans) == 1 + (until > 15) + (until > 44)
