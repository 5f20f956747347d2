"""Make the letters of a week: messages that any mail server takes, and whom each goes to.

The day of a letter is the last of its week, or the one that stands for today where the week is not over (DESIGN, rule
6). What a letter is called follows from week, country and dimension alone, and so does the id of its message.
"""

from collections.abc import Iterator
from typing import NamedTuple

from osce_digest.config import SETTINGS_FILE, Config
from osce_digest.errors import ConfigError, Fault
from osce_digest.exports.newsletter.choosing import Wish, choose_scopes, choose_week, list_addresses
from osce_digest.exports.newsletter.html import open_templates, write_html
from osce_digest.exports.newsletter.letters import write_letter
from osce_digest.exports.newsletter.message import Envelope, write_message
from osce_digest.exports.newsletter.plain import write_plain
from osce_digest.site import Group, Site
from osce_digest.site.digest_scope import Scope
from osce_digest.site.weeks import read_week


class Issue(NamedTuple):
    """A letter that is made: its name (`2023-w28-tajikistan`), whom it goes to, the id and the bytes of its message."""

    name: str
    to: tuple[str, ...]
    message_id: str
    message: bytes


def check_settings(config: Config) -> None:
    """Make sure that there is what every letter needs. Raises ConfigError with all that is missing."""
    path, faults = (config.content / SETTINGS_FILE).as_posix(), list[Fault]()
    if not config.base_url:
        message = "base_url is missing: the links of a letter begin with it (or give --base-url)"
        faults.append(Fault(path, 0, "no-base-url", message))
    if not config.newsletter.sender:
        message = "newsletter.sender is missing: the mail address a letter is from"
        faults.append(Fault(path, 0, "no-sender", message))
    if faults:
        raise ConfigError(faults)


def make_issues(site: Site, wish: Wish) -> Iterator[Issue]:
    """Make the letters that are wished for, the one for all first.

    Raises SetupError where the settings lack something, or there is no such week, country or dimension.
    """
    check_settings(site.config)
    week = choose_week(site, wish.week)
    addresses, templates = list_addresses(site), open_templates(site)
    for scope in choose_scopes(site, week, wish):
        letter = write_letter(site, week, scope)
        envelope = _address(site, week, scope, addresses.get(scope, ()))
        texts = write_plain(letter), write_html(templates, letter)
        message = write_message(envelope, letter.subject, letter.language, texts)
        yield Issue(envelope.name, tuple(envelope.to), envelope.message_id, message)


def _address(site: Site, week: Group, scope: Scope, to: tuple[str, ...]) -> Envelope:
    config, last = site.config, read_week(week.key).last
    slug = site.taxonomy.countries[scope.country].slug if scope.country else ""
    topic = "-".join(filter(None, (slug, scope.dimension)))
    return Envelope(
        name="-".join(filter(None, (week.slug, topic))),
        topic=topic,
        day=min(last, site.now or last),
        sender=config.newsletter.sender,
        sender_name=config.title,
        to=to,
        reply_to=config.newsletter.reply_to,
        unsubscribe=config.newsletter.unsubscribe,
        archived=f"{config.base_url}{week.path}",
    )
