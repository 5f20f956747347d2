from datetime import date

from factories import make_document, make_entry, make_tagged

from osce_digest.editorial.corrections.book import Remark
from osce_digest.site.corrected import CorrectedTexts, mark_corrected
from osce_digest.site.held import HeldTexts

ONE, OTHER = make_tagged(), make_tagged(make_document(title="Another"))
MENDED = make_tagged(make_document(title="Mended"))
REMARK = Remark("asked the office", date(2023, 7, 20))
TEXTS = CorrectedTexts(HeldTexts({"one": ONE, "other": OTHER}), {"one": MENDED}, {"one": (REMARK,)})


def test_a_corrected_text_stands_before_the_one_that_was_read() -> None:
    assert TEXTS["one"] is MENDED
    assert TEXTS["other"] is OTHER
    assert (TEXTS.shown("one").title, TEXTS.shown("other").title) == ("Mended", "Another")
    assert (list(TEXTS), len(TEXTS)) == (["one", "other"], 2)


def test_remarks_are_told_of_what_was_corrected() -> None:
    assert TEXTS.remarks("one") == (REMARK,)
    assert TEXTS.remarks("other") == ()
    assert HeldTexts({"one": ONE}).remarks("one") == ()


def test_entries_name_the_fields_that_were_corrected() -> None:
    entry = make_entry()
    assert mark_corrected([entry], {entry.id: ("title", "topics")})[0].corrected == ("title", "topics")
    assert mark_corrected([entry], {"2023-another-0000": ("title",)}) == (entry,)
