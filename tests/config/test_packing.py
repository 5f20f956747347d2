import marshal
from dataclasses import fields
from pathlib import Path

from osce_digest.config import (
    Config,
    Exports,
    FetchSource,
    Limits,
    Listings,
    MailList,
    MailServer,
    Newsletter,
    OwnFeed,
    Right,
    Syndication,
    Tagging,
)
from osce_digest.config.packing import pack_config, unpack_config

SOURCES = (FetchSource("https://example.org/a"), FetchSource("https://example.org/b", "page", "B"))
OTHER = Config(
    "Mine",
    "All of it",
    "https://example.org/",
    "fr",
    "example.org,2023",
    False,  # noqa: FBT003  (settings stand in their order)
    False,  # noqa: FBT003  (as above)
    False,  # noqa: FBT003  (as above)
    (Right("raw/a/*.txt", full_text=True, credit="A"), Right(host="example.org", noindex=True)),
    Limits(1, 5, 1000),
    Listings(cells=False, empty=False),
    Tagging(topics=False),
    Exports(texts=False),
    Syndication(json=False),
    (OwnFeed("Mines", countries=("UA",), words=("demining",)),),
    SOURCES,
    ("weekday-wrong", "border-doubtful"),
    Newsletter(
        "a@example.org",
        "b@example.org",
        "mailto:c@example.org",
        MailServer("mail.example.org", 25, "none", "me"),
        (MailList("d@example.org"), MailList("e@example.org", "TJ", "human")),
    ),
    Path("there"),
)


def test_settings_are_the_same_when_unpacked() -> None:
    for config in (Config(), OTHER):
        row = marshal.loads(marshal.dumps(pack_config(config)))  # noqa: S302  (what was just made)
        assert unpack_config(row, config.content) == config


def test_no_setting_has_its_default_in_this_test() -> None:
    assert [field.name for field in fields(Config) if getattr(OTHER, field.name) == field.default] == []


def test_the_folder_is_the_one_that_is_asked_for() -> None:
    assert unpack_config(pack_config(OTHER), Path("here")).content == Path("here")
