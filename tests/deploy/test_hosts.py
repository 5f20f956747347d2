"""nginx and Caddy are started with the files of `docs/deploy` and walked over, before and after a rebuild."""

import gzip
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from deploy.hosts import DEPLOY, HOSTS, Host, find_port, prepare_caddy, prepare_nginx, start
from tools import find_pagefind

from osce_digest.build import Order, build

TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
    ".png": "image/png",
    ".sqlite": "application/vnd.sqlite3",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/rss+xml; charset=utf-8",
}
ITEM = "{place}, {day} May 2024 – The OSCE Mission to Skopje trained twelve police officers in {town} today.\n"
FOR_ALL = ("x-content-type-options", "referrer-policy", "permissions-policy", "cross-origin-opener-policy")
FOR_GOOD = "public, max-age=31536000, immutable"


class Desk:
    """A site in the making, as an editor has it."""

    def __init__(self, folder: Path) -> None:
        self.content, self.site = folder / "content", folder / "site"
        self._folder = folder
        (self.content / "raw").mkdir(parents=True)
        (self.content / "site.yml").write_text("title: Skopje desk\nbase_url: https://example.org/\n", "utf-8")

    def add(self, name: str, **words: object) -> None:
        (self.content / "raw" / name).write_text(ITEM.format(**words), "utf-8")

    def build(self) -> None:
        build(Order(self.content, self.site, self._folder / "cache", jobs=1, search=True))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    find_pagefind()
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk.add("a.txt", place="SKOPJE", day=3, town="Tetovo")
    desk.add("b.txt", place="SKOPJE", day=7, town="Ohrid")
    desk.build()
    return desk


@pytest.fixture(scope="module", params=HOSTS)
def host(request: pytest.FixtureRequest, desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with start(request.param, desk.site, tmp_path_factory.mktemp(request.param)) as host:
        yield host


def list_files(site: Path) -> list[str]:
    return sorted(f"/{path.relative_to(site).as_posix()}" for path in site.rglob("*") if path.is_file())


def name_type(path: str) -> str | None:
    """The type that a file of the site must have; None where it does not matter."""
    if path.endswith("/atom.xml"):
        return TYPES[".atom"]
    if "/sitemap" in path:
        return "application/xml; charset=utf-8"
    return TYPES.get(Path(path).suffix)


def test_every_file_is_served_as_it_is_with_its_type_and_all_headers(host: Host, desk: Desk) -> None:
    for path in list_files(desk.site):
        answer = host.ask(path)
        assert answer.status == 200, path
        assert answer.body == (desk.site / path[1:]).read_bytes(), path
        assert [name for name in FOR_ALL if name not in answer.headers] == [], path
        if wanted := name_type(path):
            assert answer.headers["content-type"] == wanted, path
        if path.endswith(".js"):
            assert re.fullmatch("(?:text|application)/javascript; charset=utf-8", answer.headers["content-type"])


def test_a_walk_from_the_first_page_meets_no_dead_end_and_a_policy_on_each_page(host: Host) -> None:
    reached, waiting = {"/"}, ["/"]
    while waiting:
        path = waiting.pop()
        answer = host.ask(path)
        assert answer.status == 200, path
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        html = answer.body.decode()
        said = re.findall(r'http-equiv="Content-Security-Policy" content="(.*?)"', html)
        assert answer.headers["content-security-policy"] == f"{said[0]}; frame-ancestors 'none'", path
        for link in re.findall(r'(?:href|src)="([^"#?]+)', html):
            target = unquote(urljoin(path, link))
            if target.startswith("/") and target not in reached:
                reached.add(target)
                waiting.append(target)
    assert {"/search.html", "/feed.xml", "/data/entries.jsonl", "/static/style.css"} <= reached
    assert len(reached) > 500


def test_search_alone_may_run_what_searches(host: Host) -> None:
    assert "'wasm-unsafe-eval'" in host.ask("/search.html").headers["content-security-policy"]
    assert "wasm" not in host.ask("/index.html").headers["content-security-policy"]


def test_what_is_named_after_its_bytes_is_kept_and_all_else_asked_for_again(host: Host, desk: Desk) -> None:
    for path in list_files(desk.site):
        kept = host.ask(path, "HEAD").headers["cache-control"]
        by_name = re.search(r"/pagefind/(fragment|index|filter)/|\.pf_meta$", path)
        picture = path.endswith((".png", ".svg"))
        assert kept == (FOR_GOOD if by_name else "public, max-age=86400" if picture else "no-cache"), path


def test_after_a_rebuild_feeds_without_news_are_304_and_those_with_news_are_not(host: Host, desk: Desk) -> None:
    feeds = [path for path in list_files(desk.site) if path.endswith((".xml", ".atom", ".json", ".ics"))]
    before = {path: host.ask(path) for path in feeds}
    count = len(list((desk.content / "raw").iterdir()))
    desk.add(f"{count}.txt", place="SKOPJE", day=10 + count, town="Bitola" * count)
    desk.build()
    unchanged = 0
    for path, old in before.items():
        same = (desk.site / path[1:]).read_bytes() == old.body
        unchanged += same
        by_tag = host.ask(path, If_None_Match=old.headers["etag"])
        assert by_tag.status == (304 if same else 200), path
        assert by_tag.body == b"" if same else by_tag.body != old.body, path
        if same:
            assert host.ask(path, If_Modified_Since=old.headers["last-modified"]).status == 304, path
    assert unchanged > 800
    assert (desk.site / "feed.xml").read_bytes() != before["/feed.xml"].body


def test_text_comes_compressed_for_those_who_take_it_and_is_304_all_the_same(host: Host, desk: Desk) -> None:
    for path in ("/index.html", "/feed.xml", "/atom.xml", "/static/style.css", "/data/entries.jsonl"):
        answer = host.ask(path, Accept_Encoding="gzip")
        assert answer.headers["content-encoding"] == "gzip", path
        assert "accept-encoding" in answer.headers["vary"].lower(), path
        assert gzip.decompress(answer.body) == (desk.site / path[1:]).read_bytes()
        assert host.ask(path, Accept_Encoding="gzip", If_None_Match=answer.headers["etag"]).status == 304, path


@pytest.mark.parametrize("path", ["/nowhere", "/countries/nowhere.html", "/nowhere.atom", "/nowhere.xml", "/static/"])
def test_what_is_not_there_has_a_page_of_its_own_that_leads_home(host: Host, desk: Desk, path: str) -> None:
    answer = host.ask(path)
    if path == "/static/" and answer.status == 403:  # nginx: there, but nothing to show
        assert b"style.css" not in answer.body
        return
    assert answer.status == 404
    assert answer.body == (desk.site / "404.html").read_bytes()
    assert answer.headers["content-type"] == TYPES[".html"]
    assert "content-security-policy" in answer.headers


def test_no_folder_is_listed_and_nothing_hidden_or_outside_is_given(host: Host, desk: Desk) -> None:
    hidden = desk.site / ".osce-digest-new"
    hidden.mkdir(exist_ok=True)
    for name in ("draft.html", "feed.xml"):
        (hidden / name).write_text("not yet", "utf-8")
    for path in (
        "/.osce-digest-new/draft.html",
        "/.osce-digest-new/feed.xml",
        "/../content/site.yml",
        "/%2e%2e/content/site.yml",
    ):
        assert host.ask(path).status in {400, 404}, path
    shutil.rmtree(hidden)
    for folder in sorted({path.rpartition("/")[0] for path in list_files(desk.site)}):
        answer = host.ask(f"{folder}/")
        index = desk.site / folder[1:] / "index.html"
        if index.is_file():
            assert answer.body == index.read_bytes()
        else:
            assert answer.status in {403, 404}, folder
    assert host.ask("/countries").headers["location"] == "/countries/"


def test_the_servers_find_no_fault_in_the_files(tmp_path: Path) -> None:
    *nginx, config = prepare_nginx(tmp_path, tmp_path, find_port())
    said = subprocess.run([*nginx, config, "-t"], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    assert "warn" not in said.stderr
    program = prepare_caddy(tmp_path, tmp_path, find_port())[0]
    for file in (DEPLOY / "caddy/Caddyfile", tmp_path / "Caddyfile"):
        checked = [program, "validate", "--adapter", "caddyfile", "--config", str(file)]
        home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
        said = subprocess.run(checked, capture_output=True, text=True, env=home, check=False)
        assert said.returncode == 0, said.stderr
