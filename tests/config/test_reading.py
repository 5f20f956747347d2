from pathlib import Path

import pytest

from osce_digest.config import Config, FetchSource, Limits, Listings, OwnFeed, Syndication, Tagging
from osce_digest.config.reading import read_config
from osce_digest.errors import ConfigError


def faults_of(folder: Path, text: str) -> list[tuple[int, str]]:
    (folder / "site.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_config(folder)
    assert all(fault.path == (folder / "site.yml").as_posix() for fault in caught.value.faults)
    return [(fault.line, fault.code) for fault in caught.value.faults]


@pytest.mark.parametrize("text", [None, "", "# only a comment\n", "title:\nlimits:\n", "\ufeff---\n"])
def test_silence_means_the_defaults(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "site.yml").write_text(text, encoding="utf-8")
    assert read_config(tmp_path) == Config(content=tmp_path)


def test_every_setting_can_be_set(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text(
        "title: Morning desk\n"
        "description: >\n  Two lines\n  become one\n"
        "base_url: https://news.example.org/osce\n"
        "language: fr\n"
        "authority: news.example.org,2024-02\n"
        "limits: {feed_entries: 20, page_size: 25, max_file_bytes: 1_000_000}\n"
        "listings: {cells: off, empty: no}\n"
        "tagging: {mentions: off}\n"
        "exports: {entries: yes, texts: off}\n"
        "syndication: {json: off, weeks: off}\n"
        "feeds:\n"
        "  - {name: Mines, countries: [UA, Moldova], words: demining}\n"
        "sources:\n"
        "  - {url: 'https://example.org/feed.xml', name: Wire}\n"
        "  - {url: 'https://example.org/list', kind: listing, name: List, links: /news/*, paging: 'https://example.org/list?page={1}'}\n"
        "  - {file: ../press.mbox, kind: mailbox}\n",
        encoding="utf-8",
    )
    config = read_config(tmp_path)
    assert config.title == "Morning desk"
    assert config.description == "Two lines become one"
    assert config.base_url == config.root_url == "https://news.example.org/osce/"
    assert (config.language, config.authority) == ("fr", "news.example.org,2024-02")
    assert config.limits == Limits(20, 25, 1_000_000)
    assert config.listings == Listings(cells=False, empty=False)
    assert config.tagging == Tagging(mentions=False)
    assert (config.exports.entries, config.exports.texts, config.exports.sources) == (True, False, True)
    assert config.syndication == Syndication(json=False, weeks=False)
    assert config.feeds == (OwnFeed("Mines", countries=("UA", "Moldova"), words=("demining",)),)
    assert config.sources == (
        FetchSource("https://example.org/feed.xml", "feed", "Wire"),
        FetchSource(
            "https://example.org/list", "listing", "List", links="/news/*", paging="https://example.org/list?page={1}"
        ),
        FetchSource(kind="mailbox", file="../press.mbox"),
    )


def test_all_faults_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    text = (
        "titel: Oops\n"
        "base_url: ftp://example.org\n"
        "limits:\n"
        "  feed_entries: many\n"
        "  page_sise: 50\n"
        "language: [en]\n"
        "title: One\n"
        "title: Two\n"
        "sources:\n"
        "  - name: no address\n"
    )
    assert faults_of(tmp_path, text) == [
        (1, "unknown-setting"),
        (2, "wrong-value"),
        (4, "wrong-value"),
        (5, "unknown-setting"),
        (6, "wrong-value"),
        (8, "repeated-setting"),
        (10, "missing-setting"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- list\n", [(1, "wrong-value")]),
        ("just words\n", [(1, "wrong-value")]),
        ("title: 'never closed\n", [(2, "not-yaml")]),
        ("a: 1\n  b: 2\n", [(2, "not-yaml")]),
        ("title: *nowhere\n", [(1, "not-yaml")]),
        ("title: a\n\x07\n", [(0, "not-yaml")]),
        ("limits: 50\n", [(1, "wrong-value")]),
        ("sources: https://example.org/\n", [(1, "wrong-value")]),
        ("sources: [one]\n", [(1, "wrong-value")]),
        ("feeds:\n- {countries: [UA]}\n", [(2, "missing-setting")]),
        ("feeds:\n- name: A\n  words: [[a]]\n", [(3, "wrong-value")]),
        ("feeds:\n- name: A\n  words: ['']\n", [(3, "wrong-value")]),
        ("listings: none\n", [(1, "wrong-value")]),
        ("listings:\n  cells: maybe\n  countries: true\n", [(2, "wrong-value"), (3, "unknown-setting")]),
        ("[title, x]: y\n", [(1, "unknown-setting")]),
        ("sources:\n- url: https://a.example/\n- {url: https://a.example/, kind: page}\n", [(3, "repeated-name")]),
        ("sources:\n- kind: mailbox\n  url: https://a.example/\n", [(2, "missing-setting"), (3, "wrong-value")]),
        ("sources:\n- url: https://a.example/\n  links: /a/*\n", [(3, "wrong-value")]),
        (
            "sources:\n- {url: https://a.example/, kind: page,\n   follow: true,\n   pages: 3}\n",
            [(3, "wrong-value"), (4, "wrong-value")],
        ),
        (
            "sources:\n- {kind: listing, url: https://a.example/,\n  paging: https://a.example/2}\n",
            [(3, "wrong-value")],
        ),
        ("sources:\n- {kind: listing, url: https://a.example/,\n  links: news}\n", [(3, "wrong-value")]),
        ("sources:\n- {url: nowhere, kind: carrier pigeon}\n", [(2, "wrong-value"), (2, "wrong-value")]),
    ],
)
def test_each_kind_of_fault_has_its_code(tmp_path: Path, text: str, expected: list[tuple[int, str]]) -> None:
    assert faults_of(tmp_path, text) == expected


def test_text_that_is_not_utf8_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_bytes(b"title: plain\ndescription: caf\xe9\n")
    with pytest.raises(ConfigError, match=r"site\.yml:2: not-utf8: "):
        read_config(tmp_path)


def test_an_unknown_setting_suggests_the_nearest_one(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("bse_url: https://example.org/\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="did you mean 'base_url'"):
        read_config(tmp_path)


def test_a_missing_content_folder_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="osce-digest new"):
        read_config(tmp_path / "nowhere")


def test_a_base_url_of_the_command_line_replaces_the_files(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("base_url: https://old.example/\n", encoding="utf-8")
    assert read_config(tmp_path, base_url="https://new.example").base_url == "https://new.example/"
    assert read_config(tmp_path, base_url="").root_url == "http://localhost:8000/"


def test_a_wrong_base_url_of_the_command_line_is_told_with_the_files_faults(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("titel: x\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_config(tmp_path, base_url="example.org")
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [
        ("--base-url", "wrong-value"),
        ((tmp_path / "site.yml").as_posix(), "unknown-setting"),
    ]
