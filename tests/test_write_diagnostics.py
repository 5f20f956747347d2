"""The page of all codes, and the script that writes it."""

from pathlib import Path
from runpy import run_path

ROOT = Path(__file__).parent.parent


def test_the_page_is_what_the_script_writes_now() -> None:
    compose = run_path(str(ROOT / "scripts/write_diagnostics.py"))["compose"]
    written = (ROOT / "docs/diagnostics.md").read_text("utf-8")
    assert written == compose(), "run python scripts/write_diagnostics.py"


def test_every_code_has_a_heading_and_none_stands_open_as_html() -> None:
    written = (ROOT / "docs/diagnostics.md").read_text("utf-8")
    assert "### `border-doubtful` (warning)\n" in written
    assert "has no &lt;h1>" in written
