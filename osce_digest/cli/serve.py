"""`osce-digest serve`: see the site in a browser while its sources are edited."""

import argparse
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.cli.places import add_places

if TYPE_CHECKING:
    from osce_digest.build.report import Order
    from osce_digest.serve.server import Server
    from osce_digest.serve.session import Session, Told

_DESCRIPTION = (
    "Build the site, serve it to browsers of this machine, and show each change of content, corrections, templates and "
    "settings at once on the page that is open. Ctrl-C ends it; the output folder is then a built site as any other."
)
_EPILOG = "example: osce-digest serve --open"
_TO_PAGES = "pages"


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its options."""
    parser = add_command("serve", help="see the site while you edit it", description=_DESCRIPTION, epilog=_EPILOG)
    add = parser.add_argument
    add_places(parser)
    add("--port", type=int, metavar="N", help="port to serve at (default: 8000, or the next one that is free)")
    add("--open", action="store_true", help="open the home page in a browser")
    add("--no-ledger", action="store_true", help="neither read nor write content/ledger.jsonl")
    add("--no-search", action="store_true", help="make no search index")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Serve until Ctrl-C; that is how it ends, and no fault."""
    import signal  # noqa: PLC0415  (only this command needs it; --help stays quick)

    from osce_digest.build.folders import check_folders  # noqa: PLC0415  (as above)
    from osce_digest.cli.progress import ProgressLine  # noqa: PLC0415  (as above)
    from osce_digest.serve.server import open_server  # noqa: PLC0415  (as above)
    from osce_digest.serve.session import Session  # noqa: PLC0415  (as above)

    order = _take_order(chosen)
    check_folders(order)
    progress, opened = ProgressLine(sys.stderr), threading.Event()

    def show(what: str, done: int, total: int) -> None:
        if not opened.is_set():  # nobody waits for later builds
            progress(what, done, total)

    session = Session(order, lambda told: _say(told, order.content), show)
    server = open_server(session, chosen.port)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
    try:
        with progress:
            session.open()
            opened.set()
        _serve(session, server, browse=chosen.open)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
    finally:
        session.close()
        server.server_close()
    return 0


def _serve(session: "Session", server: "Server", *, browse: bool) -> None:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    print(f"Serving {session.output.as_posix()} at {server.url} (Ctrl-C ends)", file=sys.stderr, flush=True)
    if browse:
        import webbrowser  # noqa: PLC0415  (where none is to be opened)

        webbrowser.open(server.url)
    try:
        while thread.is_alive():
            thread.join(0.5)  # in pieces: one wait without end would not hear Ctrl-C everywhere
    finally:
        server.shutdown()


def _take_order(chosen: argparse.Namespace) -> "Order":
    from osce_digest.build.report import Order  # noqa: PLC0415  (as above)
    from osce_digest.cli.build import find_content  # noqa: PLC0415  (as above)

    return Order(
        content=find_content(chosen.content),
        output=chosen.output,
        cache=chosen.cache or chosen.output.parent / ".osce-digest",
        base_url=chosen.base_url,
        ledger=not chosen.no_ledger,
        epoch=os.environ.get("SOURCE_DATE_EPOCH"),
        search=not chosen.no_search,
    )


def _say(told: "Told", content: Path) -> None:
    """Say what happened: faults as a build does, and in one line what was done."""
    from osce_digest.cli.report import print_faults  # noqa: PLC0415  (as above)
    from osce_digest.diagnostics import Severity  # noqa: PLC0415  (as above)

    for fault in told.faults:
        print(fault, file=sys.stderr)
    if told.what == _TO_PAGES:
        if not told.faults:
            print(f"Changed; open pages show it ({told.seconds:.2f} s).", file=sys.stderr, flush=True)
    elif told.report:
        print_faults(told.report, content, {Severity.ERROR})
        written, pruned = len(told.report.written), len(told.report.pruned)
        print(
            f"Built: {written:,} files written, {pruned:,} removed ({told.seconds:.1f} s).", file=sys.stderr, flush=True
        )
