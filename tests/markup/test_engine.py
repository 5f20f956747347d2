import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape

from osce_digest.cache import shelf
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


def test_what_others_include_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(shelf, "_offered", tmp_path)
    (tmp_path / "a.html").write_text('<{% include "b.html" %}>')
    (tmp_path / "b.html").write_text("{{ t }}, {{ word }}")
    assert Templates(tmp_path, {"word": "w"}).render("a.html", {"t": "&"}) == "<&amp;, w>"
    with monkeypatch.context() as patch:
        patch.setattr(Environment, "compile", None)
        assert Templates(tmp_path, {"word": "w"}).render("a.html", {"t": "u"}) == "<u, w>"
    assert Templates(tmp_path, {"word": "v"}).render("a.html", {"t": "u"}) == "<u, v>"
    (tmp_path / "b.html").write_text("{{ t }}?")
    assert Templates(tmp_path, {"word": "w"}).render("a.html", {"t": "u"}) == "<u?>"


def test_an_included_template_that_is_missing_or_wrong_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<{% include "b.html" %}>')
    with pytest.raises(TemplateError, match=r"'b.html'"):
        Templates(tmp_path).render("a.html", {})
    (tmp_path / "b.html").write_text("\n{% if %}")
    with pytest.raises(TemplateError, match=r"b.html:2: template-syntax"):
        Templates(tmp_path).render("a.html", {})
    (tmp_path / "b.html").write_text("\n{{ t }}")
    with pytest.raises(TemplateError, match=r"b.html:2: template-asks"):
        Templates(tmp_path).render("a.html", {})
