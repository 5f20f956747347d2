"""The site's own pages (about, method, whatever else an editor writes, 404), and the files that are only copied."""

from collections.abc import Iterator

from osce_digest.markup import OwnPage, digest_bytes, render_page, trust
from osce_digest.renderer.desk import ROOT, Desk, open_desk
from osce_digest.site import Site
from osce_digest.site.addresses import HOME, NOT_FOUND, place_own_page
from osce_digest.targets import Key, Target

PAGE_TEMPLATE = "page.html"
NOT_FOUND_TEMPLATE = "not_found.html"


def own_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise about and method, which every site has, further pages of the content folder, and 404."""
    shared = desk.inputs(PAGE_TEMPLATE)
    for name, text in sorted(_texts(desk).items()):
        own = {f"page {name}": digest_bytes(text.encode())}
        yield Target(place_own_page(name), own, produce_own, (name,), shared)
    yield Target(NOT_FOUND, {}, produce_not_found, (), desk.inputs(NOT_FOUND_TEMPLATE))


def static_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the files that are copied as they are."""
    for path, file in desk.templates.static_files().items():
        yield Target(path, {f"file {path}": digest_bytes(file.read_bytes())}, produce_static, (path,))


def produce_own(site: Site, key: Key) -> bytes:
    """Make one of the site's own pages."""
    desk, name = open_desk(site), str(key[0])
    page = render_page(_texts(desk)[name])
    title = page.title or name.replace("-", " ").capitalize()
    context = {"heading": title, "body": trust(page.html)}
    return desk.render(PAGE_TEMPLATE, place_own_page(name), context, title=title, description=_describe(site, page))


def produce_not_found(site: Site, _key: Key) -> bytes:
    """Make the page that a host shows for wrong addresses."""
    desk = open_desk(site)
    title, note = desk.words["not_found"], desk.words["not_found_note"]
    context = {"heading": title, "note": note, "home": HOME}
    # A host shows this page at any depth, so its links start from the site's address where that is known.
    made = desk.compose(NOT_FOUND_TEMPLATE, NOT_FOUND, context, title=title, description=note)
    return made.replace(ROOT, site.config.base_url).encode()


def produce_static(site: Site, key: Key) -> bytes:
    """Copy one file."""
    return open_desk(site).templates.static_files()[str(key[0])].read_bytes()


def list_own_pages(site: Site) -> list[str]:
    """List the names of the site's own pages."""
    return sorted(_texts(open_desk(site)))


def _texts(desk: Desk) -> dict[str, str]:
    return {**desk.catalogue.pages, **desk.site.pages}


def _describe(site: Site, page: OwnPage) -> str:
    return f"{page.title} – {site.config.title}" if page.title else site.config.description
