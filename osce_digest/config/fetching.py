"""What can be set of a source that items are fetched from. The schema alone, and what of it goes together."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Annotated, Final
from urllib.parse import urlsplit

from osce_digest.config.values import (
    one_of,
    read_address,
    read_name,
    read_paging,
    read_pattern,
    read_switch,
    read_text,
    whole_number,
)

# What each kind is fetched from.
_FROM: Final = {"feed": "url", "listing": "url", "page": "url", "mailbox": "file"}
# Which settings are for some kinds alone.
_ONLY_FOR: Final = {
    "file": ("mailbox",),
    "url": ("feed", "listing", "page"),
    "follow": ("feed",),
    "links": ("listing", "feed"),
    "select": ("listing",),
    "paging": ("listing",),
    "pages": ("listing",),
    "allow_private": ("feed", "listing", "page"),
}


@dataclass(frozen=True, slots=True)
class FetchSource:
    """Where to fetch raw items from: the address of a feed, a listing or a page, or a mailbox file beside `site.yml`.

    `follow` fetches the page of each entry of a feed, instead of keeping the feed. Links to articles are those that fit
    `links` (`*` stands for anything); in a listing `select` finds them, in CSS. A listing has at most `pages` pages:
    where `paging` leads, with the number of the second page in braces, or else where the page itself says `next`.
    """

    url: Annotated[str, read_address] = ""
    kind: Annotated[str, one_of("feed", "listing", "page", "mailbox")] = "feed"
    name: Annotated[str, read_name] = ""
    file: Annotated[str, read_text] = ""
    follow: Annotated[bool, read_switch] = False
    links: Annotated[str, read_pattern] = ""
    select: Annotated[str, read_text] = ""
    paging: Annotated[str, read_paging] = ""
    pages: Annotated[int, whole_number(1, 10_000)] = 5
    allow_private: Annotated[bool, read_switch] = False

    @property
    def label(self) -> str:
        """The name of the source, or what it is known by without one."""
        return self.name or (urlsplit(self.url).hostname or self.file).removeprefix("www.")

    def find_faults(self) -> Iterator[tuple[str, str, str]]:
        """Tell what does not go together: a setting, the code and words of the fault."""
        needed = _FROM[self.kind]
        if not getattr(self, needed):
            yield needed, "missing-setting", f"{needed!r} is needed here: a {self.kind} is fetched from it"
        for setting in fields(self):
            kinds = _ONLY_FOR.get(setting.name, (self.kind,))
            if self.kind not in kinds and getattr(self, setting.name) != setting.default:
                yield (
                    setting.name,
                    "wrong-value",
                    f"{setting.name}: is for a {' or '.join(kinds)}, not for a {self.kind}",
                )
        if self.kind == "feed" and self.links and not self.follow:
            yield "links", "wrong-value", "links: says which entries of a feed to follow; set 'follow: true' as well"
