"""What of a mail's text is its sender's and not the item's: signatures, heads of forwarded mails, lines that flow."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from osce_digest.loader.formats.fragments import join
from osce_digest.loader.formats.sheet import Row, Use
from osce_digest.loader.formats.traced import Traced

_HEAD: Final = "mail head"
_SIGNATURE: Final = "signature"
# "-- "
_SIGN: Final = re.compile(r"--\s*$")
# "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:"
_FORWARDED: Final = re.compile(
    r">?\s*(?:-{2,}\s*(?:Original Message|Forwarded (?:message|by .{2,60})|Ursprüngliche Nachricht|"
    r"Weitergeleitete Nachricht|Message (?:d.origine|original|transféré)|Messaggio (?:originale|inoltrato)|"
    r"Mensaje (?:original|reenviado)|Исходное сообщение|Пересылаемое сообщение).{0,30}?-{2,}|"
    r"Begin forwarded message:|Anfang der weitergeleiteten Nachricht:|Début du message réexpédié\s*:)\s*$",
    re.IGNORECASE,
)
# "From: Press Office <press@example.org>", "*Sent:* Wednesday", "Von: …", "Отправлено: …"
_FIELD: Final = re.compile(
    r"[>*\s]*(?:From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Von|Gesendet|Datum|An|Betreff|De|Envoyé|À|A|Objet|"
    r"Da|Inviato|Oggetto|Para|Enviado|Asunto|От|Отправлено|Кому|Копия|Тема|Дата)\s*:\*?\s*.{0,300}$",
    re.IGNORECASE,
)
# "To: Jane Doe <jane@example.org>": no one's news; what is an item's clutter is shown to its readers
_RECEIVER: Final = re.compile(r"[>*\s]*(?:To|Cc|Bcc|An|À|A|Para|Кому|Копия)\s*:", re.IGNORECASE)
# "On Wed, 8 May 2019 at 14:03, Jane Doe <jane@example.org> wrote:"
_WROTE: Final = re.compile(
    r">?\s*(?:On|Am|Le|El|Il) .{6,150}(?:wrote|schrieb .{0,60}|a écrit|escribió|ha scritto)\s*:\s*$", re.IGNORECASE
)
_FEWEST_FIELDS: Final = 2
_MOST_AROUND: Final = 12


def mark_rows(rows: Sequence[Row]) -> list[Row]:
    """Set apart what is the mail's and not the item's."""
    marked = list(rows)
    for first, last in _find_heads(marked):
        for at in range(first, last):
            marked[at] = _apart(marked[at], _HEAD)
            if _RECEIVER.match(marked[at].text.text):
                marked[at] = marked[at]._replace(use=Use.FILE)
    signed = False
    for at, row in enumerate(marked):
        if row.use is Use.CLUTTER and row.kind == _HEAD:
            signed = False
        elif row.use is Use.TEXT:
            signed = signed or _SIGN.match(row.text.text) is not None
            if signed:
                marked[at] = _apart(row, _SIGNATURE)
    return marked


def _find_heads(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Find the heads of mails in a mail: a line that says so, and the fields below; or fields by themselves on top."""
    at = 0
    while at < len(rows):
        text = rows[at].text.text
        if rows[at].use is not Use.TEXT or not text:
            at += 1
        elif _FORWARDED.match(text):
            end = _skip_fields(rows, at + 1)
            yield at, end
            at = max(at + 1, end)
        elif _WROTE.match(text):
            yield at, at + 1
            at += 1
        else:
            end = _skip_fields(rows, at) if _FIELD.match(text) else at
            told = [row for row in rows[at:end] if _FIELD.match(row.text.text)]
            if len(told) >= _FEWEST_FIELDS and ("@" in text or len(told) > _FEWEST_FIELDS):
                yield at, end
            at = max(at + 1, end)


def _skip_fields(rows: Sequence[Row], at: int) -> int:
    """Give the line after the fields that begin at a line, blank lines before them passed over."""
    end = at
    for number in range(at, min(len(rows), at + _MOST_AROUND)):
        text = rows[number].text.text
        if text and not _FIELD.match(text):
            break
        if text:
            end = number + 1
        elif end > at:
            break
    return end


def _apart(row: Row, kind: str) -> Row:
    return row._replace(use=Use.CLUTTER, kind=kind) if row.text.text else row


def join_flowed(rows: Sequence[Row], words: Traced) -> list[Row]:
    """Join lines that end in a blank to the next, as mail with `format=flowed` asks; not that of a signature."""
    ends = [line.endswith(" ") and line.rstrip() != "--" for line in words.text.splitlines()]
    joined: list[Row] = []
    flows = False
    for at, row in enumerate(rows):
        if flows and row.text.text:
            joined[-1] = joined[-1]._replace(text=join([joined[-1].text, row.text]))
        else:
            joined.append(row)
        flows = bool(row.text.text) and at < len(ends) and ends[at]
    return joined
