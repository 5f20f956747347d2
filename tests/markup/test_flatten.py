from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from osce_digest.errors import TemplateError
from osce_digest.markup.environment import Templates
from osce_digest.markup.flatten import flatten, is_simple

BASE = "<{% block a %}base a {{ x }}{% endblock %}|{% if x %}{% block b %}base b{% endblock %}{% endif %}>"
VALUES = {"x": "X", "y": [1, 2]}


def flat(**texts: str) -> nodes.Template | None:
    """The tree of `top`, flattened; a tree holds no block and extends nothing."""
    parse = Environment(autoescape=True).parse
    made = flatten(parse(texts["top"]), lambda name: parse(texts[name]))
    assert made is None or made.find((nodes.Block, nodes.Extends)) is None
    return made


def show(folder: Path, **texts: str) -> tuple[str, str]:
    """What `top` prints in one piece, and what Jinja itself makes of it."""
    for name, text in texts.items():
        (folder / name).write_text(text)
    templates = Templates(folder)
    return templates.render("top", VALUES), templates.get("top").render(VALUES)


@pytest.mark.parametrize(
    "texts",
    [
        {"top": BASE},
        {"top": '{% extends "base" %}'},
        {"top": '{% extends "base" %}\nnot shown {% block a %}mine {{ x }}{% endblock %} nor this'},
        {"top": '{% extends "base" %}{% block a %}{% block c %}{{ x }}{% endblock %}!{% endblock %}'},
        {"top": '{% extends "base" %}{% block c %}nowhere{% endblock %}'},
        {"top": '{% extends "base" %}{% block a %}{% for n in y %}{{ loop.index }}{% endfor %}{% endblock %}'},
        {
            "top": '{% extends "middle" %}{% block c %}top c{% endblock %}',
            "middle": '{% extends "base" %}{% block b %}[{% block c %}middle c{% endblock %}]{% endblock %}',
        },
    ],
)
def test_one_piece_prints_what_the_blocks_do(tmp_path: Path, texts: dict[str, str]) -> None:
    whole = {"base": BASE, **texts}
    assert flat(**whole) is not None
    made, wanted = show(tmp_path, **whole)
    assert made == wanted


@pytest.mark.parametrize(
    "texts",
    [
        {"top": '{% extends "base" %}{% block a %}{{ super() }}{% endblock %}'},
        {"top": '{% extends "base" %}{% block b %}{{ self.a() }}{% endblock %}'},
        {"top": '{% extends "base" %}{% set x = 1 %}{% block a %}{{ x }}{% endblock %}'},
        {"top": '{% extends "base" %}{% block a %}{% set x = 1 %}{% endblock %}{% block b %}{{ x }}{% endblock %}'},
        {"top": '{% extends "base" %}{% macro m() %}M{% endmacro %}{% block a %}{{ m() }}{% endblock %}'},
        {"top": "{% for x in y %}{% block a %}{{ x }}{% endblock %}{% endfor %}"},
        {"top": "{% with x = 1 %}{% block a %}{{ x }}{% endblock %}{% endwith %}"},
        {"top": '{% extends "ba" ~ "se" if x else "none" %}{% block a %}mine{% endblock %}'},
        {"top": 'first{% extends "base" %}{% block a %}mine{% endblock %}'},
        {"top": '{% extends "base" %}{% if y %}{% block a %}mine{% endblock %}{% endif %}'},
        {"top": "{{ x }}"},
    ],
)
def test_what_could_tell_the_difference_stays_in_blocks(tmp_path: Path, texts: dict[str, str]) -> None:
    whole = {"base": BASE, **texts}
    assert flat(**whole) is None
    made, wanted = show(tmp_path, **whole)
    assert made == wanted


def test_trees_stay_as_they_are() -> None:
    parse = Environment(autoescape=True).parse
    base, top = parse(BASE), parse('{% extends "base" %}{% block a %}mine{% endblock %}')
    first = flatten(top, lambda _: base)
    assert first is not None
    assert first == flatten(top, lambda _: base)
    assert (base, top) == (parse(BASE), parse('{% extends "base" %}{% block a %}mine{% endblock %}'))


def test_templates_that_extend_each_other_are_not_followed_for_ever() -> None:
    assert flat(top='{% extends "other" %}', other='{% extends "top" %}') is None


def test_trouble_names_the_template_it_is_in(tmp_path: Path) -> None:
    texts = {"base.html": "{% block a %}{% endblock %}\n\n{{ nothing }}", "top.html": '{% extends "base.html" %}'}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    with pytest.raises(TemplateError) as caught:
        Templates(tmp_path).render("top.html", {})
    fault = caught.value.faults[0]
    assert (Path(fault.path).name, fault.line, fault.code) == ("base.html", 3, "template-asks")


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        ("{{ x }} {% if x.y and not z or w %}{{ x.y }}{% endif %}{% for a, b in c %}{{ a }}{% endfor %}", True),
        ("{{ x|upper }}", False),
        ("{{ x() }}", False),
        ("{{ x is defined }}", False),
        ("{% set x = 1 %}", False),
        ("{% include 'y' %}", False),
        ("{% extends 'y' %}", False),
        ("{% block a %}{% endblock %}", False),
    ],
)
def test_a_simple_template_asks_for_values_by_their_names_alone(text: str, simple: bool) -> None:  # noqa: FBT001
    assert is_simple(Environment(autoescape=True).parse(text)) is simple
