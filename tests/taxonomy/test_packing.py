import marshal

import pytest

from osce_digest.taxonomy import Taxonomy, load_taxonomy, pack_taxonomy, unpack_taxonomy


@pytest.mark.parametrize("which", ["packaged", "small"])
def test_what_was_packed_and_written_down_is_the_same_again(which: str, small: Taxonomy) -> None:
    taxonomy = load_taxonomy() if which == "packaged" else small
    again = unpack_taxonomy(marshal.loads(marshal.dumps(pack_taxonomy(taxonomy))))  # noqa: S302  (our own)
    assert again == taxonomy
    assert [*again.countries, *again.chairs] == [*taxonomy.countries, *taxonomy.chairs]
    assert again.find_country("Elbonia") is None
    assert again.find_country("albania") == taxonomy.countries["AL"]


def test_packing_the_same_gives_the_same_bytes() -> None:
    packed = [marshal.dumps(pack_taxonomy(unpack_taxonomy(pack_taxonomy(load_taxonomy()))), 2) for _ in range(2)]
    assert packed[0] == packed[1]
