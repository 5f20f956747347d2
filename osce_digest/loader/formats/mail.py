"""A mail, or a mailbox of them, as lines of text: an item for each mail, and for each page, text or mail attached.

The subject is the headline. The `Date` header tells when the item was mailed, not when it was issued: press mail goes
out late, is forwarded, and archived again. By the rule that no answer beats a wrong one it is no day of issue; it lends
the year to a day that is written without, and no day far from it is taken for that of issue.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.loader.formats.days import cut_day
from osce_digest.loader.formats.fragments import is_markup, read_lines, read_markup, state_address, state_language
from osce_digest.loader.formats.mail_body import join_flowed, mark_rows
from osce_digest.loader.formats.mime import DEEPEST, Entity, read_entity
from osce_digest.loader.formats.pages import read_page
from osce_digest.loader.formats.placing import Ground
from osce_digest.loader.formats.sheet import Portion, Row, Sheet, Stated, Use
from osce_digest.loader.formats.traced import Traced, trace
from osce_digest.loader.formats.transfer import read_part
from osce_digest.model import Source

# "From press@example.org Wed May  8 14:03:00 2019", after a blank line or at the beginning
_POSTMARK: Final = re.compile(r"(?:\A|(?<=\n\n)|(?<=\n\r\n))(From [^\r\n]*\r?\n)(?=[!-9;-~]+:|>From )")
# "Fwd: ", "RE: ", "[press] ": what mail programs put before a subject
_PREFIX: Final = re.compile(
    r"\s*(?:(?:re|fwd?|fw|aw|wg|tr|rv|i|r)\s*(?:\[\d+\])?\s*:|\[[\w .@-]{2,40}\])\s*", re.IGNORECASE
)
# who wrote to whom: the file's, as an item's clutter is shown to its readers
_PERSONS: Final = frozenset({"from", "to", "cc", "reply-to", "sender", "organization", "list-id"})
_TEXTS: Final = frozenset({"text/plain", "text/html", "text/enriched", "text/markdown"})
# what browsers write above a page that they save with its pictures (.mhtml)
_SAVED: Final = "snapshot-content-location"
# A line of a mail that is a page, with a page's head and foot.
_PAGE: Final = "page"
_FEWEST_WORDS: Final = 3
# Less text than this is none where the same mail is a page, too: "See the page."
_LEAST_TEXT: Final = 40
_SHORT: Final = 4


def read_mails(source: Source, *, is_box: bool) -> Sheet:
    """Read a mail, or a mailbox."""
    return _Mails(source, is_box=is_box).read()


class _Mails:
    """Reads the mails of one file."""

    def __init__(self, source: Source, *, is_box: bool) -> None:
        self._source = source
        self._is_box = is_box
        self._ground = Ground(source)
        self._noticed: list[Diagnostic] = []
        # Mails that are no UTF-8 were read an octet a character, see `opening`.
        self._octets = not source.text.isascii() and max(source.text) <= "\xff" and _is_octets(source)

    def read(self) -> Sheet:
        """Give the items of the file."""
        text = trace(self._source.text)
        starts = [found.span(1) for found in _POSTMARK.finditer(text.text)] if self._is_box else []
        if not starts:
            return Sheet(tuple(self._read_mail(read_entity(text))), tuple(self._noticed))
        portions = [Portion(tuple(_as_files(text.cut(0, starts[0][0]))))]
        ends = [start for start, _ in starts[1:]] + [len(text)]
        for (start, begin), end in zip(starts, ends, strict=True):
            portions.append(Portion(tuple(_as_files(text.cut(start, begin)))))
            portions += self._read_mail(read_entity(text.cut(begin, end)))
        return Sheet(tuple(portions), tuple(self._noticed))

    def _read_mail(self, mail: Entity) -> Iterator[Portion]:
        """Give a mail, and then what is attached to it; a page that a browser saved as a mail is a page."""
        if mail.find(_SAVED) and (saved := _find_page(mail)):
            yield Portion(tuple([row._replace(use=Use.FILE) for row in _read_head(mail)[0]]))
            yield from _add_address(read_page(self._decode(saved)), mail.find(_SAVED))
            return
        body: list[Row] = []
        attached: list[Portion] = []
        self._gather(mail, body, attached)
        head, stated = _read_head(mail)
        texts = [row for row in body if row.use is Use.TEXT and row.text.text]
        if texts or any(row.use is Use.TITLE for row in head):
            page = bool(texts) and all(row.kind == _PAGE for row in texts)
            yield Portion((*head, *mark_rows(body)), tuple(stated), alone=page)
        else:
            yield Portion(tuple([row._replace(use=Use.FILE) for row in (*head, *body)]))
        yield from attached

    def _gather(self, entity: Entity, body: list[Row], attached: list[Portion]) -> None:
        """Sort the parts of a mail into its text and what is attached."""
        body += [row for piece in entity.beside for row in _as_files(piece)]
        chosen = self._choose(entity.parts) if entity.kind == "multipart/alternative" and entity.parts else None
        for part in entity.parts:
            if chosen is None or part is chosen:
                self._gather(part, body, attached)
            else:
                body += [row._replace(use=Use.FILE) for row in self._read_words(part) if row.text.text]
        if not entity.parts:
            self._take(entity, body, attached)

    def _take(self, entity: Entity, body: list[Row], attached: list[Portion]) -> None:
        """Take a part that has no others."""
        if entity.kind == "message/rfc822" and entity.depth < DEEPEST:
            inner = self._decode(entity) if entity.how else entity.body
            attached += self._read_mail(read_entity(inner, depth=entity.depth + 1))
        elif entity.kind not in _TEXTS and entity.head.get_content_maintype() != "multipart":
            self._tell_unread(entity)
        elif entity.file is not None:
            attached += self._read_attached(entity)
        else:
            body += self._read_words(entity)

    def _read_attached(self, entity: Entity) -> tuple[Portion, ...]:
        words = self._decode(entity)
        if entity.kind == "text/html" and is_markup(words.text):
            return read_page(words)
        return (Portion(tuple(read_lines(words)), whole=False),)

    def _choose(self, parts: Sequence[Entity]) -> Entity:
        """Choose plain text, unless it only tells that the mail is a page."""
        plain = next((part for part in parts if part.kind == "text/plain"), None)
        rich = next((part for part in parts if part.kind != "text/plain"), None)
        if plain is None or rich is None:
            return plain or parts[0]
        lengths = [sum(len(row.text) for row in self._read_deep(part)) for part in (plain, rich)]
        return rich if lengths[0] < _LEAST_TEXT or lengths[0] * _SHORT < lengths[1] else plain

    def _read_deep(self, part: Entity) -> Iterator[Row]:
        for inner in part.parts:
            yield from self._read_deep(inner)
        if not part.parts:
            yield from (row for row in self._read_words(part) if row.use is Use.TEXT)

    def _read_words(self, entity: Entity) -> list[Row]:
        """Read the words of a part without parts; nothing where they are no text."""
        if entity.parts:
            return [row for part in entity.parts for row in self._read_words(part)]
        if entity.head.get_content_maintype() not in {"text", "multipart"}:
            self._tell_unread(entity)
            return []
        words = self._decode(entity)
        if entity.kind == "text/html" and is_markup(words.text):
            return [row._replace(kind=_PAGE) for row in read_markup(words)]
        rows = read_lines(words)
        return join_flowed(rows, words) if entity.say("format") == "flowed" else rows

    def _decode(self, entity: Entity) -> Traced:
        return read_part(entity.body, entity.how, entity.say("charset"), in_box=self._is_box, octets=self._octets)

    def _tell_unread(self, entity: Entity) -> None:
        if entity.find("content-id") and entity.head.get_content_disposition() != "attachment":
            return  # a picture in the text
        name = f"“{entity.file}” " if entity.file else ""
        message = (
            f"{name}({entity.kind}) is attached and was not read; save its text beside the mail if it is press text"
        )
        line = self._ground.find_place(entity.body.at(0))[0]
        told = Diagnostic(self._source.path, line, "attachment-unread", message, Severity.NOTE)
        self._noticed += [told] if told not in self._noticed else []


def _find_page(mail: Entity) -> Entity | None:
    """Find the page among the parts of one that a browser saved with its pictures."""
    if mail.kind == "text/html":
        return mail
    return next((found for part in mail.parts if (found := _find_page(part))), None)


def _add_address(portions: Sequence[Portion], saved: Traced | None) -> Iterator[Portion]:
    """Add where a page was saved from to an article that does not state its address."""
    alone = len(portions) == 1 and not any(one.field == "source_url" for one in portions[0].stated)
    for portion in portions:
        yield portion._replace(stated=(*portion.stated, *state_address(saved))) if alone and saved else portion


def _read_head(mail: Entity) -> tuple[list[Row], list[Stated]]:
    """Give the lines of a mail's head that a reader sees, the subject first, and the day it was mailed."""
    rows: list[Row] = []
    stated: list[Stated] = []
    for name, value in mail.headers:
        if not value.text:
            continue
        if name == "subject":
            rows[:0] = _read_subject(value)
        elif name == "date":
            rows.append(Row(value, Use.META))
            stated.append(Stated("mailed", cut_day(value)))
        elif name == "content-language" and "," not in value.text:
            stated += state_language(value)
        elif name in _PERSONS:
            rows.append(Row(value, Use.FILE))
    return rows, stated


def _read_subject(subject: Traced) -> list[Row]:
    """Give the headline in a subject; one of two words ("Press release") is none."""
    at = 0
    while (found := _PREFIX.match(subject.text, at)) and found.end() < len(subject):
        at = found.end()
    prefix = [Row(subject.cut(0, at), Use.CLUTTER, "mail head")] if at else []
    title = subject.cut(at, len(subject))
    if len(title.text.split()) < _FEWEST_WORDS:
        return [*prefix, Row(title, Use.CLUTTER, "mail head")]
    return [Row(title, Use.TITLE), *prefix]


def _as_files(words: Traced) -> list[Row]:
    return [row._replace(use=Use.FILE) for row in read_lines(words) if row.text.text]


def _is_octets(source: Source) -> bool:
    """Tell text that was read an octet a character: its digest is that of those octets."""
    from hashlib import blake2b  # noqa: PLC0415  (asked of mails beyond ASCII only)

    return blake2b(source.text.encode("latin-1"), digest_size=16).hexdigest() == source.digest
