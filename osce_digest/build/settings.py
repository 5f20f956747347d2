"""Give a build its settings: as they were read before, where their file holds the same bytes, else as they are now."""

from pathlib import Path

from osce_digest.build.report import Order
from osce_digest.build.state import State
from osce_digest.cache.memory import keep_memory, read_memory
from osce_digest.cache.survey import survey
from osce_digest.config import SETTINGS_FILE, Config
from osce_digest.config.packing import pack_config, unpack_config

_FILE = "settings.memory"


def open_settings(order: Order, cache: Path, state: State) -> Config:
    """Give the settings of a build that found this state. Raises SetupError where they are not as they must be."""
    seen = state.set_up.get(SETTINGS_FILE)
    if seen is None or not seen.digest:
        return _read(order)
    stamp = f"{state.program_digest} {seen.digest} {order.base_url}"
    kept = read_memory(cache / _FILE, stamp)
    if kept is not None:
        return unpack_config(kept, order.content)
    config = _read(order)
    # An editor may have saved the file since the state was found: then this was read from other bytes.
    if survey([(SETTINGS_FILE, str(order.content / SETTINGS_FILE))], {}, 0)[SETTINGS_FILE].digest == seen.digest:
        keep_memory(cache / _FILE, stamp, pack_config(config))
    return config


def _read(order: Order) -> Config:
    from osce_digest.config.reading import read_config  # noqa: PLC0415  (a reader of YAML, which mostly is not needed)

    return read_config(order.content, base_url=order.base_url)
