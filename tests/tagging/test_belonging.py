from osce_digest.tagging.belonging import (
    BODIES_OF_FIELDS,
    CHAIR_BODY,
    EARLY_SEATS,
    ELECTION_BODY,
    INSTITUTION_TOPICS,
    OFFICES_OF_BODIES,
    SEATS,
)
from osce_digest.taxonomy import Taxonomy


def test_all_bodies_and_fields_are_the_taxonomys(taxonomy: Taxonomy) -> None:
    bodies = {CHAIR_BODY, ELECTION_BODY, *SEATS.values(), *EARLY_SEATS.values(), *BODIES_OF_FIELDS.values()}
    bodies |= {*OFFICES_OF_BODIES, *OFFICES_OF_BODIES.values(), *INSTITUTION_TOPICS}
    assert bodies <= set(taxonomy.institutions)
    assert {*BODIES_OF_FIELDS, *(topic for topic, _ in INSTITUTION_TOPICS.values())} <= set(taxonomy.topics)


def test_all_seats_are_towns_that_only_tell_who_speaks(taxonomy: Taxonomy) -> None:
    assert {*SEATS, *EARLY_SEATS} <= taxonomy.seats


def test_no_body_belongs_to_an_office_that_belongs_to_another(taxonomy: Taxonomy) -> None:
    assert set(OFFICES_OF_BODIES.values()).isdisjoint(OFFICES_OF_BODIES)
    assert {taxonomy.institutions[office].kind for office in OFFICES_OF_BODIES.values()} == {
        "field operation",
        "secretariat",
        "chair",
    }
