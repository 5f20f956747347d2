import pytest

from osce_digest.errors import (
    AddressClashError,
    ConfigError,
    DigestError,
    Fault,
    SetupError,
    TaxonomyError,
    TemplateError,
)

FAULTS = [
    Fault("content/site.yml", 3, "wrong-value", "expected a number"),
    Fault("base.html", 0, "no-template", "gone"),
]


def test_a_set_up_error_tells_all_its_faults_a_line_each() -> None:
    error = SetupError(FAULTS)
    assert str(error) == "content/site.yml:3: wrong-value: expected a number\nbase.html:0: no-template: gone"
    assert error.faults == tuple(FAULTS)


@pytest.mark.parametrize("kind", [ConfigError, TaxonomyError, TemplateError, AddressClashError])
def test_every_kind_of_set_up_error_can_be_caught_as_one(kind: type[SetupError]) -> None:
    with pytest.raises(DigestError, match="no-template"):
        raise kind(FAULTS)
