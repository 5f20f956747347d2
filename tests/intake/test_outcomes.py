from osce_digest.intake.outcomes import Fate, Outcome, SourceReport


def test_an_item_counts_once_however_often_it_is_met() -> None:
    report = SourceReport("Wire")
    report.outcomes += [
        Outcome(Fate.UNCHANGED, "a"),
        Outcome(Fate.UNCHANGED, "b"),
        Outcome(Fate.UNCHANGED, "a"),
        Outcome(Fate.CHANGED, "b"),
        Outcome(Fate.NEW, "c"),
    ]
    report.settle()
    assert report.count() == {Fate.UNCHANGED: 1, Fate.CHANGED: 1, Fate.NEW: 1}
