from osce_digest.config import FetchSource


def test_a_source_goes_by_its_name_or_what_it_is_fetched_from() -> None:
    assert FetchSource("https://www.example.org/feed.xml", name="Wire").label == "Wire"
    assert FetchSource("https://www.example.org/feed.xml").label == "example.org"
    assert FetchSource(file="mail/press.mbox", kind="mailbox").label == "mail/press.mbox"


def test_what_is_needed_and_what_goes_together_is_told() -> None:
    assert list(FetchSource("https://example.org/", follow=True, links="/a/*").find_faults()) == []
    assert [setting for setting, *_ in FetchSource(kind="listing", file="a").find_faults()] == ["url", "file"]
    told = [message for *_, message in FetchSource("https://example.org/", "page", select="a").find_faults()]
    assert told == ["select: is for a listing, not for a page"]
