import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from osce_digest.cli.new import __file__ as module
from osce_digest.config import (
    Config,
    Exports,
    FetchSource,
    Limits,
    Listings,
    MailList,
    MailServer,
    Newsletter,
    Tagging,
)
from osce_digest.config.reading import read_config

if TYPE_CHECKING:
    from subprocess import CompletedProcess

Run = Callable[..., "CompletedProcess[str]"]
STARTER = Path(module).parent / "starter"


def test_a_new_folder_builds_by_following_what_is_said(osce_digest: Run, tmp_path: Path) -> None:
    done = osce_digest("new", "demo")
    assert (done.returncode, done.stdout) == (0, "")
    assert "cd demo\n  osce-digest build\n" in done.stderr
    built = osce_digest("build", "--strict", cwd=tmp_path / "demo")
    assert built.returncode == 0, built.stderr
    assert "entries out 3 (3 dated, 0 undated)" in built.stderr


def test_the_folder_one_is_in_can_be_filled_if_empty(osce_digest: Run, tmp_path: Path) -> None:
    done = osce_digest("new", ".")
    assert done.returncode == 0
    assert "cd " not in done.stderr
    assert (tmp_path / "content/site.yml").is_file()


@pytest.mark.parametrize("name", ["full", "full/file.txt"])
def test_nothing_is_written_over(osce_digest: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/file.txt").write_text("mine")
    done = osce_digest("new", name)
    assert done.returncode == 2
    assert done.stderr.startswith(f"{name}:0: not-empty: ")
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["file.txt"]


def test_the_starters_settings_are_the_defaults_but_for_the_title() -> None:
    config = read_config(STARTER / "content")
    assert config == Config(title="My OSCE digest", content=STARTER / "content")


def test_the_starters_settings_tell_of_every_setting(tmp_path: Path) -> None:
    text = (STARTER / "content/site.yml").read_text("utf-8")
    mail = (Newsletter, MailServer, MailList)
    for section in (Config, Limits, Listings, Tagging, Exports, FetchSource, *mail):
        for setting in fields(section):
            if setting.name != "content":
                assert re.search(rf"\b{setting.name}:", text), setting.name
    # `#limits:` and `#  page_size: 50` are settings, `# In words` is a remark.
    spoken = re.sub(r"^#(?! \S)", "", text, flags=re.MULTILINE)
    (tmp_path / "site.yml").write_text(spoken, encoding="utf-8")
    config = read_config(tmp_path)
    assert config.base_url == "https://example.org/digest/"
    assert (config.limits, config.exports) == (Limits(), Exports())
    assert (config.listings, config.tagging) == (Listings(), Tagging())
    assert config.newsletter.server == MailServer("mail.example.org", 587, "starttls", "digest")
    assert config.newsletter.lists == (
        MailList("all@lists.example.org"),
        MailList("tajikistan@lists.example.org", "TJ", "human"),
    )
    assert config.sources == (
        FetchSource("https://example.org/feed.xml", "feed", "Example newsroom", follow=True),
        FetchSource(
            "https://example.org/news",
            "listing",
            "Example missions",
            links="/news/*",
            paging="https://example.org/news?page={2}",
        ),
        FetchSource(kind="mailbox", file="../mail/press.mbox"),
    )
