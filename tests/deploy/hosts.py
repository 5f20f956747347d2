"""Start a web server on the files of `docs/deploy`, as they stand there but for address and folder, and ask it."""

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

from tools import find_program

ROOT = Path(__file__).parent.parent.parent
DEPLOY = ROOT / "docs/deploy"

# What Debian's own nginx.conf is to the files it includes, in a folder of the test's.
_NGINX = """
{user}
daemon off;
pid {folder}/pid;
error_log {folder}/error.log warn;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/digest.conf;
}}
"""
_PATIENCE = 60

HOSTS = ("nginx", "caddy")


class Answer(NamedTuple):
    """What a server says."""

    status: int
    headers: dict[str, str]
    body: bytes


class Host:
    """A server on loopback; one line is held open for all that it is asked."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._line = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path; names of headers are given with `_` for `-` and come back in lower case."""
        self._line.request(method, path, headers={name.replace("_", "-"): said for name, said in headers.items()})
        answer = self._line.getresponse()
        return Answer(answer.status, {name.lower(): said for name, said in answer.getheaders()}, answer.read())

    def close(self) -> None:
        self._line.close()


@contextmanager
def start(name: str, site: Path, folder: Path) -> Iterator[Host]:
    """Serve a site by `nginx` or `caddy`."""
    port = find_port()
    command = {"nginx": prepare_nginx, "caddy": prepare_caddy}[name](site, folder, port)
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (
        (folder / "said").open("wb") as said,
        subprocess.Popen(command, env=environment, stdout=said, stderr=said) as server,
    ):
        host = Host(port)
        try:
            await_line(server, port, folder)
            yield host
        finally:
            host.close()
            server.terminate()


def prepare_nginx(site: Path, folder: Path, port: int) -> list[str]:
    """Write the settings for nginx; give the command that starts it."""
    program = find_program("nginx", "apt install nginx-light")
    text = (DEPLOY / "nginx/digest.conf").read_text("utf-8")
    text = put(text, "listen 80;", f"listen 127.0.0.1:{port};")
    text = put(text, "root /srv/digest/site;", f"root {site};")
    (folder / "digest.conf").write_text(text, "utf-8")
    # Started by root it would read files as somebody else, whom a test's folder keeps out.
    user = "user root;" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(_NGINX.format(user=user, folder=folder), "utf-8")
    return [program, "-p", str(folder), "-e", f"{folder}/error.log", "-c", f"{folder}/nginx.conf"]


def prepare_caddy(site: Path, folder: Path, port: int) -> list[str]:
    """Write the settings for Caddy; give the command that starts it."""
    program = find_program("caddy", "apt install caddy")
    text = (DEPLOY / "caddy/Caddyfile").read_text("utf-8")
    text = put(text, "example.org {", f"{{\n\tadmin off\n}}\nhttp://127.0.0.1:{port} {{")
    text = put(text, "root * /srv/digest/site", f"root * {site}")
    (folder / "Caddyfile").write_text(text, "utf-8")
    return [program, "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


def put(text: str, there: str, instead: str) -> str:
    """Put one thing in the place of another that stands once."""
    assert len(re.findall(rf"(?m)^\s*{re.escape(there)}$", text)) == 1, there
    return re.sub(rf"(?m)^(\s*){re.escape(there)}$", lambda found: found[1] + instead, text)


def find_port() -> int:
    """Find a port that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def await_line(server: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    """Wait until a server takes calls, or tell what it said before it ended."""
    end = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < end:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    logs = [log.read_text("utf-8") for log in (folder / "said", folder / "error.log") if log.exists()]
    raise AssertionError("\n".join(["it does not listen:", *logs]))
