"""`osce-digest newsletter`: the digest of a week as mail, written as .eml files; sent only when asked to."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from osce_digest.cli.build import find_content
from osce_digest.errors import Fault, SetupError

if TYPE_CHECKING:
    from osce_digest.config import Config
    from osce_digest.exports.newsletter.issuing import Issue
    from osce_digest.mailing.sending import Outcome

_DESCRIPTION = "Write the digest of a week as .eml files: one for all, one for each country and list that had news."
_EPILOG = "example: osce-digest newsletter --week 2023-W28 --country TJ"

# A password in a file or on a command line is read by others.
PASSWORD = "OSCE_DIGEST_SMTP_PASSWORD"  # noqa: S105  (the name of the variable)

_NOT_SENT = 1


def add_parser(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    """Describe the command and its options."""
    parser = add_command("newsletter", help="write or send digests by mail", description=_DESCRIPTION, epilog=_EPILOG)
    add = parser.add_argument
    add("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of raw items (default: content)")
    add("--output", type=Path, default=Path("newsletters"), metavar="DIR", help="where to write (default: newsletters)")
    add("--cache", type=Path, metavar="DIR", help="folder of the build memory (default: .osce-digest beside output)")
    add("--base-url", metavar="URL", help="public address of the site, instead of the one in site.yml")
    add("--week", default="", metavar="WEEK", help="for example 2023-W28 (default: the newest week that is over)")
    add("--country", default="", metavar="NAME", help="only this country, by ISO code or name")
    add("--dimension", default="", metavar="NAME", help="only this dimension, for example human")
    add("--send", action="store_true", help="send to the lists in site.yml what was not sent before")
    add("--quiet", action="store_true", help="name the files written, and say nothing else but what goes wrong")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Write letters, tell whom they are for, and send them if asked; give 1 where one could not be sent."""
    from osce_digest.build.opening import open_site  # noqa: PLC0415  (only this command needs it; --help stays quick)
    from osce_digest.build.report import Order  # noqa: PLC0415  (as above)
    from osce_digest.cli.progress import ProgressLine  # noqa: PLC0415  (as above)
    from osce_digest.config.reading import read_config  # noqa: PLC0415  (as above)
    from osce_digest.exports.newsletter.choosing import Wish, choose_week, is_over  # noqa: PLC0415  (as above)
    from osce_digest.exports.newsletter.issuing import check_settings, make_issues  # noqa: PLC0415  (as above)
    from osce_digest.site.weeks import read_week  # noqa: PLC0415  (as above)

    content = find_content(chosen.content)
    config = read_config(content, base_url=chosen.base_url)
    check_settings(config)
    if chosen.send:
        _check_sending(config)
    cache = chosen.cache or chosen.output.parent / ".osce-digest"
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    order = Order(content, chosen.output, cache, chosen.base_url, epoch=epoch, on_wait=_tell_waiting)
    with ProgressLine(sys.stderr, wanted=not chosen.quiet) as progress, open_site(order, progress) as site:
        progress.wipe()
        week = choose_week(site, chosen.week)
        if not is_over(site, week):
            print(f"{read_week(week.key).name} is not over: what comes later will be in no letter.", file=sys.stderr)
        issues = list(make_issues(site, Wish(chosen.week, chosen.country, chosen.dimension)))
        _write(issues, chosen.output)
        if not issues:
            print("Nothing to write: no news for what was asked.", file=sys.stderr)
        if chosen.send:
            return _send(issues, config, quiet=chosen.quiet)
        if not chosen.quiet:
            _tell_plan(issues, config)
        return 0


def _tell_waiting(holder: str) -> None:
    print(f"Letters are being made by another ({holder}); waiting for that to end.", file=sys.stderr)


def _write(issues: Iterable["Issue"], folder: Path) -> None:
    """Write letters as files, each in one step, and name them on stdout."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for issue in issues:
            file = folder / f"{issue.name}.eml"
            waiting = folder / f".{issue.name}.new"
            waiting.write_bytes(issue.message)
            waiting.replace(file)
            print(file.as_posix())
    except OSError as error:
        raise SetupError([Fault(folder.as_posix(), 0, "cannot-write", error.strerror or str(error))]) from error


def _tell_plan(issues: Sequence["Issue"], config: "Config") -> None:
    """Tell what `--send` would do."""
    from osce_digest.mailing.sent_log import SENT_FILE, Key, SentLog  # noqa: PLC0415  (as above)

    log = SentLog(config.content / SENT_FILE)
    for issue in issues:
        for to in issue.to:
            before = log.find(Key(issue.name, to))
            state = "would be sent with --send" if before is None else "sent before" if before.taken else "in doubt"
            print(f"{issue.name} to {to}: {state}", file=sys.stderr)


def _check_sending(config: "Config") -> None:
    from osce_digest.mailing.sending import check_server  # noqa: PLC0415  (as above)

    check_server(config.newsletter.server, os.environ.get(PASSWORD, ""), PASSWORD)
    path = (config.content / "site.yml").as_posix()
    if not config.newsletter.lists:
        raise SetupError([Fault(path, 0, "no-lists", "nobody to send to: name newsletter.lists")])
    if not config.newsletter.unsubscribe:
        message = "newsletter.unsubscribe is missing: no list may be without a way out"
        raise SetupError([Fault(path, 0, "no-unsubscribe", message)])


def _send(issues: Iterable["Issue"], config: "Config", *, quiet: bool) -> int:
    from osce_digest.mailing.sending import Fate, Parcel, send_parcels  # noqa: PLC0415  (as above)
    from osce_digest.mailing.sent_log import SENT_FILE, Key, SentLog  # noqa: PLC0415  (as above)

    sender, server = config.newsletter.sender, config.newsletter.server
    parcels = [
        Parcel(Key(issue.name, to), sender, issue.message_id, issue.message) for issue in issues for to in issue.to
    ]
    log = SentLog(config.content / SENT_FILE)
    code = 0
    for outcome in send_parcels(parcels, server, os.environ.get(PASSWORD, ""), log):
        failed = outcome.fate in {Fate.REFUSED, Fate.DOUBTFUL}
        code = _NOT_SENT if failed else code
        if failed or not quiet:
            _tell_outcome(outcome)
    return code


def _tell_outcome(outcome: "Outcome") -> None:
    from osce_digest.mailing.sending import Fate  # noqa: PLC0415  (as above)

    reason = f" ({outcome.reason})" if outcome.reason else ""
    hint = "; delete its line in sent.jsonl if it did not arrive" if outcome.fate is Fate.DOUBTFUL else ""
    print(f"{outcome.key.letter} to {outcome.key.to}: {outcome.fate}{reason}{hint}", file=sys.stderr)
