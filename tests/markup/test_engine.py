from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from osce_digest.errors import TemplateError
from osce_digest.markup.engine import print_value
from osce_digest.markup.environment import Templates


@given(st.text(alphabet="ab<>&'\"é–\n"))
def test_what_is_printed_is_escaped_as_jinja_escapes(text: str) -> None:
    assert print_value(text) == str(escape(text))


@pytest.mark.parametrize(
    ("value", "printed"), [(Markup("<b>"), "<b>"), (3, "3"), (None, "None"), (["<"], "[&#39;&lt;&#39;]")]
)
def test_trusted_html_stays_and_other_values_are_escaped(value: object, printed: str) -> None:
    assert print_value(value) == printed


def test_jinja_means_what_it_always_means(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "{% macro m(x) %}<{{ x }}>{% endmacro %}{% set y %}{{ t }}!{% endset %}"
        "{{ m(t) }}{{ y }}{{ t|upper }}{% for n in range(2) %}{{ loop.index }}{% endfor %}{{ t ~ '<' }}"
    )
    assert Templates(tmp_path).render("a.html", {"t": "a&b"}) == "<a&amp;b>a&amp;b!A&amp;B12a&amp;b&lt;"


def test_of_layers_with_the_same_name_the_last_one_counts(tmp_path: Path) -> None:
    (tmp_path / "simple.html").write_text("{{ a }}{{ b }}")
    (tmp_path / "other.html").write_text("{% set c = a %}{{ c }}{{ b }}")
    for name in ("simple.html", "other.html"):
        assert Templates(tmp_path).render(name, {"a": 1, "b": 1}, {"b": 2}) == "12"
    with pytest.raises(TemplateError, match="'b' is undefined"):
        Templates(tmp_path).render("simple.html", {"a": 1}, {})
