"""Every code that a diagnostic or a set-up fault can carry: what it means and what to do about it.

A table and nothing else; `osce-digest explain CODE` prints a row of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Code:
    """What a code says about a file, and what the one who keeps the file can do."""

    meaning: str
    remedy: str


_SPLIT: Final = "Put a line of --- where an item begins, or leave it: nothing is lost."

CODES: Final[Mapping[str, Code]] = MappingProxyType({
    # --- raw files ---
    "not-text": Code("The file is binary; nothing of it was read.", "Save the press text as a text file."),
    "not-decodable": Code("The bytes are neither UTF-8 nor a known code page.", "Save the file as UTF-8."),
    "encoding-guessed": Code(
        "The file is not UTF-8; it was read in the way the message names.",
        "Look at letters with accents; if they are wrong, save the file as UTF-8.",
    ),
    "forbidden-characters": Code(
        "The file holds control characters, which XML forbids; they are left out of pages, feeds and data.",
        "If letters are missing where they stood, copy the text again.",
    ),
    "not-readable": Code("The system does not let the file be read.", "Check its permissions."),
    "too-large": Code("The file has more bytes than one file may have.", "Split it, or raise limits.max_file_bytes."),
    "empty-file": Code("There is nothing in the file.", "Fill it or delete it."),
    "no-item": Code(
        "No press item was found: all lines are navigation or separators.", "Check that the text itself was saved, too."
    ),
    "no-text": Code("The item has a title or a footer, but no text.", "Paste the missing text under its title."),
    "one-line-item": Code("The item is a single paragraph without a title, unlike most of its file.", _SPLIT),
    "border-doubtful": Code(
        "The words speak only weakly for an item that begins here.",
        "A line of --- above it makes the border certain; `explain FILE:LINE` shows the cues, `review` a correction.",
    ),
    "paragraph-twice": Code(
        "An item holds one paragraph twice.", "If it was pasted twice, delete the second; dates and tags do not suffer."
    ),
    "feed-broken": Code(
        "An entry of a feed is not closed, or has neither title nor text; the other entries were read as ever.",
        "Fetch the feed again, or correct the line.",
    ),
    "row-broken": Code(
        "A row of a table or a JSONL file could not be read, or has neither title nor text; the others were.",
        "Correct the line: a quote that is not closed, a value too many, no JSON.",
    ),
    "column-unknown": Code(
        "Columns or keys of the file mean nothing here; their values are kept as clutter.",
        "Rename a column that holds title, date, text, url or language; the others may stay.",
    ),
    "attachment-unread": Code(
        "A file attached to a mail is no text, page or mail, and was not read.",
        "If it is press text, save that as a file of its own.",
    ),
    "front-matter-invalid": Code(
        "The block between the two lines of --- is no YAML; it was set apart unread.", "Mend the line."
    ),
    "front-matter-unknown": Code("The front matter has a key that means nothing here.", "Correct or delete the key."),
    # --- what comes in (add, fetch) ---
    "empty-folder": Code("There is no file in the folder, or only hidden ones.", "Name the one with the texts."),
    "zip-broken": Code("The archive cannot be opened; nothing was taken out of it.", "Fetch or make it once more."),
    "zip-member": Code(
        "One file of the archive was not taken out: it is damaged, encrypted, a link, or named to lie elsewhere.",
        "Take it out by hand, look at it, and add it by itself.",
    ),
    "zip-limit": Code(
        "The archive holds too many files, too much, archives within archives, or unpacks to far more than text does.",
        "Unpack it by hand, look at what is in it, and add what you want in parts.",
    ),
    "not-fetched": Code("The server answered, but not with a page.", "Open the address in a browser; correct it."),
    "bad-address": Code("It is no web address that can be asked for.", "Correct it; it begins with https:// or http://."),
    "no-such-host": Code("No machine of that name is known.", "Correct the address, or look at your connection."),
    "private-address": Code(
        "The name leads to a machine of a private network, where others may not send us.",
        "If it is yours: allow_private: true at the source in site.yml, or --allow-private.",
    ),
    "unreachable": Code("No machine answers there.", "Look at your connection, or wait until it is up again."),
    "timeout": Code("The server said nothing for too long.", "Nothing to do: it is asked again next time."),
    "too-slow": Code("The server was not done after minutes.", "Nothing to do: it is asked again next time."),
    "broken-off": Code("The line broke, or what came was no HTTP.", "Nothing to do: it is asked again next time."),
    "tls": Code("No encrypted line could be had to the server.", "Look whether it takes https at all."),
    "untrusted": Code(
        "The certificate of the server is none that this machine trusts, or one for another name; nothing was asked.",
        "Tell those who run it. SSL_CERT_FILE in the environment names certificates of your own; on macOS, a Python of "
        "python.org needs its Install Certificates.command once.",
    ),
    "wrong-encoding": Code("What came is packed in a way that cannot be undone.", "Tell those who run the server."),
    "redirect-loop": Code("The address leads round, or on and on.", "Open it in a browser; correct the address."),
    "unsafe-redirect": Code(
        "An encrypted page leads to one that is not, which anybody on the way could change.", "Correct the address."
    ),
    "robots": Code(
        "The server's robots.txt forbids programs this address, or cannot be had, which forbids all.",
        "Ask those who run it, or save the page from a browser and add it.",
    ),
    "server-error": Code("The server failed each time.", "Nothing to do: it is asked again next time."),
    "busy": Code("The server asked to be left alone for longer than a run takes.", "Fetch again later."),
    "down": Code("The server failed for several addresses in a row.", "Fetch again when it is up."),
    "refused": Code("The server answered, but not with a page.", "Open the address in a browser; correct it."),
    "not-there": Code("Nothing is at the address (yet).", "Nothing to do: it is asked again for a week."),
    "empty": Code("The server sent nothing.", "Nothing to do: it is asked again for a week."),
    "wrong-type": Code("What came is no press text.", "Save its text as a text file and add it."),
    "not-a-feed": Code("The address holds no feed.", "Open it in a browser; correct the url, or its kind."),
    "no-links": Code(
        "No link on the listing leads to an article: it may have a new look.", "Set links or select of this source."
    ),
    "bad-select": Code("What select says is no CSS selector.", "Correct it in site.yml."),
    "unknown-source": Code("No source of this name is in site.yml.", "Use one of those the message lists."),
    "no-such-file": Code("There is no such file to accept.", "Give its path as fetch told it."),
    "not-accepted": Code(
        "The file is no newer version of anything that is held.", "Give a file in changed/, or delete it there."
    ),
    # --- dates ---
    "date-impossible": Code("The text names a day that no calendar has.", "Correct the published date if it is wrong."),
    "weekday-wrong": Code(
        "Weekday and date do not go together.", "One of them is wrong; set the right date in corrections.yml."
    ),
    "duration-wrong": Code("The text counts other days than its dates do.", "Set the event's dates if they are wrong."),
    "dateline-late-for-header": Code(
        "The dateline is later than the day the page was published.", "One is a slip; the page's date was taken."
    ),
    "dateline-contradicts": Code(
        "The items before and after are of another time than this dateline.",
        "If the date taken is wrong, set it in corrections.yml.",
    ),
    "date-far-from-neighbours": Code(
        "An item is dated months before or after all items around it, which agree.",
        "If the year or the month is a slip, set the right date in corrections.yml.",
    ),
    "date-after-provenance": Code(
        "An item is dated later than the day on which its file was fetched.",
        "One of the two is wrong: the date, or the note beside the file.",
    ),
    "date-after-mail": Code(
        "An item is dated later than the day on which it was mailed.",
        "One of the two is wrong: the date, or the clock of who mailed it; set the right date in corrections.yml.",
    ),
    # --- tags ---
    "unknown-term": Code(
        "A stated country, topic, dimension or institution is not known; the item is filed without it.",
        "Use the OSCE's name for it.",
    ),
    "country-by-town": Code("A country is named by a town alone.", "Check that the town is in that country."),
    # --- ids, addresses and the ledger ---
    "address-taken": Code(
        "Two items have the same headline in one year; one got a longer address.", "Nothing, or give it a slug."
    ),
    "address-clash": Code("Two files of the site want one address.", "Rename one of the pages or slugs named."),
    "cannot-read": Code("A file the build needs cannot be read.", "Check that it is there and may be read."),
    "ledger-version": Code("A later version wrote the ledger.", "Build with that version or a newer one."),
    "ledger-line": Code("A line of the ledger was not read; it is kept as it is.", "Restore it from your history."),
    "ledger-merged": Code("Lines of one id were joined after a merge.", "Nothing; commit the ledger."),
    "ledger-authority": Code("The ledger names two authorities of feed ids.", "Keep the first, delete the other line."),
    "ledger-no-authority": Code("The ledger does not say what feed ids are made from.", "Restore its first line."),
    "ledger-conflict": Code("The marks of an unfinished merge stand in the ledger.", "Nothing; they go with a build."),
    "ledger-not-kept": Code("The ledger could not be written.", "Check its permissions and build again."),
    "ledger-ambiguous": Code(
        "An item could be the edited form of several earlier ones; it was taken for a new one.",
        "If it is an old one, give it that slug or correct the ledger.",
    ),
    "ledger-alike": Code(
        "An item is much like one that is gone, but of another day.", "Nothing, if they are two events."
    ),
    "authority-fixed": Code(
        "The settings name another authority than the one feed ids have been made from, which stays.",
        "Set authority back to what the ledger's first line says.",
    ),
    # --- corrections ---
    "correction-unread": Code(
        "A correction, or all of the file, cannot be read and was not followed.",
        "Mend the line; names and texts with : or # in them stand in quotes.",
    ),
    "correction-unknown-key": Code("A correction has a key that means nothing there.", "Correct or delete the key."),
    "correction-unknown-id": Code("A correction names an entry that is not there.", "Take the id from entries.jsonl."),
    "correction-unknown-term": Code(
        "A country, topic, dimension or institution of a correction is not known.", "Use the OSCE's name for it."
    ),
    "correction-wrong-value": Code("A correction's value is not what it should be.", "Write it as the message says."),
    "correction-contradiction": Code(
        "Two corrections cannot both be followed; the message says what stands.", "Delete one of the two."
    ),
    "correction-place": Code(
        "A border cannot be moved as a correction says.", "Name a place in the item, or the item before in its file."
    ),
    "correction-no-effect": Code(
        "A correction changes nothing (any more): it is so without it, or the item is gone.", "Delete it."
    ),
    # --- settings and folders ---
    "no-content": Code("There is no such content folder.", "Name another with --content; `new DIR` makes one."),
    "output-in-content": Code("The site would be written among its own sources.", "Choose another --output."),
    "output-is-folder": Code(
        "A release switches a link to the site, but a folder stands at the output.", "Move the folder away."
    ),
    "cannot-write": Code("A file or folder cannot be written.", "Check permissions and free space."),
    "database-unavailable": Code(
        "The database was not made: the SQLite that this Python brings cannot search full text.",
        "Use a Python whose SQLite has FTS5, or set exports.database: false in site.yml.",
    ),
    "search-unavailable": Code(
        "No search index could be made, for the reason that the message gives; the site is otherwise whole.",
        "Install it with pip install 'pagefind[bin]', or write search: false in site.yml for a site without search.",
    ),
    "process-ended": Code(
        "The system ended one of the build's processes; the site that stands is untouched.",
        "Build with --jobs 1, which needs less memory.",
    ),
    "not-empty": Code("The folder to be made exists and is not empty.", "Name a folder that does not exist."),
    "not-utf8": Code("A settings file, page or label file is not UTF-8.", "Save it as UTF-8."),
    "not-yaml": Code("The file breaks the rules of YAML.", "Mend the line; quotes around a value often help."),
    "wrong-feed": Code(
        "A feed of one's own names what is not there, has no name, or has one that another has.",
        "Write it as the message says.",
    ),
    "unknown-setting": Code("There is no setting of that name.", "Take the one the message suggests, or delete it."),
    "repeated-setting": Code("A setting stands twice.", "Delete one of them."),
    "missing-setting": Code("A setting that is needed is not there.", "Add it."),
    "wrong-value": Code("A value is not of the kind that is asked for.", "Write it as the message says."),
    # --- templates ---
    "no-template": Code("A template that is asked for is not there.", "Correct its name or delete your override."),
    "template-syntax": Code("A template is not written as Jinja wants it.", "Mend the line."),
    "template-asks": Code(
        "A template asks for something its page does not offer.", "Compare it with the one it replaces."
    ),
    # --- taxonomy ---
    "no-file": Code("A file that is needed is not there.", "Restore it, or correct the name given."),
    "wrong-kind": Code("A list, a mapping or a single value stands where another is wanted.", "Write it as told."),
    "unknown-word": Code("A word is none of those known there.", "Take one that the message lists."),
    "unknown-key": Code("There is no key of that name.", "Take the one the message suggests, or delete it."),
    "missing-key": Code("A key that is needed is not there.", "Add it."),
    "repeated-key": Code("A key stands twice in one mapping.", "Delete one of them."),
    "repeated-id": Code("Two rules have one id.", "Rename one."),
    "repeated-name": Code("An institution is described twice.", "Delete one description."),
    "repeated-literal": Code("Two rules claim the same words for the same terms.", "Delete them from one rule."),
    "contested": Code("Two rules claim the same words for different terms.", "Delete them from one rule."),
    "shadowed": Code("A blocker claims the words of another rule, which can never be found.", "Delete one of the two."),
    "one-sided-border": Code(
        "A country names a neighbour that does not name it.", "Let both name each other in countries.yml, or neither."
    ),
    "missing-name": Code(
        "A country, region, dimension, topic or body is not named in every language.", "Add the name to names.yml."
    ),
    "shared-name": Code("Two are called the same in one language.", "Tell them apart in names.yml."),
    "name-taken": Code("A name already stands for something else.", "Delete it in one of the two places."),
    "no-word": Code("Words to look for have neither letter nor digit.", "Delete them."),
    "no-example": Code("A rule has no example or no counter-example.", "Add the one that is missing."),
    "region": Code("A country is not in exactly one region.", "Name it in one region of regions.yml."),
    "trap": Code("A trap must either stand for terms or block some.", "Give it one of the two keys."),
    "unknown-endings": Code("There is no such family of endings.", "Take one described in the file."),
    "unknown-code": Code("A code that is to count as an error is none.", "Take the one the message suggests."),
    # --- the finished site ---
    "port-taken": Code(
        "The preview cannot listen at that port: another program does, or it is none.", "Name another with --port."
    ),
    "no-site": Code("There is no finished site in that folder.", "Build one, or name its folder with --output."),
    "link-broken": Code(
        "A link inside the site leads to a file that is not there.",
        "Correct it where it is written: a page of your own, a template; else build with --clean.",
    ),
    "link-place": Code(
        "A link names a place (#…) that its page does not have.", "Correct the name, or give the place an id."
    ),
    "link-dead": Code(
        "A link outside leads to nothing any more, as `check --links` was told.",
        "Take the new address into corrections.yml (source_url), or leave it: what it was is of interest, too.",
    ),
    "html-structure": Code(
        "A page is not well-formed: tags that do not close each other, a stray <, broken JSON.",
        "Mend the template or the page of your own that makes it.",
    ),
    "html-id": Code("An id stands twice on a page, or is none.", "Give each place an id of its own."),
    "html-title": Code("A page has no title, or more than one.", "Mend the template: base.html has the title."),
    "html-heading": Code("A page has no <h1>, or more than one.", "Begin a page with one heading, # in Markdown."),
    "html-language": Code("A page does not say in which language it is.", "Write <html lang=…> in your template."),
    "html-reference": Code(
        "Something refers to an id (a label, a heading by aria-labelledby) that is not on its page.", "Correct the id."
    ),
    "html-picture": Code("A picture has no words for those who do not see it.", "Give it alt."),
    "html-policy": Code(
        "A style or script stands in a page whose own policy forbids that, so it does nothing.",
        "Put styles into templates/static/own.css, scripts into files beside it.",
    ),
    "xml-broken": Code("A feed, sitemap or list of feeds is no XML.", "Build with --clean; if it stays, report it."),
    "json-broken": Code("A feed or data file is no JSON.", "Build with --clean; if it stays, report it."),
    "feed-rule": Code(
        "A feed breaks a rule that feed readers go by; the message begins with the rule.",
        "Look at base_url and your titles; if these are right, report it.",
    ),
    "sitemap-rule": Code("A sitemap breaks the rules of sitemaps.org.", "Build with --clean; if it stays, report it."),
    "calendar-rule": Code("A calendar breaks a rule of RFC 5545.", "Build with --clean; if it stays, report it."),
    "data-schema": Code(
        "A line of data/entries.jsonl is not as data/entries.schema.json says.", "Build with --clean, or report it."
    ),
    "data-address": Code("An entry's page is not there.", "Build again; another program may have deleted it."),
    "data-counts": Code(
        "Data files do not hold the same entries.", "Build again; another program may have edited one."
    ),
    "data-evidence": Code(
        "The words that a date or tag rests on do not stand in the text where the data say.", "Build with --clean."
    ),
    "database-broken": Code(
        "The database is damaged, or holds other entries than the lines beside it.", "Delete it and build again."
    ),
    "ledger-id-twice": Code("An id stands on two lines of the ledger, as after a merge.", "Build, and commit it."),
    "ledger-not-of-site": Code(
        "The ledger and the site tell of different items or addresses: one is older than the other.",
        "Build without --no-ledger, then check again.",
    ),
    "ledger-no-page": Code(
        "At an address that an item has or had there is neither page nor notice, and readers' links break.",
        "Build again; restore the ledger if lines were lost.",
    ),
    # --- digest by mail ---
    "no-base-url": Code("The links of a letter need the site's address.", "Set base_url, or give --base-url."),
    "no-sender": Code("A letter has to say whom it is from.", "Set newsletter.sender to a mail address of yours."),
    "no-lists": Code("There is nobody to send to.", "Name at least one address under newsletter.lists."),
    "no-unsubscribe": Code("Readers have no way to leave the list.", "Set newsletter.unsubscribe."),
    "no-weeks": Code("Pages of weeks are switched off.", "Set listings.weeks to true."),
    "no-such-week": Code("No item is of that week, or no week is over yet.", "Name another with --week."),
    "no-mail-server": Code("No server is named to send by.", "Set newsletter.server.host."),
    "no-password": Code(
        "The server wants a password, which is taken from the environment alone.", "Set the variable that is named."
    ),
    "password-in-clear": Code(
        "A password would go over an open line.", "Set newsletter.server.security to starttls or tls."
    ),
    "mail-server": Code(
        "The server cannot be reached, or does not let us in.", "Check newsletter.server and the password; try later."
    ),
    "sent-line": Code(
        "A line of sent.jsonl cannot be read; nothing is sent, as it might be sent twice.",
        "Restore the line from your history.",
    ),
    # --- labels ---
    "no-label": Code("The label files hold no labelled item.", "Name a file with labels, or a folder of them."),
    "label-invalid": Code("A label lacks a key or has a value of the wrong kind.", "Compare it with a sound one."),
    "label-file": Code(
        "A label's file is not in the content folder, or several fit.", "Give its path below the content folder."
    ),
    "floors-invalid": Code("The file of pinned floors cannot be read.", "Restore it from your history."),
    "no-such-entry": Code(
        "No entry, file and line, or code of that name is known.", "Take an id or address from the site, or FILE:LINE."
    ),
})  # fmt: skip
