"""What comes in, and what is turned away, as values."""

from typing import NamedTuple

from osce_digest.intake.provenance import Provenance


class Incoming(NamedTuple):
    """Bytes that came in. `label` is what the user called them by, `hint` what a file of them may be named after."""

    label: str
    hint: str
    body: bytes
    provenance: Provenance


class Refused(NamedTuple):
    """What is not taken in, under the name the user knows it by, and why: a word for programs, a message for people."""

    label: str
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.label}:0: {self.code}: {self.message}"


def show_name(text: str) -> str:
    """Give a name as it can be printed: what would act on a terminal, or is no Unicode, is shown as a sign for that."""
    readable = text.encode("utf-8", "replace").decode()
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in readable)
