"""Which words of the catalogue call the kinds of groups and the lists of tags: their keys."""

from collections.abc import Mapping
from types import MappingProxyType

from osce_digest.site import GroupKind

KINDS: Mapping[GroupKind, str] = MappingProxyType(
    {
        GroupKind.COUNTRY: "a_country",
        GroupKind.CELL: "a_cell",
        GroupKind.DIMENSION: "a_dimension",
        GroupKind.TOPIC: "a_topic",
        GroupKind.INSTITUTION: "an_institution",
        GroupKind.REGION: "a_region",
        GroupKind.MONTH: "a_month",
        GroupKind.UNDATED: "no_month",
        GroupKind.WEEK: "a_week",
        GroupKind.LANGUAGE: "a_language",
        GroupKind.SELECTION: "a_selection",
    }
)

LISTS: Mapping[str, str] = MappingProxyType(
    {"countries": "a_country", "dimensions": "a_dimension", "topics": "a_topic", "institutions": "an_institution"}
)
