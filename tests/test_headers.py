"""The headers for hosts say what the pages say: `docs/deploy` is held against the pages' own policies."""

import re
from pathlib import Path

import pytest
from factories import make_site

from osce_digest import renderer

DEPLOY = Path(__file__).parent.parent / "docs/deploy"
SNIPPETS = ["nginx/digest.conf", "caddy/Caddyfile", "headers/htaccess", "headers/_headers"]
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# What a header alone can say.
ONLY_HERE = "; frame-ancestors 'none'"


@pytest.fixture(scope="module")
def policies() -> dict[str, str]:
    """The policy of each page."""
    site = make_site()
    pages = {target.path: target for target in renderer.targets(site) if target.path.endswith(".html")}
    made = {path: bytes(target.content(site)).decode() for path, target in pages.items()}  # type: ignore[arg-type]
    return {
        path: re.findall(r'http-equiv="Content-Security-Policy" content="(.*?)"', html)[0]
        for path, html in made.items()
    }


def read(name: str) -> str:
    """A snippet without its comments."""
    return re.sub(r"(?m)^\s*#.*\n", "", (DEPLOY / name).read_text("utf-8"))


def test_the_search_page_alone_has_a_policy_of_its_own(policies: dict[str, str]) -> None:
    assert {path for path, policy in policies.items() if policy != policies["index.html"]} == {"search.html"}


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_host_is_told_the_policies_that_the_pages_say(name: str, policies: dict[str, str]) -> None:
    told = set(re.findall(r"default-src[^\"\n]*", read(name)))
    search, others = policies["search.html"] + ONLY_HERE, policies["index.html"] + ONLY_HERE
    assert told == ({search} if name == "headers/_headers" else {search, others})


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_host_is_told_every_other_header(name: str) -> None:
    text = read(name).replace('"', "").replace(":", "").replace(" always;", "")
    for header, value in HEADERS.items():
        assert re.search(rf"(?m){header} {re.escape(value)}$", text), header


def test_no_snippet_is_untested() -> None:
    saying = {path for path in DEPLOY.rglob("*") if path.is_file() and "frame-ancestors" in path.read_text("utf-8")}
    assert sorted(path.relative_to(DEPLOY).as_posix() for path in saying) == sorted(SNIPPETS)


def test_what_the_widest_policy_allows_each_page_narrows(policies: dict[str, str]) -> None:
    # Where a page has two policies, what both allow is allowed.
    assert "script-src" not in policies["index.html"]
    assert policies["index.html"].startswith("default-src 'self';")
    assert "form-action 'none'" in policies["index.html"]
