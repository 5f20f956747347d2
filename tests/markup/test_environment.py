from pathlib import Path

import pytest

from osce_digest.errors import TemplateError
from osce_digest.markup.environment import Templates, find_packaged

CONSTANTS = {"root": "../", "words": {"menu": "Menu & more"}}


def write(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return folder


def test_the_packaged_templates_are_found() -> None:
    assert (find_packaged() / "item.html").is_file()


def test_a_template_of_the_users_own_stands_before_the_packaged_one(tmp_path: Path) -> None:
    templates = Templates(write(tmp_path, mention="mine: {{ title }}"))
    assert templates.render("mention.html", {"title": "a < b"}) == "mine: a &lt; b"


def test_one_block_can_be_changed_and_the_rest_inherited(tmp_path: Path) -> None:
    own = write(tmp_path, not_found='{% extends "default/not_found.html" %}{% block footer %}MY FOOT{% endblock %}')
    context = {
        "language": "en",
        "title": "t",
        "description": "d",
        "canonical": None,
        "feeds": [],
        "own_style": None,
        "header": "HEAD",
        "footer": "FOOT",
        "heading": "Gone",
        "note": "n",
        "home": "index.html",
    }
    html = Templates(own, {**CONSTANTS, "words": {"go_home": "Home"}}).render("not_found.html", context)
    assert "MY FOOT" in html
    assert "<h1>Gone</h1>" in html
    assert "HEAD" in html


def test_constants_are_known_by_name_and_escaped_when_printed(tmp_path: Path) -> None:
    own = write(tmp_path, a='{{ root }}x {{ words.menu }} {{words.menu}} {{ "y" ~ words.menu }}')
    assert Templates(own, CONSTANTS).render("a.html", {}) == "../x Menu &amp; more Menu &amp; more yMenu &amp; more"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("\n{{ nothing }}", "template-asks", 2),
        ("a\nb\n{{ words.nothing }}", "template-asks", 3),
        ("a\n{% if %}", "template-syntax", 2),
        ('{% include "none.html" %}', "no-template", 0),
    ],
)
def test_a_fault_names_file_line_and_kind(tmp_path: Path, text: str, code: str, line: int) -> None:
    templates = Templates(write(tmp_path, a=text), CONSTANTS)
    with pytest.raises(TemplateError) as caught:
        templates.render("a.html", {})
    fault = caught.value.faults[0]
    assert (fault.code, fault.line) == (code, line)
    assert "a.html" in fault.path


def test_a_missing_template_is_a_fault() -> None:
    with pytest.raises(TemplateError, match=r"none\.html"):
        Templates().get("none.html")


def test_a_fingerprint_changes_with_everything_a_template_draws_on(tmp_path: Path) -> None:
    def prints(**texts: str) -> str:
        return Templates(write(tmp_path, **texts)).fingerprint("a.html")

    first = prints(a='{% extends "b.html" %}{% include "c.html" %}', b="b", c="c", d="d")
    assert prints(d="changed") == first
    assert prints(b="changed") != first
    assert prints(b="b", c="changed") != first
    assert prints(c="c") == first


def test_a_computed_name_draws_on_every_template(tmp_path: Path) -> None:
    first = Templates(write(tmp_path, a="{% include name %}", d="d")).fingerprint("a.html")
    assert Templates(write(tmp_path, d="changed")).fingerprint("a.html") != first


def test_the_users_static_files_join_and_replace_the_packaged_ones(tmp_path: Path) -> None:
    static = tmp_path / "static"
    static.mkdir()
    (static / "style.css").write_text("mine")
    (static / "logo.svg").write_text("<svg/>")
    (static / ".hidden").write_text("")
    files = Templates(tmp_path).static_files()
    assert files["static/style.css"].read_text() == "mine"
    assert {"static/logo.svg", "static/icon.svg"} <= files.keys()
    assert "static/.hidden" not in files
