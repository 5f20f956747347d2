"""Say how sources are to be read. Apart from the other stages, as a process that only reads needs no more rooms."""

from pathlib import Path

from osce_digest.build.report import Order
from osce_digest.build.state import State
from osce_digest.config import Config
from osce_digest.readings import ReadingOrder, count_cores


def order_readings(order: Order, cache: Path, state: State, config: Config) -> ReadingOrder:
    """Say how sources are to be read; sketches are drawn for the ledger only."""
    limit, jobs = config.limits.max_file_bytes, order.jobs or count_cores()
    switches = config.tagging
    lists = {"topics": switches.topics, "institutions": switches.institutions, "mentions": switches.mentions}
    wanted = tuple(name for name, on in lists.items() if on)
    return ReadingOrder(order.content, cache, state.program_digest, limit, order.ledger, jobs, wanted)
