from datetime import date

from factories import make_document, make_evidence, make_site, make_tagged, make_tags

from osce_digest.exports.records import record_entry, record_source, record_text
from osce_digest.loader import Account
from osce_digest.model import Clutter, Event, Field, Given

EVIDENCE_KEYS = ["tag", "rule", "field", "start", "end", "quote", "path", "line", "confidence"]


def test_an_entry_has_exactly_the_promised_keys_in_their_order() -> None:
    dated = make_evidence("published", "12 July", 0, rule="date.lead", field=Field.BODY, confidence=0.8)
    document = make_document(
        event=Event(date(2023, 7, 11), date(2023, 7, 12)),
        evidence=[dated],
        given=[Given("source_url", "https://www.osce.org/node/1", 1, 0, 5)],
    )
    tags = make_tags(topics=("Policing",), mentioned=("TR",), to_check=("topics/Elections",))
    site = make_site([make_tagged(document, tags)])
    record = record_entry(site, site.entries[0])
    evidence = record.pop("evidence")
    assert list(record.items()) == [
        ("id", site.entries[0].id),
        ("url", "items/2023/elbasan-trains-police-officers.html"),
        ("title", "Elbasan trains police officers"),
        ("title_source", "derived"),
        ("published", "2023-07-12"),
        ("published_basis", "lead"),
        ("published_confidence", 0.8),
        ("event", {"start": "2023-07-11", "end": "2023-07-12"}),
        ("countries", ["AL"]),
        ("mentioned", ["TR"]),
        ("dimensions", ["politico-military"]),
        ("topics", ["Policing"]),
        ("institutions", ["OSCE Presence in Albania"]),
        ("to_check", [{"tag": "topics/Elections", "confidence": 0.4}]),
        ("language", "en"),
        ("summary", "The office in Elbasan trained twelve police officers."),
        ("source", {"path": "raw/2023-07.txt", "line": 1, "column": 0, "end_line": 2, "end_column": 30}),
        ("also_at", []),
        ("source_url", "https://www.osce.org/node/1"),
        ("series", None),
        ("corrected", []),
    ]
    assert isinstance(evidence, list)
    assert all(list(found) == EVIDENCE_KEYS for found in evidence)
    assert [found["tag"] for found in evidence] == [
        "published",
        "countries/AL",
        "mentioned/TR",
        "dimensions/politico-military",
        "topics/Policing",
        "institutions/OSCE Presence in Albania",
        "topics/Elections",
    ]
    assert all(type(found["field"]) is str for found in evidence)


def test_what_is_not_known_is_null() -> None:
    site = make_site([make_tagged(make_document(day=None))])
    record = record_entry(site, site.entries[0])
    assert (record["published"], record["published_basis"], record["published_confidence"]) == (None, "none", 0.0)
    assert record["event"] == {"start": None, "end": None}
    assert record["source_url"] is None


def test_confidence_has_two_decimals() -> None:
    tags = make_tags(countries=())
    document = make_document(evidence=[make_evidence(confidence=0.8499999)])
    site = make_site([make_tagged(document, tags)])
    evidence = record_entry(site, site.entries[0])["evidence"]
    assert isinstance(evidence, list)
    assert evidence[0]["confidence"] == 0.85


def test_a_text_has_its_clutter_apart() -> None:
    document = make_document(dateline="TIRANA, 12 July – ", clutter=[Clutter(3, "advert", "Subscribe!")])
    site = make_site([make_tagged(document)])
    assert list(record_text(site.entries[0], document).items()) == [
        ("id", site.entries[0].id),
        ("title", "Elbasan trains police officers"),
        ("dateline", "TIRANA, 12 July – "),
        ("body", document.body),
        ("clutter", [{"line": 3, "kind": "advert", "text": "Subscribe!"}]),
    ]


def test_an_account_names_its_counts_like_keys() -> None:
    account = Account("raw/a.txt", "ab12", 30, {"item": 20, "file clutter": 10}, 1)
    assert record_source(account) == {
        "path": "raw/a.txt",
        "digest": "ab12",
        "items": 1,
        "characters": 30,
        "counts": {"item": 20, "file_clutter": 10},
    }
