"""What takes long to import is imported by those who need it: a build in which nothing has changed makes no page."""

import subprocess
import sys

LISTS_ONLY = """
import sys
from osce_digest import feeds, renderer
from osce_digest.config import Config
from osce_digest.site import make_site
from osce_digest.site.held import make_edition
from osce_digest.taxonomy import load_taxonomy
site = make_site(Config(), load_taxonomy(), make_edition([]))
assert len([*renderer.targets(site), *feeds.targets(site)]) > 100
print(*sorted({"jinja2", "markdown", "nh3", "feedgen", "lxml"} & set(sys.modules)))
"""


def test_listing_what_there_is_to_make_imports_no_library_that_makes_it() -> None:
    done = subprocess.run([sys.executable, "-c", LISTS_ONLY], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
