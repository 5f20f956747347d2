"""Settings as plain values, which a build remembers, and back."""

from dataclasses import astuple
from pathlib import Path
from typing import Any

from osce_digest.config.fetching import FetchSource
from osce_digest.config.settings import (
    Config,
    Exports,
    Limits,
    Listings,
    MailList,
    MailServer,
    Newsletter,
    OwnFeed,
    Right,
    Syndication,
    Tagging,
)


def pack_config(config: Config) -> tuple[Any, ...]:
    """Give settings as plain values, without the folder they lie in."""
    *values, _ = astuple(config)
    return tuple(values)


def unpack_config(row: tuple[Any, ...], content: Path) -> Config:
    """Make settings of plain values."""
    *values, newsletter = row
    # The single values come first.
    title, description, base_url, language, authority, search, charts, full_text, *sections = values
    rights, limits, listings, tagging, exports, syndication, feeds, sources, strict = sections
    return Config(
        title,
        description,
        base_url,
        language,
        authority,
        search,
        charts,
        full_text,
        tuple(Right(*right) for right in rights),
        Limits(*limits),
        Listings(*listings),
        Tagging(*tagging),
        Exports(*exports),
        Syndication(*syndication),
        tuple(OwnFeed(*feed) for feed in feeds),
        tuple(FetchSource(*source) for source in sources),
        tuple(strict),
        _unpack_newsletter(*newsletter),
        content,
    )


def _unpack_newsletter(
    sender: str, reply_to: str, unsubscribe: str, server: tuple[Any, ...], lists: tuple[Any, ...]
) -> Newsletter:
    return Newsletter(sender, reply_to, unsubscribe, MailServer(*server), tuple(MailList(*one) for one in lists))
