from collections.abc import Callable
from pathlib import Path

from factories import make_site

from osce_digest import renderer
from osce_digest.catalogue import open_catalogue
from osce_digest.config import Config
from osce_digest.site import Site

Read = Callable[[Site], dict[str, str]]


def test_about_and_method_are_there_without_an_editors_text(pages: dict[str, str]) -> None:
    assert open_catalogue("en").pages.keys() == {"about", "method"}
    assert "<h1>About this site</h1>" in pages["about.html"]
    assert "<strong>not</strong> an official site" in pages["about.html"]
    assert "<h1>How dates and tags are found</h1>" in pages["method.html"]


def test_an_editors_text_stands_instead_and_further_pages_beside(read: Read) -> None:
    pages = read(make_site(pages={"about": "# Who *we* are\n\n<script>x</script>Hello.", "contact-us": "Write."}))
    assert "<h1>Who we are</h1>" in pages["about.html"]
    assert "<script" not in pages["about.html"]
    assert "<h1>Contact us</h1>" in pages["contact-us.html"]


def test_links_of_the_page_for_wrong_addresses_hold_at_any_depth(read: Read) -> None:
    html = read(make_site(config=Config(base_url="https://example.org/osce/")))["404.html"]
    assert 'href="https://example.org/osce/static/style.css"' in html
    assert 'href="https://example.org/osce/index.html"' in html
    assert 'href="index.html"' in read(make_site())["404.html"]


def test_static_files_are_copied_byte_for_byte(root: Path) -> None:
    site = make_site()
    static = {target.path: target for target in renderer.targets(site) if target.path.startswith("static/")}
    assert static["static/style.css"].content(site) == (root / "templates/static/style.css").read_bytes()
    assert len((root / "templates/static/style.css").read_bytes()) <= 20_000
