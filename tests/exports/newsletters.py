"""Sites and letters that tests of the newsletter share, and how mail programs read a letter."""

import email
import email.policy
import re
from datetime import date, timedelta
from email.message import EmailMessage
from html.parser import HTMLParser

from factories import make_document, make_site, make_tagged, make_tags

from osce_digest.config import Config, MailList, Newsletter
from osce_digest.exports.newsletter.choosing import Wish
from osce_digest.exports.newsletter.issuing import Issue, make_issues
from osce_digest.site import Site, Tagged

MONDAY = date(2023, 7, 10)
NEXT = MONDAY + timedelta(days=7)
LISTS = (MailList("all@lists.example.org"), MailList("tj@lists.example.org", "TJ"))
CONFIG = Config(
    base_url="https://example.org/digest/",
    newsletter=Newsletter("digest@example.org", "", "https://lists.example.org/leave?list=digest", lists=LISTS),
)


def item(name: str, day: date = MONDAY, *, language: str = "en", body: str = "", **tags: tuple[str, ...]) -> Tagged:
    found = {"countries": ("AL",), "dimensions": ("human",), "institutions": (), "topics": (), **tags}
    text = body or f"{name} came to Elbasan & said “1 < 2”."
    return make_tagged(make_document(title=name, body=text, day=day, language=language), make_tags(**found))


ITEMS = [
    item("First <b>of</b> all & more"),
    item("Second", countries=("TJ", "AL"), dimensions=("politico-military", "human")),
    item("Третье — о Таджикистане", MONDAY + timedelta(days=6), language="ru", countries=("TJ",)),
    item("Fourth of no country", countries=(), dimensions=()),
    item("Fifth is unsure of Tajikistan", mentioned=("TJ",), to_check=("countries/TJ",)),
    item("Sixth", dimensions=("politico-military",)),
    item("Of the week after", NEXT, countries=("TR",)),
]


def make_mail_site(items: list[Tagged] | None = None, config: Config = CONFIG) -> Site:
    return make_site(ITEMS if items is None else items, config)


def issue(site: Site, **wish: str) -> dict[str, Issue]:
    return {one.name: one for one in make_issues(site, Wish(**{"week": "2023-W28", **wish}))}


def open_message(message: bytes) -> EmailMessage:
    found = email.message_from_bytes(message, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


def read_part(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part
    return str(part.get_content()).replace("\r\n", "\n")


class Seen(HTMLParser):
    """What a mail program shows of an HTML part: its words, and the addresses it leads to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.addresses: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._hidden = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._hidden = self._hidden or tag == "head"
        self.addresses += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        self._hidden = self._hidden and tag != "head"

    def handle_data(self, data: str) -> None:
        self.words += [] if self._hidden else data.split()


def read_plain(text: str) -> tuple[list[str], list[str]]:
    """The words and the addresses of a plain text, without its ornaments."""
    words: list[str] = []
    addresses: list[str] = []
    for line in text.split("\n"):
        if re.fullmatch(r" *[a-z]+:\S+|%\S+%", line):
            addresses.append(line.strip())
        elif not re.fullmatch(r"[-=]+ ?", line):
            words += line.removeprefix("* ").split()
    return words, addresses
