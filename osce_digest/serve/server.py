"""Listens at a port of this machine, for its own browsers and nobody else.

Not here: what they are answered (handler).
"""

import socket
import sys
from http.server import ThreadingHTTPServer

from osce_digest.errors import Fault, SetupError
from osce_digest.serve.handler import Handler
from osce_digest.serve.session import Session

HOST = "127.0.0.1"
PORT = 8000
# So many ports after the usual one are tried where nobody asked for a certain one.
_TRIES = 50


class Server(ThreadingHTTPServer):
    """The server of one session; each connection has a thread of its own."""

    daemon_threads = True
    # On Windows two servers would share a port.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, session: Session, port: int) -> None:
        self.session = session
        super().__init__((HOST, port), Handler)

    @property
    def url(self) -> str:
        """The address of the home page."""
        return f"http://{HOST}:{self.server_port}/"

    def server_bind(self) -> None:
        """Bind without asking anybody for the name of this machine, which can take seconds."""
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of browsers that went away in the middle of an answer; any other trouble is a bug."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def open_server(session: Session, port: int | None) -> Server:
    """Open a server on a port; on the first free one from the usual on where none is named.

    Raises SetupError where there is none.
    """
    last: OSError | None = None
    for one in range(PORT, PORT + _TRIES) if port is None else (port,):
        try:
            return Server(session, one)
        except (OSError, OverflowError) as error:
            last = error if isinstance(error, OSError) else None
    name = f"{HOST}:{PORT if port is None else port}"
    why = (last.strerror if last else None) or "there is no such port"
    raise SetupError([Fault(name, 0, "port-taken", f"{why}; name another with --port")])
