"""Rules of Atom 1.0; see feed_rules."""

from collections import Counter
from collections.abc import Iterator

from osce_digest.reports.check.feed_parts import (
    ATOM,
    LANGUAGE,
    RFC3339,
    TAG,
    XML_LANG,
    Parsed,
    atom,
    is_address,
    read_stamp,
)

_FEED = frozenset("id title subtitle link updated author icon generator entry".split())
_ENTRY = frozenset("id title link published updated author category summary content".split())


@atom
def _is_a_feed(feed: Parsed) -> Iterator[str]:
    if feed.root.tag != f"{ATOM}feed" or not LANGUAGE.fullmatch(feed.root.get(XML_LANG) or ""):
        yield f"{feed.root.tag} {feed.root.get(XML_LANG)}"


@atom
def _atom_elements_are_known(feed: Parsed) -> Iterator[str]:
    for part in feed.root:
        if part.tag.startswith(ATOM) and part.tag.removeprefix(ATOM) not in _FEED:
            yield part.tag
    for entry in feed.items:
        yield from (part.tag for part in entry if part.tag.removeprefix(ATOM) not in _ENTRY)


@atom
def _feed_and_entries_have_what_they_must_once(feed: Parsed) -> Iterator[str]:
    for part in (feed.root, *feed.items):
        counts = Counter(child.tag.removeprefix(ATOM) for child in part)
        yield from (f"{name}: {counts[name]}" for name in ("id", "title", "updated") if counts[name] != 1)
        yield from (f"{name} twice" for name in ("published", "summary", "content", "icon") if counts[name] > 1)


@atom
def _feed_has_an_id_of_its_own(feed: Parsed) -> Iterator[str]:
    own = feed.root.findtext(f"{ATOM}id") or ""
    if not TAG.fullmatch(own) or own in {item.findtext(f"{ATOM}id") for item in feed.items}:
        yield own


@atom
def _times_are_rfc_3339(feed: Parsed) -> Iterator[str]:
    for time in (*feed.root.iter(f"{ATOM}updated"), *feed.root.iter(f"{ATOM}published")):
        if not RFC3339.fullmatch(time.text or "") or not read_stamp(time):
            yield f"{time.text}"


@atom
def _nothing_changed_before_it_was_published(feed: Parsed) -> Iterator[str]:
    for entry in feed.items:
        if (entry.findtext(f"{ATOM}updated") or "") < (entry.findtext(f"{ATOM}published") or ""):
            yield f"{entry.findtext(f'{ATOM}id')}"


@atom
def _feed_is_as_new_as_its_newest(feed: Parsed) -> Iterator[str]:
    times = [entry.findtext(f"{ATOM}updated") or "" for entry in feed.items]
    if times and feed.root.findtext(f"{ATOM}updated") != max(times):
        yield f"{feed.root.findtext(f'{ATOM}updated')}"


@atom
def _everybody_has_a_name(feed: Parsed) -> Iterator[str]:
    if feed.root.find(f"{ATOM}author") is None:
        yield "no author"
    yield from ("no name" for one in feed.root.iter(f"{ATOM}author") if not one.findtext(f"{ATOM}name"))


@atom
def _atom_categories_name_their_list(feed: Parsed) -> Iterator[str]:
    for one in feed.root.iter(f"{ATOM}category"):
        if not one.get("term") or not one.get("label") or not is_address(one.get("scheme")):
            yield f"{dict(one.attrib)}"


@atom
def _content_says_that_it_is_html(feed: Parsed) -> Iterator[str]:
    for entry in feed.items:
        content = entry.find(f"{ATOM}content")
        if content is None or content.get("type") != "html" or len(content):
            yield f"{entry.findtext(f'{ATOM}id')}"


@atom
def _every_entry_leads_to_its_page(feed: Parsed) -> Iterator[str]:
    for entry in (feed.root, *feed.items):
        if not [link for link in entry.findall(f"{ATOM}link") if link.get("rel") == "alternate"]:
            yield f"{entry.findtext(f'{ATOM}id')}"


@atom
def _atom_languages_are_codes(feed: Parsed) -> Iterator[str]:
    yield from (f"{one.get(XML_LANG)}" for one in feed.items if not LANGUAGE.fullmatch(one.get(XML_LANG) or ""))
