"""What pages call groups, and which entry of the menu they belong to."""

from osce_digest.renderer.desk import Desk
from osce_digest.renderer.frame import FOLDERS
from osce_digest.site import Group, GroupKind
from osce_digest.site.languages import LANGUAGES
from osce_digest.site.weeks import read_week

_SECTION_OF = {
    **dict(FOLDERS),
    GroupKind.CELL: "countries",
    GroupKind.MONTH: "archive",
    GroupKind.UNDATED: "archive",
    GroupKind.WEEK: "digests",
    GroupKind.LANGUAGE: "languages",
    GroupKind.SELECTION: "feeds",
}


def name_group(desk: Desk, group: Group) -> str:
    """Name a group as its page does: months and weeks are written out, languages in the site's own."""
    match group.kind:
        case GroupKind.MONTH:
            return desk.catalogue.write_month(group.slug)
        case GroupKind.UNDATED:
            return desk.words["undated"]
        case GroupKind.WEEK:
            week = read_week(group.key)
            return desk.catalogue.span(week.first, week.last)
        case GroupKind.LANGUAGE:
            return name_language(desk, group.key.removeprefix(LANGUAGES), group.name)
        case _:
            return group.name


def name_language(desk: Desk, code: str, otherwise: str) -> str:
    """Name a language where its name stands first: with a capital letter."""
    name = desk.catalogue.name(f"language/{code}", otherwise)
    return name[:1].upper() + name[1:]


def section_of(group: Group) -> str:
    """Tell which entry of the menu a group's pages belong to."""
    return _SECTION_OF.get(group.kind, "")
