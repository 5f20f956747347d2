import re

import pytest

from osce_digest.reports.code_examples import EXAMPLES, SECTIONS
from osce_digest.reports.codes import CODES


def test_every_code_has_an_example_in_one_section() -> None:
    assert sorted(CODES.keys() - EXAMPLES.keys()) == []
    assert sum(map(len, SECTIONS.values())) == len(EXAMPLES)


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_an_example_is_a_line_as_it_is_printed(code: str) -> None:
    # site/about.html:52: link-broken: words
    assert re.fullmatch(rf".+?:\d+: {code}: .*[^. ]", EXAMPLES[code].line)
