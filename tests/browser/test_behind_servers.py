"""The site behind the servers of `docs/deploy`, whose headers bar what the pages bar: all is loaded, search works."""

from collections.abc import Callable
from pathlib import Path

import pytest
from browser.chromium import View
from browser.making import Made
from deploy.hosts import HOSTS, start


@pytest.mark.parametrize("host", HOSTS)
def test_pages_load_and_search_works_under_the_headers_of_a_server(
    made: Made, open_view: Callable[..., View], tmp_path: Path, host: str
) -> None:
    with start(host, made.folder, tmp_path) as asked:
        view = open_view(f"http://127.0.0.1:{asked.port}/")
        for page in ("index.html", "countries/index.html", made.named["corrected"]):
            assert view.open(page) == []
        assert view.open("search.html?q=stoves") == []
        found = view.page.locator("#results li h3 a")
        found.first.wait_for(timeout=30_000)
        assert view.page.locator("#results mark").first.inner_text().lower().startswith("stove")
        assert view.take_noise() == []
