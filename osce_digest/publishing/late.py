"""Files that are made once the site is live, as readers need not wait for them: targets like any other, but for that.

They have a memory of their own, so that the rest of the output is looked at without them. Not here: what they are.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from osce_digest.publishing.late_memory import keep_late, read_late
from osce_digest.publishing.making import make_all
from osce_digest.publishing.outdated import Order, judge
from osce_digest.publishing.prune import prune
from osce_digest.publishing.publish import Press, Progress, Published, telling_trouble
from osce_digest.publishing.reasons import Reason
from osce_digest.publishing.records import Record
from osce_digest.publishing.staging import open_staging
from osce_digest.publishing.write import Staged, look
from osce_digest.targets import Target

S = TypeVar("S")


def publish_late(targets: Sequence[Target[S]], subject: S, press: Press, progress: Progress) -> Published:
    """Bring the late files to what their targets say; those that earlier builds made and this one does not go.

    Raises SetupError where the output or cache folder cannot be written.
    """
    with telling_trouble():
        known = read_late(press.cache)
        verdict = judge(targets, known, press.output, clean=press.clean, trusting=press.trusting)
        records, reasons = dict(verdict.fresh), dict[str, tuple[Reason, ...]]()
        with open_staging(press.output, whole=False) as room:
            # One after the other: each is large, and each takes its place as soon as it is whole.
            for done, order in enumerate(verdict.orders):
                target = targets[order.number]
                progress(done, len(verdict.orders))
                staged = _make(targets, order, subject, room)
                record = Record(target.own, target.shared, staged.digest, 0, 0, 0)
                if staged.look:
                    # Noted before it is moved: what a killed build leaves behind is then known as ours.
                    keep_late(press.cache, {**known, **records, target.path: record})
                    _place(room / str(order.number), press.output / target.path)
                    reasons[target.path] = order.reasons
                records[target.path] = _see(record, press.output / target.path)
        pruned = prune(press.output, known.keys() - records.keys())
        keep_late(press.cache, records)
    return Published(dict(sorted(reasons.items())), len(records) - len(reasons), pruned)


def _make(targets: Sequence[Target[S]], order: Order, subject: S, room: Path) -> Staged:
    (made,) = make_all(targets, [order], subject, room, named=False, jobs=1)
    return made.staged


def _place(waiting: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    waiting.replace(place)


def _see(record: Record, path: Path) -> Record:
    size, changed, inode = look(path) or (0, 0, 0)
    return record._replace(size=size, changed=changed, inode=inode)
