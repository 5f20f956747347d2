"""Pagefind, the program that makes the index: where it is, and how it is told what pages there are.

It is talked to in the way its own libraries do (`pagefind --service`): requests go in one after the other, without
waiting for an answer to each, so that ten thousand pages take as long as Pagefind needs for them and no files between.
Not here: when an index is made, and how it gets into the site.
"""

import json
import os
import shutil
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from time import sleep
from typing import IO, Any

from osce_digest.targets import Findable

# Names the program, for those who have it elsewhere; Pagefind's own libraries look here, too.
_VARIABLE = "PAGEFIND_BINARY_PATH"
_PACKAGES = ("pagefind_bin", "pagefind_bin_extended")
_NAMES = ("pagefind", "pagefind_extended")
HOW_TO_GET = "pip install 'pagefind[bin]'"

_ENDING = ".exe" if os.name == "nt" else ""
# Ends every request and every answer: base64 has no comma.
_END = b","

_FIRST_DAY, _LAST_DAY = "0000-00-00", "9999-99-99"
# Seconds between two looks at what is written, and looks until it must all be there.
_PAUSE = 0.02
_LOOKS = 3000

Told = Callable[[int], None]


class SearchUnavailableError(Exception):
    """No index can be made here; the message says why, and what mends it."""


def find_engine() -> Path | None:
    """Give the program: the one that is named, that of an installed package, or that of the system."""
    named = os.environ.get(_VARIABLE)
    if named:
        return Path(named)
    for package in _PACKAGES:
        spec = find_spec(package)
        for folder in (spec and spec.submodule_search_locations) or ():
            for name in _NAMES:
                file = Path(folder, name + _ENDING)
                if file.is_file():
                    return file
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return Path(found) if found else None


def make_index(engine: Path, pages: Iterable[Findable], language: str, folder: Path, told: Told) -> int:
    """Have an index of these pages written to a folder; give their number. `told` hears how many were taken in.

    All words are taken for those of one language. Raises SearchUnavailableError.
    """
    with _start(engine) as (asks, hears):
        config = {"force_language": language, "keep_index_url": True}
        answers = _read_answers(hears)
        with suppress(BrokenPipeError):  # then its answers, or that there are none, tell why
            _ask(asks, {"type": "NewIndex", "config": config})
        number = _take(next(answers, None))["index_id"]
        listener = _Listener(answers, told)
        with suppress(BrokenPipeError):  # as above
            for page in pages:
                _ask(asks, {"type": "AddRecord", "index_id": number, **_describe(page, language)})
            _ask(asks, {"type": "WriteFiles", "index_id": number, "output_path": os.fspath(folder.absolute())})
        count = listener.wait()
        _wait_for_files(folder)
    return count


class _Listener(Thread):
    """Hears the answers while requests are still being sent: neither side may wait for the other to read."""

    def __init__(self, answers: Iterator[dict[str, Any]], told: Told) -> None:
        super().__init__(daemon=True)
        self._answers = answers
        self._told = told
        self._trouble: SearchUnavailableError | None = None
        self._taken = 0
        self._written = False
        self.start()

    def run(self) -> None:
        try:
            while not self._written:
                self._written = _take(next(self._answers, None))["type"] == "WriteFiles"
                self._taken += not self._written
                self._told(self._taken)
        except SearchUnavailableError as error:
            self._trouble = error

    def wait(self) -> int:
        """Wait for the index, and give the number of its pages. Raises SearchUnavailableError."""
        self.join()
        if self._trouble:
            raise self._trouble
        return self._taken


@contextmanager
def _start(engine: Path) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """Start the program; it ends when this is left."""
    try:
        process = subprocess.Popen(  # noqa: S603  (the program that the set-up names)
            [os.fspath(engine), "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise SearchUnavailableError(f"{engine} does not run ({error.strerror}); {HOW_TO_GET}") from error
    if process.stdin is None or process.stdout is None:
        raise AssertionError
    try:
        yield process.stdin, process.stdout
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        with suppress(BrokenPipeError):
            process.stdin.close()


def _wait_for_files(folder: Path) -> None:
    """Wait until files grow no more: Pagefind answers when it has begun to write the last of them, or ends then."""
    before: list[int] = []
    for _ in range(_LOOKS):
        sizes = [path.stat().st_size for path in sorted(folder.rglob("*"))]
        if sizes == before and all(sizes):
            return
        before = sizes
        sleep(_PAUSE)
    raise SearchUnavailableError("Pagefind leaves files empty")


def _ask(asks: IO[bytes], payload: dict[str, Any]) -> None:
    asks.write(b64encode(json.dumps({"message_id": 0, "payload": payload}).encode()) + _END)
    if payload["type"] != "AddRecord":
        asks.flush()


def _describe(page: Findable, language: str) -> dict[str, Any]:
    filters = {name: list(terms) for name, terms in page.filters.items() if terms}
    words = {"url": page.url, "content": page.text, "language": language}
    return {**words, "meta": dict(page.shown), "filters": filters, "sort": _sort(page.day)}


def _sort(day: str) -> dict[str, str]:
    """Give what results are sorted by: where there is no day, a page stands last both ways."""
    return {"newest": day or _FIRST_DAY, "oldest": day or _LAST_DAY}


def _read_answers(hears: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Read answers until there are no more."""
    waiting = b""
    while piece := hears.read1(1 << 16):  # type: ignore[attr-defined]
        *whole, waiting = (waiting + piece).split(_END)
        for answer in whole:
            try:
                payload: dict[str, Any] = json.loads(b64decode(answer))["payload"]
            except (ValueError, LookupError) as error:
                raise SearchUnavailableError("what Pagefind says is not understood") from error
            yield payload


def _take(answer: dict[str, Any] | None) -> dict[str, Any]:
    """Take an answer that is no complaint."""
    if answer is None:
        raise SearchUnavailableError(f"Pagefind ended without an index; {HOW_TO_GET} brings a fresh one")
    if answer["type"] == "Error":
        raise SearchUnavailableError(f"Pagefind says: {answer.get('message', '')}")
    return answer
