"""The pipeline: content folder in, finished site out. The only module that knows all rooms; decides nothing itself.

Prints nothing and reads no clock; what happened is in the report.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from osce_digest import exports, feeds, renderer
from osce_digest.config import read_config
from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.errors import Fault, SetupError
from osce_digest.loader import Account, Loaded, load
from osce_digest.matching import Matcher
from osce_digest.publishing import Published, Reason, publish
from osce_digest.site import Site, Tagged, make_edition, make_site
from osce_digest.tagging import tag
from osce_digest.targets import Target
from osce_digest.taxonomy import Taxonomy, load_taxonomy

# What is being done, how many of it are done, how many there are.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What a build is asked for. `base_url` None leaves the settings' own; `clean` writes every file anew."""

    content: Path
    output: Path
    cache: Path
    base_url: str | None = None
    clean: bool = False


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build took in and gave out. `characters` counts those of all sources by what became of them.

    `files` counts what the site consists of by kind (page, feed, data, other); `written` tells why each file was.
    """

    base_url: str
    sources: int
    items: int
    entries: int
    dated: int
    characters: Mapping[str, int]
    files: Mapping[str, int]
    written: Mapping[str, tuple[Reason, ...]]
    unchanged: int
    pruned: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]

    def count(self, severity: Severity) -> int:
        """Count the diagnostics of one severity."""
        return sum(found.severity is severity for found in self.diagnostics)


def build(order: Order, progress: Progress = lambda what, done, total: None) -> BuildReport:  # noqa: ARG005  (silent)
    """Build the site.

    Raises SetupError where settings, taxonomy, templates, addresses or folders are not as they must be; the site that
    stands in the output folder is then untouched.
    """
    check_folders(order)
    config = read_config(order.content, base_url=order.base_url)
    taxonomy = load_taxonomy()
    loaded = load(order.content, max_bytes=config.limits.max_file_bytes)
    check_balance(loaded.accounts)
    tagged, doubts = tag_documents(loaded, taxonomy, progress)
    edition = make_edition(tagged)
    site = make_site(config, taxonomy, edition, read_pages(config.pages))
    targets = list_targets(site, loaded.accounts)
    published = publish(
        targets,
        site,
        order.output,
        cache=order.cache,
        clean=order.clean,
        progress=lambda done, total: progress("files", done, total),
    )
    noticed = (*loaded.diagnostics, *doubts, *edition.diagnostics)
    return make_report(site, loaded, targets, published, noticed)


def list_targets(site: Site, accounts: Sequence[Account]) -> list[Target[Site]]:
    """List every file of the site, back end by back end."""
    return [*renderer.targets(site), *feeds.targets(site), *exports.targets(site, accounts)]


def tag_documents(
    loaded: Loaded, taxonomy: Taxonomy, progress: Progress
) -> tuple[list[Tagged], tuple[Diagnostic, ...]]:
    """Tag every document; give what was noticed on the way."""
    matcher = Matcher(taxonomy.rules)
    tagged: list[Tagged] = []
    noticed: list[Diagnostic] = []
    for number, document in enumerate(loaded.documents, 1):
        tags, doubts = tag(document, taxonomy, matcher)
        tagged.append(Tagged(document, tags))
        noticed.extend(doubts)
        progress("items", number, len(loaded.documents))
    return tagged, tuple(noticed)


def check_folders(order: Order) -> None:
    """Make sure that the site is not written into the content folder, where the next build would read it.

    Raises SetupError.
    """
    content, output = order.content.resolve(), order.output.resolve()
    if output == content or content in output.parents:
        message = (
            f"the site would be written into the content folder {order.content.as_posix()}; choose another --output"
        )
        raise SetupError([Fault(order.output.as_posix(), 0, "output-in-content", message)])


def check_balance(accounts: Sequence[Account]) -> None:
    """Prove that every character of every source is accounted for exactly once (DESIGN, rule 1)."""
    wrong = [account.path for account in accounts if not account.balanced]
    if wrong:
        raise AssertionError(f"characters lost or counted twice in {', '.join(wrong)}; this is a bug")


def read_pages(folder: Path) -> dict[str, str]:
    """Read the Markdown of the site's own pages by name; an absent folder has none.

    Raises SetupError with every page that is not UTF-8.
    """
    pages: dict[str, str] = {}
    faults: list[Fault] = []
    for file in sorted(folder.glob("*.md")):
        raw = file.read_bytes()
        try:
            pages[file.stem] = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            faults.append(Fault(file.as_posix(), line, "not-utf8", "save the page as UTF-8"))
    if faults:
        raise SetupError(faults)
    return pages


def make_report(
    site: Site,
    loaded: Loaded,
    targets: Sequence[Target[Site]],
    published: Published,
    noticed: Iterable[Diagnostic],
) -> BuildReport:
    """Gather what each stage did."""
    characters: Counter[str] = Counter()
    for account in loaded.accounts:
        characters.update(account.counts)
    return BuildReport(
        base_url=site.config.base_url,
        sources=len(loaded.accounts),
        items=len(loaded.documents),
        entries=len(site.entries),
        dated=sum(entry.published.day is not None for entry in site.entries),
        characters=dict(characters),
        files=dict(Counter(_kinds(targets))),
        written=published.written,
        unchanged=published.unchanged,
        pruned=published.pruned,
        diagnostics=tuple(sorted(noticed)),
    )


def _kinds(targets: Sequence[Target[Site]]) -> Iterator[str]:
    kinds = {".html": "page", ".xml": "feed"}
    for target in targets:
        kind = kinds.get(Path(target.path).suffix, "other")
        yield "data" if target.path.startswith("data/") else kind
