import json
from dataclasses import replace
from datetime import date

from factories import make_items, make_site

from osce_digest.config import Config, Exports
from osce_digest.editorial.ledger.remembered import Remembered
from osce_digest.exports.changes import promise_changes
from osce_digest.site import Site


def see(day: date) -> Site:
    site = make_site(make_items(1))
    return replace(site, remembered=Remembered({site.entries[0].id: day}, {}))


def test_each_change_is_a_line() -> None:
    site = see(date(2023, 7, 1))
    (target,) = promise_changes(site)
    assert target.path == "data/changes.jsonl"
    (entry,) = site.entries
    assert [json.loads(line) for line in b"".join(target.content(site)).splitlines()] == [  # type: ignore[arg-type]
        {
            "day": "2023-07-01",
            "change": "added",
            "id": entry.id,
            "title": entry.title,
            "url": entry.url,
            "because": "",
        }
    ]


def test_other_changes_are_other_inputs() -> None:
    (first,), (second,) = promise_changes(see(date(2023, 7, 1))), promise_changes(see(date(2023, 7, 2)))
    assert first.inputs != second.inputs


def test_settings_leave_it_out() -> None:
    assert list(promise_changes(make_site(config=Config(exports=Exports(changes=False))))) == []
