"""How bad each code is, and a line as it is printed; in the order of docs/diagnostics.md. A table and nothing else."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple


class Weight(StrEnum):
    """What comes of a finding: the first three are severities of diagnostics.

    A stop ends the command with 2; what is refused is not taken in, and all else is.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    REFUSED = "refused"
    STOP = "stop"


class Example(NamedTuple):
    """How bad a code is, and a line that carries it."""

    weight: Weight
    line: str


_E, _W, _N, _R, _S = Weight

_TABLE: Final = {
    "Raw files": {
        "not-text": (_E, "raw/scan.txt:0: not-text: this is a binary file; save the press text as a text file"),
        "not-decodable": (_E, "raw/old.txt:3: not-decodable: neither UTF-8 nor a known code page; save it as UTF-8"),
        "encoding-guessed": (_W, "raw/old.txt:3: encoding-guessed: not UTF-8 here; read as cp1252: check accented letters"),
        "forbidden-characters": (_W, "raw/2023.txt:7: forbidden-characters: left out 2 characters that no page or feed may hold, here first (U+0002)"),
        "not-readable": (_E, "raw/2023.txt:0: not-readable: Permission denied"),
        "too-large": (_E, "raw/all.txt:0: too-large: 31,000,000 bytes is more than the 20,000,000 one file may have; split it"),
        "empty-file": (_W, "raw/new.txt:0: empty-file: nothing is in this file"),
        "no-item": (_W, "raw/menu.txt:0: no-item: no press item was found in this file"),
        "no-text": (_N, "raw/page.txt:1: no-text: this item has a title or footer but no text"),
        "one-line-item": (_N, "raw/2021.txt:40: one-line-item: this item is a single paragraph: is it one?"),
        "border-doubtful": (_W, "raw/2021.txt:13: border-doubtful: an item may not begin here (words-shared); a line of --- settles it"),
        "paragraph-twice": (_W, "raw/2021.txt:52: paragraph-twice: “The course was held …” stands in line 48 already; the item may have been pasted twice"),
        "feed-broken": (_W, "raw/feed.xml:14: feed-broken: this entry has neither title nor text"),
        "row-broken": (_W, "raw/items.csv:7: row-broken: this row has neither title nor text"),
        "column-unknown": (_N, "raw/items.csv:1: column-unknown: mood: nothing here goes by that name; such values are kept as clutter"),
        "attachment-unread": (_N, "raw/a.eml:40: attachment-unread: map.pdf (application/pdf) is attached and was not read; save its text beside the mail if it is press text"),
        "front-matter-invalid": (_W, "raw/a.md:3: front-matter-invalid: mapping values are not allowed here"),
        "front-matter-unknown": (_N, "raw/a.md:4: front-matter-unknown: 'layout' means nothing here and was left alone"),
    },
    "Dates": {
        "date-impossible": (_W, "raw/2023.txt:7: date-impossible: “31 June 2023” is no day of the calendar"),
        "weekday-wrong": (_W, "raw/page.txt:2: weekday-wrong: “Wed, 09/28/2023”: the weekday does not fit the date"),
        "duration-wrong": (_W, "raw/2023.txt:9: duration-wrong: “three-day” but “12 to 15 July” is 4 days"),
        "dateline-late-for-header": (_W, "raw/page.txt:4: dateline-late-for-header: the dateline says 2023-09-28, the page was published 2023-09-27"),
        "dateline-contradicts": (_W, "raw/2023.txt:14: dateline-contradicts: the dateline says 2023-06-11, its neighbours 2023-07-12 (line 6) and 2023-07-11 (line 29); read as 2023-07-11"),
        "date-far-from-neighbours": (_W, "raw/2023.txt:31: date-far-from-neighbours: dated 2022-07-12, while the items around it are from 2023-07-10 to 2023-07-14"),
        "date-after-mail": (_W, "raw/a.eml:6: date-after-mail: dated 2023-07-30, but mailed on 2023-07-14"),
        "date-after-provenance": (_W, "raw/2023.txt:6: date-after-provenance: dated 2023-07-30, but the file was fetched on 2023-07-14"),
    },
    "What comes in (`osce-digest add`, `osce-digest fetch`)": {
        "empty-folder": (_R, "morning:0: empty-folder: there is no file in this folder"),
        "zip-broken": (_R, "morning.zip:0: zip-broken: this archive cannot be read (File is not a zip file)"),
        "zip-member": (_R, "morning.zip/a.txt:0: zip-member: it is encrypted; take it out with its password and add it by itself"),
        "zip-limit": (_R, "morning.zip:0: zip-limit: an archive in an archive in an archive is not opened"),
        "not-fetched": (_R, "https://example.org/a:0: not-fetched: the server answers 403"),
        "bad-address": (_R, "ftp://example.org:0: bad-address: ftp://example.org begins neither with https:// nor with http://"),
        "no-such-host": (_R, "https://exmaple.org/:0: no-such-host: exmaple.org is not known here"),
        "private-address": (_R, "https://intern.example.org/:0: private-address: intern.example.org is a machine of a private network"),
        "unreachable": (_R, "https://example.org/:0: unreachable: example.org cannot be reached"),
        "timeout": (_R, "https://example.org/:0: timeout: example.org did not answer in time"),
        "too-slow": (_R, "https://example.org/:0: too-slow: example.org was not done after 120 seconds"),
        "broken-off": (_R, "https://example.org/:0: broken-off: example.org broke off"),
        "tls": (_R, "https://example.org/:0: tls: no encrypted line to example.org"),
        "untrusted": (_R, "https://example.org/:0: untrusted: the certificate of example.org is not trusted: certificate has expired"),
        "wrong-encoding": (_R, "https://example.org/:0: wrong-encoding: what example.org sent packed cannot be unpacked"),
        "redirect-loop": (_R, "https://example.org/:0: redirect-loop: https://example.org/ leads round in a circle"),
        "unsafe-redirect": (_R, "https://example.org/:0: unsafe-redirect: leads from https to http://example.org/a, which anybody on the way can change"),
        "robots": (_R, "https://example.org/:0: robots: example.org: its robots.txt forbids this address"),
        "server-error": (_R, "https://example.org/:0: server-error: example.org answers 500 each time"),
        "busy": (_R, "https://example.org/:0: busy: example.org asks to be left alone for 3600 seconds"),
        "down": (_R, "https://example.org/:0: down: example.org was not asked"),
        "refused": (_R, "https://example.org/a:0: refused: the server answers 403"),
        "not-there": (_R, "https://example.org/a:0: not-there: the server answers 404: nothing is there"),
        "empty": (_R, "https://example.org/a:0: empty: the server sends nothing"),
        "wrong-type": (_R, "https://example.org/a.png:0: wrong-type: it is no text but image/png"),
        "not-a-feed": (_R, "https://example.org/:0: not-a-feed: https://example.org/ is no feed"),
        "no-links": (_R, "https://example.org/news:0: no-links: no link of this listing leads to an article"),
        "bad-select": (_R, "https://example.org/news:0: bad-select: select: 'h2 >' is no CSS selector"),
        "unknown-source": (_S, "site.yml:0: unknown-source: there is no source 'agnecy'; there are agency, mission"),
        "no-such-file": (_S, "changed/a.html:0: no-such-file: there is no such file to accept"),
        "not-accepted": (_S, "raw/a.html:0: not-accepted: the file is no newer version of anything that is held"),
    },
    "Tags": {
        "unknown-term": (_W, "raw/a.md:5: unknown-term: 'Ruritania' is no country this program knows; the item is filed without it"),
        "country-by-town": (_N, "raw/2023.txt:6: country-by-town: Albania is named by 'Elbasan' only"),
    },
    "Ids, addresses and the ledger": {
        "address-taken": (_N, "raw/2023.txt:20: address-taken: another item has the address items/2023/course-held.html; this one is at items/2023/course-held-7f3a.html"),
        "address-clash": (_S, "pages/data.md:0: address-clash: pages/data.md and the page on data both want data.html"),
        "cannot-read": (_S, "content/ledger.jsonl:0: cannot-read: Permission denied"),
        "ledger-version": (_S, "content/ledger.jsonl:0: ledger-version: this ledger was written by a later version of osce-digest; use that one"),
        "ledger-line": (_E, "ledger.jsonl:7: ledger-line: this line of the ledger was not read and its item may get a new id: it is no JSON"),
        "ledger-merged": (_N, "ledger.jsonl:0: ledger-merged: 2 ids stood on several lines, as after a merge; each is one entry again"),
        "ledger-authority": (_W, "ledger.jsonl:2: ledger-authority: feed ids are made from example.org,2023, not from example.com,2023: the first stays"),
        "ledger-no-authority": (_E, "ledger.jsonl:1: ledger-no-authority: the first line lacks; feed ids are made anew"),
        "ledger-conflict": (_W, "ledger.jsonl:9: ledger-conflict: this merge was never finished; both sides were read and put together"),
        "ledger-not-kept": (_W, "ledger.jsonl:0: ledger-not-kept: the ledger could not be kept (No space left on device); a build that can will give the same ids"),
        "ledger-ambiguous": (_W, "raw/2023.txt:6: ledger-ambiguous: this may be an edit of 2023-course-held-7f3a, but another answer is as good; taken for a new item"),
        "ledger-alike": (_N, "raw/2023.txt:6: ledger-alike: this is much like 2023-course-held-7f3a of 2023-07-12, which is gone; taken for a new item"),
        "authority-fixed": (_W, "site.yml:0: authority-fixed: authority example.com,2024 has no effect: the ledger has fixed example.org,2023, and feed ids never change"),
    },
    "Corrections": {
        "correction-unread": (_E, "corrections.yml:4: correction-unread: not followed, because it cannot be read: mapping values are not allowed here"),
        "correction-unknown-key": (_E, "corrections.yml:2: correction-unknown-key: there is no key 'becuase'; did you mean 'because'?"),
        "correction-unknown-id": (_E, "corrections.yml:1: correction-unknown-id: there is no entry '2023-elbasan-shares-7f3b'; did you mean '2023-elbasan-shares-7f3a'?"),
        "correction-unknown-term": (_E, "corrections.yml:3: correction-unknown-term: 'Ruritania' is no country this program knows"),
        "correction-wrong-value": (_E, "corrections.yml:2: correction-wrong-value: expected a day such as 2023-07-12, found '12 July'"),
        "correction-contradiction": (_E, "corrections.yml:5: correction-contradiction: title stands here twice; what stands first was taken"),
        "correction-place": (_E, "corrections.yml:9: correction-place: raw/2023.txt:48:0 is not in the item, which goes from raw/2023.txt:6:0 to 10:395"),
        "correction-no-effect": (_W, "corrections.yml:1: correction-no-effect: no effect any more: 2023-elbasan-shares-7f3a is no longer among the sources"),
    },
    "Settings, folders, what is asked for": {
        "no-content": (_S, "content:0: no-content: there is no such content folder; 'osce-digest new DIR' makes one"),
        "output-in-content": (_S, "content/site:0: output-in-content: the site would be written into the content folder content; choose another --output"),
        "output-is-folder": (_S, "site:0: output-is-folder: with --release the output is a symbolic link; move this folder away first"),
        "cannot-write": (_S, "site:0: cannot-write: No space left on device"),
        "database-unavailable": (_W, "site.yml:0: database-unavailable: no database: the SQLite of this Python cannot search full text"),
        "search-unavailable": (_W, "site.yml:0: search-unavailable: no search index: the program Pagefind is not installed"),
        "process-ended": (_S, ".:0: process-ended: a process of the build was ended by the system, mostly for want of memory"),
        "not-empty": (_S, "demo:0: not-empty: something is there already; name a folder that does not exist yet"),
        "port-taken": (_S, "127.0.0.1:8000:0: port-taken: Address already in use; name another with --port"),
        "not-utf8": (_S, "content/site.yml:3: not-utf8: save the file as UTF-8"),
        "not-yaml": (_S, "content/site.yml:3: not-yaml: mapping values are not allowed here"),
        "wrong-feed": (_S, "site.yml:0: wrong-feed: feed 'Borders': there is no country 'Ruritania'"),
        "unknown-setting": (_S, "content/site.yml:2: unknown-setting: there is no setting 'titel'; did you mean 'title'?"),
        "repeated-setting": (_S, "content/site.yml:9: repeated-setting: 'title' is set a second time"),
        "missing-setting": (_S, "content/site.yml:12: missing-setting: 'name' is needed here"),
        "wrong-value": (_S, "content/site.yml:4: wrong-value: language: expected a language code such as en, found 'english'"),
        "unknown-code": (_S, "content/site.yml:6: unknown-code: there is no code 'weekday-worng'; did you mean 'weekday-wrong'?"),
        "no-site": (_S, "site:0: no-site: there is no index.html here; 'osce-digest build' makes a site, --output names its folder"),
        "no-such-entry": (_S, "2023-elbasan:0: no-such-entry: there is no such entry, file and line, or code"),
    },
    "Templates": {
        "no-template": (_S, "templates/item.html:0: no-template: there is no template 'default/itm.html'"),
        "template-syntax": (_S, "templates/item.html:3: template-syntax: unexpected end of template"),
        "template-asks": (_S, "templates/item.html:5: template-asks: 'headlines' is undefined"),
    },
    "The finished site (`osce-digest check`)": {
        "link-broken": (_E, "site/about.html:52: link-broken: 'countries/albanai.html' leads to countries/albanai.html, which is not there"),
        "link-place": (_E, "site/about.html:53: link-place: #method is no place on about.html"),
        "link-dead": (_W, "site/items/2023/a.html:140: link-dead: https://example.org/gone answered 404 on 2026-11-30; it stands 18 times"),
        "html-structure": (_E, "site/about.html:54: html-structure: <b> is not closed before </p>"),
        "html-id": (_E, "site/about.html:60: html-id: the id 'note' stands here a second time"),
        "html-title": (_E, "site/about.html:1: html-title: expected one <title>, found 0"),
        "html-heading": (_E, "site/about.html:1: html-heading: expected one <h1>, found 2"),
        "html-language": (_E, "site/about.html:1: html-language: <html> does not say in which language the page is: lang=…"),
        "html-reference": (_E, "site/about.html:61: html-reference: nothing here has the id 'tags'"),
        "html-picture": (_E, 'site/about.html:62: html-picture: a picture without alt; alt="" where it says nothing'),
        "html-policy": (_E, "site/about.html:63: html-policy: style=… has no effect under the page's own policy"),
        "xml-broken": (_E, "site/feed.xml:12: xml-broken: Opening and ending tag mismatch: item line 10 and channel"),
        "json-broken": (_E, "site/feed.json:1: json-broken: Expecting value: line 1 column 1 (char 0)"),
        "feed-rule": (_E, "site/feed.xml:0: feed-rule: ids_are_tags_and_unique: tag:example.org,2023:2023-a-7f3a twice"),
        "sitemap-rule": (_E, "site/sitemaps/2023.xml:4: sitemap-rule: '12 July 2023' is no day"),
        "calendar-rule": (_E, "site/calendar.ics:16: calendar-rule: VEVENT has UID 0 times, not once"),
        "data-schema": (_E, "site/data/entries.jsonl:7: data-schema: published: expected string or null, found 2023"),
        "data-address": (_E, "site/data/entries.jsonl:7: data-address: 2023-a-7f3a: items/2023/a.html is not there"),
        "data-counts": (_E, "site/data/entries.csv:0: data-counts: 61 rows, not the 62 of data/entries.jsonl in their order"),
        "data-evidence": (_E, "site/data/entries.jsonl:7: data-evidence: 2023-a-7f3a: countries/AL quotes 'Elbasan', its text says 'Tirana '"),
        "database-broken": (_E, "site/data/digest.sqlite:0: database-broken: 2023-a-7f3a is in only one of the database and data/entries.jsonl"),
        "ledger-id-twice": (_E, "content/ledger.jsonl:9: ledger-id-twice: 2023-a-7f3a stands on line 4, too; build, and commit the ledger"),
        "ledger-not-of-site": (_E, "content/ledger.jsonl:0: ledger-not-of-site: 2023-a-7f3a is on the site and not in the ledger; build again"),
        "ledger-no-page": (_E, "content/ledger.jsonl:0: ledger-no-page: 2023-a-7f3a: nothing stands at items/2023/a.html, neither page nor notice"),
    },
    "Digest by mail": {
        "no-base-url": (_S, "content/site.yml:0: no-base-url: base_url is missing: the links of a letter begin with it (or give --base-url)"),
        "no-sender": (_S, "content/site.yml:0: no-sender: newsletter.sender is missing: the mail address a letter is from"),
        "no-lists": (_S, "content/site.yml:0: no-lists: nobody to send to: name newsletter.lists"),
        "no-unsubscribe": (_S, "content/site.yml:0: no-unsubscribe: newsletter.unsubscribe is missing: no list may be without a way out"),
        "no-weeks": (_S, "site.yml:0: no-weeks: digests of weeks are switched off (listings.weeks), and a letter leads to its week"),
        "no-such-week": (_S, "site.yml:0: no-such-week: no week with items is over yet; --week 2023-W28 names one that is not"),
        "no-mail-server": (_S, "site.yml:0: no-mail-server: no server is named to send by: set newsletter.server.host in site.yml"),
        "no-password": (_S, "site.yml:0: no-password: no password for digest: put it into the environment as OSCE_DIGEST_SMTP_PASSWORD"),
        "password-in-clear": (_S, "site.yml:0: password-in-clear: a password is sent over an encrypted line only: set security to starttls or tls"),
        "mail-server": (_S, "site.yml:0: mail-server: mail.example.org:587 cannot be reached: timed out"),
        "sent-line": (_S, "content/sent.jsonl:3: sent-line: this line tells of no letter; going on might send one twice"),
    },
    "Taxonomy": {
        "no-file": (_S, "countries.yml:0: no-file: there is no such file"),
        "wrong-kind": (_S, "topics.yml:4: wrong-kind: expected a single value"),
        "unknown-word": (_S, "names.yml:4: unknown-word: there is no 'XX' among the countries"),
        "unknown-key": (_S, "topics.yml:4: unknown-key: there is no key 'exmples'; did you mean 'examples'?"),
        "missing-key": (_S, "topics.yml:4: missing-key: 'id' is needed here"),
        "repeated-key": (_S, "topics.yml:9: repeated-key: 'id' stands here a second time"),
        "repeated-id": (_S, "topics.yml:9: repeated-id: rule 'topic.policing.police' already stands at topics.yml:4"),
        "repeated-name": (_S, "institutions.yml:9: repeated-name: 'OSCE Presence in Albania' stands here a second time"),
        "repeated-literal": (_S, "topics.yml:9: repeated-literal: 'police officers' stands in topic.policing.police already"),
        "contested": (_S, "topics.yml:9: contested: 'border guards' stands in topic.policing.police already, for other terms"),
        "shadowed": (_S, "traps.yml:9: shadowed: 'Minsk' can never be found: a blocker has the same words"),
        "one-sided-border": (_S, "countries.yml:9: one-sided-border: 'AL' is a neighbour of GR, but GR is none of AL"),
        "missing-name": (_S, "names.yml:2: missing-name: 'AL' is missing among the countries"),
        "shared-name": (_S, "names.yml:9: shared-name: 'Georgien' (de) is what 'GE' is called already"),
        "name-taken": (_S, "countries.yml:9: name-taken: 'Holland' already means 'NL'"),
        "no-word": (_S, "topics.yml:9: no-word: '–' has neither letter nor digit"),
        "no-example": (_S, "topics.yml:9: no-example: rule 'topic.policing.police' needs an example and a counterexample"),
        "region": (_S, "regions.yml:9: region: 'AL' is in two regions"),
        "trap": (_S, "traps.yml:9: trap: a trap either stands for 'terms' or 'blocks' some, and not both"),
        "unknown-endings": (_S, "countries.yml:9: unknown-endings: there is no family of endings 'ic'"),
    },
    "Labels": {
        "no-label": (_S, "labels.yml:0: no-label: no item is labelled here"),
        "label-invalid": (_S, "labels.yml:1: label-invalid: expected a list of labelled items"),
        "label-file": (_S, "labels.yml:3: label-file: no files below content are called '2023.txt'"),
        "floors-invalid": (_S, "floors.json:0: floors-invalid: Expecting value: line 1 column 1 (char 0)"),
    },
}  # fmt: skip

# By section and code.
SECTIONS: Final[Mapping[str, Mapping[str, Example]]] = MappingProxyType(
    {title: {code: Example(*row) for code, row in rows.items()} for title, rows in _TABLE.items()}
)
EXAMPLES: Final[Mapping[str, Example]] = MappingProxyType(
    {code: example for rows in SECTIONS.values() for code, example in rows.items()}
)
