from osce_digest.diagnostics import Diagnostic, Severity


def test_a_diagnostic_reads_like_a_compilers() -> None:
    assert str(Diagnostic("raw/a.txt", 4, "not-text", "a picture")) == "raw/a.txt:4: not-text: a picture"


def test_diagnostics_sort_by_file_and_line() -> None:
    found = [Diagnostic("b", 1, "x", ""), Diagnostic("a", 10, "x", ""), Diagnostic("a", 9, "y", "")]
    assert [(one.path, one.line) for one in sorted(found)] == [("a", 9), ("a", 10), ("b", 1)]


def test_a_diagnostic_is_a_warning_unless_said_otherwise() -> None:
    assert Diagnostic("a", 1, "x", "").severity is Severity.WARNING
