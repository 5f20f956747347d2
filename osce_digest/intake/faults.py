"""What goes wrong on the way to something: a value to tell, never a traceback. Knows no network."""

from typing import Final

from osce_digest.errors import DigestError


class FetchError(DigestError):
    """One address could not be fetched; `code` is a word for programs, the message one for people.

    `passing` trouble (a server that is down, a line that broke) may be over next time; other trouble stays.
    """

    def __init__(self, code: str, message: str, *, passing: bool = False) -> None:
        super().__init__(message)
        self.code: Final = code
        self.message: Final = message
        self.passing: Final = passing

    def tell(self) -> str:
        """Give the code, which `explain` knows, and the message."""
        return f"{self.code}: {self.message}"
