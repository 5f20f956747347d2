"""A real SMTP server on the loopback, for tests that send: what it takes, what it refuses, when it hangs up."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Postbox:
    """What a server has taken, and how it answers; `answer` gives what it says once it has a whole letter."""

    letters: list[Envelope] = field(default_factory=list)
    refused: tuple[str, ...] = ()
    answer: Callable[[Envelope], str] = lambda _: "250 OK"
    hangs_up: bool = False
    logins: list[tuple[bytes, bytes]] = field(default_factory=list)
    connections: int = 0

    async def handle_EHLO(  # noqa: N802  (as aiosmtpd calls it)
        self, _server: SMTP, session: Session, _envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self.connections += 1
        return responses

    async def handle_RCPT(  # noqa: N802  (as above)
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 5.1.1 no such list here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  (as above)
        if self.hangs_up:
            self.letters.append(envelope)  # it has the letter and never says so
            server.transport.abort()
            return ""
        answer = self.answer(envelope)
        if answer.startswith("250"):
            self.letters.append(envelope)
        return answer

    def log_in(self, _server: SMTP, _session: Session, _envelope: Envelope, _how: str, data: Any) -> AuthResult:  # noqa: ANN401  (aiosmtpd's)
        assert isinstance(data, LoginPassword)
        self.logins.append((data.login, data.password))
        return AuthResult(success=data.password == b"secret")


class _Controller(Controller):
    """A controller that finds a free port and knows it when it looks whether its server answers."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def serve_mail(postbox: Postbox, **options: Any) -> Iterator[int]:  # noqa: ANN401  (handed on)
    """Run a server and give its port."""
    controller = _Controller(postbox, hostname="127.0.0.1", port=0, **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()
