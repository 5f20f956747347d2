from osce_digest.diagnostics import Severity
from osce_digest.editorial.corrections.book import Word, suggest, suggest_id, tell, tell_idle, vouch
from osce_digest.model import Field


def test_what_is_wrong_is_an_error_and_what_is_idle_a_warning() -> None:
    assert str(tell(3, "correction-place", "not there")) == "corrections.yml:3: correction-place: not there"
    assert tell(3, "correction-place", "not there").severity is Severity.ERROR
    assert tell_idle(3, "so it is").severity is Severity.WARNING


def test_evidence_names_the_words_of_the_file() -> None:
    found = vouch("topics/Youth", "correction", Word(4, 17, 22, "Youth"))
    assert (found.tag, found.field, found.path, found.line) == ("topics/Youth", Field.CORRECTION, "corrections.yml", 4)
    assert (found.start, found.end, found.quote, found.confidence) == (17, 22, "Youth", 1.0)


def test_the_nearest_name_is_suggested() -> None:
    assert suggest("Yuth", ["Elections", "Youth"]) == "did you mean 'Youth'?"
    assert suggest("ALBANIA", ["Albania", "Austria"]) == "did you mean 'Albania'?"
    assert suggest("xyz", ["Elections"]) == "no name is near it"


def test_the_nearest_id_has_the_same_digits_or_the_same_beginning() -> None:
    ids = ["2023-elbasan-shares-7f3a", "2024-osh-meets-1c2d"]
    assert suggest_id("2023-elbasan-share-0000", ids) == "did you mean '2023-elbasan-shares-7f3a'?"
    assert suggest_id("2024-osh-met-1c2d", ids) == "did you mean '2024-osh-meets-1c2d'?"
    assert suggest_id("1999-nobody-0000", ids) == "no name is near it"
