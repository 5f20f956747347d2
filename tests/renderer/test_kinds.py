from osce_digest.catalogue.words import ALL
from osce_digest.renderer.kinds import KINDS, LISTS
from osce_digest.site import GroupKind


def test_every_kind_of_group_but_the_site_itself_has_a_word() -> None:
    assert KINDS.keys() == set(GroupKind) - {GroupKind.SITE}
    assert {*KINDS.values(), *LISTS.values()} <= ALL.keys()
