import pytest

from osce_digest.diagnostics import Diagnostic, Severity
from osce_digest.reports.strict import UnknownCodeError, check_names, harden

FOUND = (
    Diagnostic("a", 1, "not-text", "", Severity.ERROR),
    Diagnostic("a", 2, "weekday-wrong", "", Severity.WARNING),
    Diagnostic("a", 3, "border-doubtful", "", Severity.WARNING),
    Diagnostic("a", 4, "no-text", "", Severity.NOTE),
)


@pytest.mark.parametrize(
    ("names", "errors"),
    [
        ([], [1]),
        (["errors"], [1]),
        (["weekday-wrong"], [1, 2]),
        (["no-text", "border-doubtful"], [1, 3, 4]),
        (["warnings"], [1, 2, 3]),
        (["all"], [1, 2, 3, 4]),
    ],
)
def test_what_is_named_counts_as_an_error(names: list[str], errors: list[int]) -> None:
    hard = harden(FOUND, names)
    assert [one.line for one in hard if one.severity is Severity.ERROR] == errors
    assert [(one.line, one.code) for one in hard] == [(one.line, one.code) for one in FOUND]


def test_a_name_that_is_none_is_told_with_the_nearest() -> None:
    check_names(["warnings", "all", "errors", "no-text"])
    with pytest.raises(UnknownCodeError, match="no code 'weekday-worng'; did you mean 'weekday-wrong'"):
        check_names(["no-text", "weekday-worng"])
    with pytest.raises(UnknownCodeError, match=r"docs/diagnostics\.md lists all"):
        check_names(["qqqqqq"])
