"""The pages of groups: each group's own page with its newest entries, and the numbered pages of its older ones."""

from collections.abc import Iterable, Iterator, Mapping

from osce_digest.renderer.desk import Desk, open_desk
from osce_digest.renderer.facts import list_facts
from osce_digest.renderer.fitting import ROOM, weigh_links
from osce_digest.renderer.following import describe_following
from osce_digest.renderer.frame import Context
from osce_digest.renderer.headings import describe_head, head_inputs
from osce_digest.renderer.history import TEMPLATE as HISTORY_TEMPLATE
from osce_digest.renderer.history import draw_history, history_inputs
from osce_digest.renderer.lists import (
    CARD_TEMPLATE,
    MENTION_TEMPLATE,
    list_inputs,
    list_languages,
    list_newest,
    list_older,
)
from osce_digest.renderer.naming import name_group, section_of
from osce_digest.site import Group, GroupKind, ListingPage, Section, Site
from osce_digest.targets import Key, Target

# Kinds whose pages are made elsewhere.
_OTHERWISE = frozenset({GroupKind.SITE, GroupKind.WEEK})

GROUP_TEMPLATE = "group.html"
OLDER_TEMPLATE = "older.html"


def group_targets(desk: Desk) -> Iterator[Target[Site]]:
    """Promise the pages of every group but the site's own, which is the home page, and weeks, which have digests."""
    return promise_groups(desk, desk.site.groups, {})


def promise_groups(
    desk: Desk, groups: Iterable[Group], standing: Mapping[tuple[str, Section], int]
) -> Iterator[Target[Site]]:
    """Promise the pages of some groups, but for so many of a list's numbered ones as `standing` tells."""
    lists = (CARD_TEMPLATE, MENTION_TEMPLATE)
    shared = {name: desk.inputs(name, *lists, HISTORY_TEMPLATE) for name in (GROUP_TEMPLATE, OLDER_TEMPLATE)}
    for group in groups:
        if group.kind not in _OTHERWISE:
            yield _promise_group(desk, group, shared[GROUP_TEMPLATE])
            for page in group.pages:
                if page.number is not None and page.number > standing.get((group.key, page.section), 0):
                    yield _promise_older(desk, group, page, shared[OLDER_TEMPLATE])


def produce_group(site: Site, key: Key) -> bytes:
    """Make the page of the group with this key."""
    desk, group = open_desk(site), _find(site, key)
    name = name_group(desk, group)
    listed = [entry for page in group.pages if page.number is None for entry in page.entries]
    head = describe_head(desk, group)
    # A dimension may lead to sixty countries.
    room = ROOM - weigh_links((f"{part.name}{part.items}", part.path) for part in head["parts"])
    lists = {"listings": list_newest(desk, group, name, room), "narrowed": list_languages(desk, listed)}
    beside = {"facts": list(list_facts(desk, group)), "history": draw_history(desk, group)}
    context = {**head, **beside, **describe_following(desk, group), **lists}
    return _render(desk, GROUP_TEMPLATE, group, group.path, (name, context))


def produce_older(site: Site, key: Key) -> bytes:
    """Make one numbered page; the key holds the group's key, the section and the page's number."""
    desk, group = open_desk(site), _find(site, key)
    page = next(page for page in group.pages if (page.section.value, page.number) == key[1:])
    name = name_group(desk, group)
    title = desk.words["page_title"].format(name=name, number=page.number)
    context = {
        "name": name,
        "heading": title,
        "group_path": group.path,
        "listings": [list_older(desk, group, page, name)],
        "narrowed": list_languages(desk, page.entries),
    }
    return _render(
        desk,
        OLDER_TEMPLATE,
        group,
        page.path,
        (title, context),
    )


def _render(desk: Desk, template: str, group: Group, here: str, titled: tuple[str, Context]) -> bytes:
    title, context = titled
    # No count in the description: counts stand once, in the heading.
    description = desk.words["about_group"].format(name=name_group(desk, group))
    return desk.render(
        template, here, context, title=title, description=description, section=section_of(group), group=group
    )


def _promise_group(desk: Desk, group: Group, shared: Mapping[str, str]) -> Target[Site]:
    listed = [entry for page in group.pages if page.number is None for entry in page.entries]
    full = {f"{section} pages": str(len(group.older(section))) for section in Section}
    own = {**head_inputs(desk, group), **history_inputs(desk, group), **full, **list_inputs(desk, listed)}
    return Target(group.path, own, produce_group, (group.key,), shared)


def _promise_older(desk: Desk, group: Group, page: ListingPage, shared: Mapping[str, str]) -> Target[Site]:
    key = (group.key, page.section.value, page.number)
    return Target(page.path, list_inputs(desk, page.entries), produce_older, key, shared)


def _find(site: Site, key: Key) -> Group:
    group = site.group(str(key[0]))
    if group is None:
        raise KeyError(key)
    return group
