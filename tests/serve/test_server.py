"""Covers server, handler, answers, pages, types."""

import os
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from osce_digest.errors import SetupError
from osce_digest.serve import server as module
from osce_digest.serve.answers import find_file
from osce_digest.serve.audience import Audience
from osce_digest.serve.cook import File
from osce_digest.serve.pages import add_script, point_home
from osce_digest.serve.server import Server, open_server
from osce_digest.serve.session import name_version
from osce_digest.serve.types import name_type

PAGE = b"<!doctype html>\n<html><head><title>Home</title>\n</head><body>Home</body></html>\n"
BASE = "https://example.org/digest/"


@dataclass
class Folder:
    """Stands for a session in which nothing changes, but for what a test says of single files."""

    output: Path
    base_url: str = BASE
    files: dict[str, File] = field(default_factory=dict)
    audience: Audience = field(default_factory=Audience)

    def fetch(self, path: str) -> File | None:
        return self.files.get(path)

    def tell_version(self, path: str) -> str:
        file = self.output / path
        return name_version(file.read_bytes()) if file.is_file() else ""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    place = tmp_path_factory.mktemp("served")
    site = place / "site"
    for name, content in {
        "index.html": PAGE,
        "items/2023/one item.html": PAGE.replace(b"Home", b"Item"),
        "countries/index.html": PAGE,
        "404.html": PAGE.replace(b"Home", f'No page, <a href="{BASE}index.html">home</a>'.encode()),
        "feed.xml": b"<rss/>",
        "data/digest.sqlite": bytes(range(256)),
        "data/entries.jsonl": b"{}\n",
        "static/style.css": b"p {}",
        ".osce-digest-new/waiting.html": PAGE,
        "empty/file.txt": b"",
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    (place / "secret.html").write_bytes(b"nobody may see this")
    if os.name == "posix":
        (site / "leads-out.html").symlink_to(place / "secret.html")
        (site / "out").symlink_to(place)
    return Folder(site)


@pytest.fixture(scope="module")
def server(folder: Folder) -> Iterator[Server]:
    with open_server(folder, 0) as server:  # type: ignore[arg-type]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield server
        folder.audience.close()
        server.shutdown()
        thread.join()


class Asked:
    """One answer, read to its end."""

    def __init__(self, answer: HTTPResponse) -> None:
        self.status = answer.status
        self.headers = answer.headers
        self.body = answer.read()


def ask(server: Server, target: str, method: str = "GET", **headers: str) -> Asked:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    try:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.putrequest(method, target, skip_host="Host" in sent, skip_accept_encoding=True)
        for name, value in sent.items():
            connection.putheader(name, value)
        connection.endheaders()
        return Asked(connection.getresponse())
    finally:
        connection.close()


def send_raw(server: Server, raw: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=30) as line:
        line.sendall(raw)
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(65536), b""))


def test_a_page_is_sent_with_the_script_that_listens_and_is_else_as_in_the_folder(
    server: Server, folder: Folder
) -> None:
    answer = ask(server, "/")
    assert answer.status == 200
    line = (
        f'<script src="/_serve/reload.js" data-page="index.html" data-version="{name_version(PAGE)}" defer></script>\n'
    )
    assert answer.body == PAGE.replace(b"</head>", line.encode() + b"</head>")
    assert (folder.output / "index.html").read_bytes() == PAGE


def test_other_files_are_sent_byte_for_byte(server: Server) -> None:
    assert ask(server, "/data/digest.sqlite").body == bytes(range(256))
    assert ask(server, "/feed.xml?x=1").body == b"<rss/>"
    assert ask(server, "/empty/file.txt").body == b""


def test_blanks_and_letters_in_addresses_are_read_as_browsers_write_them(server: Server) -> None:
    assert b"Item" in ask(server, "/items/2023/one%20item.html").body


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("countries/tajikistan.xml", "application/rss+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("atom.xml", "application/atom+xml; charset=utf-8"),
        ("atom-12.xml", "application/atom+xml; charset=utf-8"),
        ("countries/tajikistan.atom", "application/atom+xml; charset=utf-8"),
        ("feed.json", "application/json"),
        ("feeds.opml", "text/x-opml; charset=utf-8"),
        ("calendar.ics", "text/calendar; charset=utf-8"),
        ("data/entries.jsonl", "application/jsonl; charset=utf-8"),
        ("data/entries.csv", "text/csv; charset=utf-8"),
        ("data/digest.sqlite", "application/vnd.sqlite3"),
        ("pagefind/wasm.unknown.pagefind", "application/octet-stream"),
        ("pagefind/x.wasm", "application/wasm"),
        ("static/search.js", "text/javascript; charset=utf-8"),
        ("static/icon.svg", "image/svg+xml"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_every_kind_of_file_has_its_type(path: str, kind: str) -> None:
    assert name_type(path) == kind


def test_answers_say_that_types_are_meant_and_that_nobody_may_frame_a_page(server: Server) -> None:
    headers = ask(server, "/").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"  # all else the page's own policy says
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-cache"
    assert "Access-Control-Allow-Origin" not in headers


def test_what_a_browser_has_already_is_not_sent_again(server: Server) -> None:
    for path in ("/", "/data/digest.sqlite", "/_serve/reload.js"):
        tag = ask(server, path).headers["ETag"]
        again = ask(server, path, If_None_Match=f'"other", W/{tag}')
        assert (again.status, again.body) == (304, b"")
        assert ask(server, path, If_None_Match='"other"').status == 200


def test_a_part_of_a_file_is_sent_where_one_is_asked_for(server: Server) -> None:
    part = ask(server, "/data/digest.sqlite", Range="bytes=10-19")
    assert (part.status, part.body, part.headers["Content-Range"]) == (206, bytes(range(10, 20)), "bytes 10-19/256")
    assert ask(server, "/data/digest.sqlite", Range="bytes=-6").body == bytes(range(250, 256))
    assert ask(server, "/data/digest.sqlite", Range="bytes=250-999").body == bytes(range(250, 256))
    beyond = ask(server, "/data/digest.sqlite", Range="bytes=256-")
    assert (beyond.status, beyond.headers["Content-Range"]) == (416, "bytes */256")
    for whole in ("bytes=9-3", "bytes=1-2,4-5", "lines=1-2", "bytes=-"):
        assert ask(server, "/data/digest.sqlite", Range=whole).status == 200
    assert ask(server, "/data/digest.sqlite", Range="bytes=0-0", If_Range='"old"').status == 200


def test_head_tells_as_much_as_get_and_sends_nothing(server: Server) -> None:
    for path in ("/", "/feed.xml", "/never.html"):
        got, told = ask(server, path), ask(server, path, "HEAD")
        assert told.body == b""
        assert (told.status, told.headers["Content-Length"]) == (got.status, str(len(got.body)))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
def test_nothing_can_be_done_but_to_look(server: Server, method: str) -> None:
    answer = ask(server, "/", method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil:8000", "", "[::2]", "10.0.0.1"]
)
def test_another_name_for_this_machine_is_not_believed(server: Server, host: str) -> None:
    assert ask(server, "/", Host=host).status == 421


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:9000", "LocalHost.", "[::1]:8000"])
def test_its_own_names_are_with_any_port_as_a_tunnel_has_another(server: Server, host: str) -> None:
    assert ask(server, "/", Host=host).status == 200


def test_a_request_without_a_host_or_with_two_is_refused(server: Server) -> None:
    assert send_raw(server, b"GET / HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 421 ")
    two = b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"
    assert send_raw(server, two).startswith(b"HTTP/1.1 421 ")


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/items/%2E%2E/%2E%2E/%2E%2E/secret.html",
        "/..%2fsecret.html",
        "/items/..%5c..%5csecret.html",
        "/.osce-digest-new/waiting.html",
        "/leads-out.html",
        "/out/secret.html",
        "/c:/secret.html",
        "/index.html%00.txt",
        "/index.html/",
        "/%ff",
        "//evil.example/..",
        "http://127.0.0.1/index.html",
        "*",
    ],
)
def test_no_address_leads_out_of_the_folder(server: Server, target: str) -> None:
    answer = ask(server, target)
    assert answer.status == 404
    assert b"nobody may see this" not in answer.body


def test_a_folder_leads_to_its_page_and_nobody_sees_what_else_is_in_it(server: Server) -> None:
    moved = ask(server, "/countries")
    assert (moved.status, moved.headers["Location"]) == (301, "/countries/")
    assert ask(server, "//countries").headers["Location"] == "/countries/"
    assert ask(server, "/countries/").status == 200
    for path in ("/data", "/data/", "/static/"):
        answer = ask(server, path)
        assert answer.status == 404
        assert b"entries.jsonl" not in answer.body


def test_a_wrong_address_gives_the_sites_own_page_which_leads_home_and_waits_for_one_there(server: Server) -> None:
    answer = ask(server, "/items/never.html")
    assert answer.status == 404
    assert b'<a href="/index.html">home</a>' in answer.body
    assert b'data-page="items/never.html" data-version=""' in answer.body


def test_without_any_page_there_is_one_that_says_so(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "never built")
    with open_server(folder, 0) as server:  # type: ignore[arg-type]
        threading.Thread(target=server.handle_request, daemon=True).start()
        answer = ask(server, "/")
    assert answer.status == 404
    assert b"There is no page at this address yet." in answer.body
    assert b"/_serve/reload.js" in answer.body


def test_what_the_session_made_goes_before_the_folder(server: Server, folder: Folder) -> None:
    folder.files = {
        "index.html": File(PAGE.replace(b"Home", b"Newer"), ours=True),
        "feed.xml": File(b"<newer/>", ours=True),
        "static/style.css": File(None, ours=True),
    }
    try:
        assert b"Newer" in ask(server, "/").body
        assert ask(server, "/feed.xml").body == b"<newer/>"
        assert ask(server, "/static/style.css").status == 404
    finally:
        folder.files = {}


def test_the_servers_own_files_are_there_and_no_others(server: Server) -> None:
    script, style = ask(server, "/_serve/reload.js"), ask(server, "/_serve/overlay.css")
    assert (script.status, script.headers["Content-Type"]) == (200, "text/javascript; charset=utf-8")
    assert (style.status, style.headers["Content-Type"]) == (200, "text/css; charset=utf-8")
    for path in ("/_serve/", "/_serve/never.js", "/_serve/session.py", "/_serve"):
        assert ask(server, path).status == 404


def test_a_page_hears_how_things_are_and_when_it_changed(server: Server, folder: Folder) -> None:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request("GET", f"/_serve/events?page=index.html&version={name_version(PAGE)}")
    answer = connection.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream"
    assert read_event(answer) == ("state", '{"busy": "", "faults": []}')
    folder.audience.tell_changed("index.html", "another")
    assert read_event(answer) == ("reload", '"another"')
    assert folder.audience.list_pages() == ["index.html"]
    connection.close()


def test_a_page_that_changed_while_it_was_on_its_way_hears_it_at_once(server: Server) -> None:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request("GET", "/_serve/events?page=index.html&version=old")
    answer = connection.getresponse()
    read_event(answer)
    assert read_event(answer) == ("reload", f'"{name_version(PAGE)}"')
    connection.close()


def test_a_page_of_another_site_hears_nothing(server: Server) -> None:
    for site in ("cross-site", "same-site", "none"):
        assert ask(server, "/_serve/events?page=index.html", Sec_Fetch_Site=site).status == 403


def read_event(answer: HTTPResponse) -> tuple[str, str]:
    while not (line := answer.readline()).startswith(b"event: "):
        assert line
    return line[7:].decode().strip(), answer.readline()[6:].decode().strip()


def test_the_next_port_is_taken_where_the_usual_one_is(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        monkeypatch.setattr(module, "PORT", port)
        with open_server(folder, None) as server:  # type: ignore[arg-type]
            assert server.server_port > port
        with pytest.raises(SetupError, match="port-taken"):
            open_server(folder, port)  # type: ignore[arg-type]
    with pytest.raises(SetupError, match="port-taken"):
        open_server(folder, 99999)  # type: ignore[arg-type]


def test_only_this_machine_is_answered(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.url == f"http://127.0.0.1:{server.server_port}/"


def test_a_page_without_a_head_gets_its_script_too() -> None:
    assert add_script(b"<p>", 'a"b.html', "1").startswith(b"<p><script src=")
    assert b'data-page="a&quot;b.html"' in add_script(b"<p>", 'a"b.html', "1")


def test_the_page_for_wrong_addresses_leads_home_with_and_without_a_public_address() -> None:
    others = b'<a href="#top"> <a href="https://example.org/"> <a href="mailto:a@b"> '
    links = b'<a href="index.html"> ' + others + b'<img src="a.png">'
    told = b'<a href="/index.html"> ' + others + b'<img src="/a.png">'
    assert point_home(links, "") == told
    assert point_home(f'<a href="{BASE}x.html">'.encode(), BASE) == b'<a href="/x.html">'


def test_a_file_is_found_below_the_folder_alone(folder: Folder) -> None:
    assert find_file(folder.output, "index.html")
    assert find_file(folder.output, "../secret.html") is None
    assert find_file(folder.output, "x\0y") is None
