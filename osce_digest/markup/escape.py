"""Make text safe to stand in HTML, and tell which addresses may become links. Knows nothing of pages or documents."""

import re

# "\x00", "\x92", a lone surrogate, U+FFFE: HTML and XML forbid them, and some cannot even be written as UTF-8.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# The bytes of UTF-8 in which no forbidden character begins. 0xC2, 0xED and 0xEF begin some, and many others.
_CONTROLS = bytes(byte for byte in range(ord(" ")) if byte not in b"\t\n\r")
_HARMLESS = bytes(range(256)).translate(None, _CONTROLS + b"\x7f\xc2\xed\xef")

_HOST = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9-]*[A-Za-z0-9](?::[0-9]{1,5})?"
_CHARACTER = r"(?:[\w\-.~:/@!$&'()*+,;=]|%[0-9A-Fa-f]{2})"
_WEB = rf"https?://{_HOST}(?:/{_CHARACTER}*)?(?:\?(?:{_CHARACTER}|\?)*)?(?:\#(?:{_CHARACTER}|\?)*)?"
_MAIL = r"[A-Za-z0-9][\w.+-]*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"

# https://www.osce.org/mission-to-moldova/548121?page=2#top
_WEB_ADDRESS = re.compile(_WEB)
# See https://www.osce.org/odihr (in English) or write to press.office@osce.org.
_LINKABLE = re.compile(rf"\b(?:{_WEB}|{_MAIL})", re.ASCII)
# "https://www.osce.org/odihr)." : the bracket and full stop belong to the sentence
_AFTERTHOUGHT = re.compile(r"(?:[.,;:!?']|&|\*)+$")


def escape_text(text: str) -> str:
    """Escape mended text for use between tags."""
    if not needs_escaping(text):
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def needs_escaping(text: str) -> bool:
    """Tell whether `escape_text` would change a text. Few hold anything to escape, and looking costs a fifth."""
    return "&" in text or "<" in text or ">" in text


def escape_attribute(text: str) -> str:
    """Escape mended text for use inside a quoted attribute, by the very characters that Jinja puts for `{{ text }}`."""
    text = escape_text(text)
    if "'" in text or '"' in text:
        return text.replace("'", "&#39;").replace('"', "&#34;")
    return text


def mend_text(text: str) -> str:
    """Put U+FFFD for every character that HTML and XML forbid, one for one, so that offsets keep their meaning."""
    # Looking at bytes takes a third of the search.
    if text.encode("utf-8", "surrogatepass").translate(None, _HARMLESS):
        return _FORBIDDEN.sub("\ufffd", text)
    return text


def is_web_address(address: str) -> bool:
    """Tell whether this may become a link: a whole http or https address with nothing odd in it."""
    return _WEB_ADDRESS.fullmatch(address) is not None


def find_links(text: str) -> list[tuple[int, int, str]]:
    """Find web and mail addresses that stand bare in a text: start, end and what the link points to."""
    # Most paragraphs have none, and looking for single characters costs far less than the pattern.
    if "@" not in text and (":" not in text or "://" not in text):
        return []
    found = []
    for match in _LINKABLE.finditer(text):
        address = _trim(match.group())
        if is_web_address(address):
            found.append((match.start(), match.start() + len(address), address))
        elif "://" not in address:
            found.append((match.start(), match.start() + len(address), f"mailto:{address}"))
    return found


def _trim(address: str) -> str:
    """Leave a sentence's own full stop and closing bracket to the sentence."""
    while True:
        shorter = _AFTERTHOUGHT.sub("", address)
        if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter
