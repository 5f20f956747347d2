from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from exports.newsletters import Seen, open_message, read_part
from mailing.servers import Postbox, serve_mail

from osce_digest.cli import main
from osce_digest.cli.newsletter import PASSWORD

if TYPE_CHECKING:
    from subprocess import CompletedProcess

Run = Callable[..., "CompletedProcess[str]"]

# Two weeks of 2019, and one item of the week after, by which they are over.
DUMP = """\
TIRANA, 29 April 2019 – The OSCE Presence in Albania trained twelve police officers in Elbasan, Albania, today.
---
TIRANA, 8 May 2019 – The OSCE Presence in Albania opened a course for judges of the court of Tirana, Albania, today.
---
DUSHANBE, 6 May 2019 – The OSCE Programme Office in Dushanbe trained border guards of Tajikistan today.
---
BELGRADE, 14 May 2019 – The OSCE Mission to Serbia met editors of nine newsrooms in Belgrade, Serbia, today.
"""
SETTINGS = """\
base_url: https://example.org/
newsletter:
  sender: digest@example.org
  unsubscribe: https://lists.example.org/leave
  lists: [{to: all@lists.example.org}, {to: tj@lists.example.org, country: Tajikistan}]
  server: {host: 127.0.0.1, port: PORT, security: none}
"""
LETTERS = ["2019-w19", "2019-w19-albania", "2019-w19-tajikistan"]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content/raw").mkdir(parents=True)
    (tmp_path / "content/raw/a.txt").write_text(DUMP, encoding="utf-8")
    configure(tmp_path / "content", 25)
    return tmp_path / "content"


def configure(content: Path, port: int, settings: str = SETTINGS) -> None:
    (content / "site.yml").write_text(settings.replace("PORT", str(port)), encoding="utf-8")


def written() -> dict[str, bytes]:
    return {
        file.stem: file.read_bytes() for file in sorted(Path("newsletters").glob("*.eml"), key=lambda file: file.stem)
    }


@pytest.mark.usefixtures("content")
def test_letters_of_the_newest_week_that_is_over_are_written_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["newsletter"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines() == [f"newsletters/{name}.eml" for name in LETTERS]
    assert told.err.splitlines() == [
        "2019-w19 to all@lists.example.org: would be sent with --send",
        "2019-w19-tajikistan to tj@lists.example.org: would be sent with --send",
    ]
    assert list(written()) == LETTERS
    assert open_message(written()["2019-w19-tajikistan"])["Subject"] == "Tajikistan, 6–12 May 2019 – OSCE news digest"


def test_they_hold_what_the_page_of_the_week_holds(content: Path) -> None:
    main(["build", "--quiet", "--no-search"])
    main(["newsletter"])
    page = Seen(Path("site/digests/2019-w19.html").read_text("utf-8"))
    letter = Seen(read_part(open_message(written()["2019-w19"]), "html"))
    on_page = [link.removeprefix("../") for link in page.addresses if link.startswith("../items/")]
    in_letter = [link.removeprefix("https://example.org/") for link in letter.addresses if "/items/" in link]
    assert on_page == in_letter != []
    assert all((content.parent / "site" / link).is_file() for link in in_letter)


@pytest.mark.usefixtures("content")
def test_the_same_bytes_are_written_twice_by_whatever_way() -> None:
    main(["newsletter"])
    before = written()
    main(["newsletter", "--week", "2019-W19", "--cache", "other"])
    assert written() == before


@pytest.mark.usefixtures("content")
def test_week_country_and_dimension_can_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["newsletter", "--week", "2019-W18", "--country", "AL"]) == 0
    assert list(written()) == ["2019-w18-albania"]
    assert main(["newsletter", "--week", "2019-W18", "--country", "TJ"]) == 0
    assert capsys.readouterr().err.endswith("Nothing to write: no news for what was asked.\n")
    assert list(written()) == ["2019-w18-albania"]


@pytest.mark.usefixtures("content")
def test_what_day_it_is_tells_which_week_is_over(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["newsletter", "--week", "2019-W20"]) == 0
    assert capsys.readouterr().err.startswith("2019-W20 is not over: what comes later will be in no letter.\n")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1558310400")  # 20 May 2019
    assert main(["newsletter"]) == 0
    assert "newsletters/2019-w20-serbia.eml" in capsys.readouterr().out


def test_a_site_without_an_address_or_sender_is_told_so(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    configure(content, 25, "title: Mine\n")
    assert main(["newsletter"]) == 2
    told = capsys.readouterr().err
    assert "content/site.yml:0: no-base-url: base_url is missing" in told
    assert "content/site.yml:0: no-sender: newsletter.sender is missing" in told
    assert not Path("newsletters").exists()
    assert main(["newsletter", "--base-url", "https://example.org/"]) == 2
    assert "no-base-url" not in capsys.readouterr().err


def test_letters_are_sent_to_the_lists_and_never_twice(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    postbox = Postbox()
    with serve_mail(postbox) as port:
        configure(content, port)
        main(["newsletter"])
        assert postbox.letters == []
        assert main(["newsletter", "--send"]) == 0
        sent = [(letter.rcpt_tos, letter.content) for letter in postbox.letters]
        assert sent == [
            (["all@lists.example.org"], written()["2019-w19"]),
            (["tj@lists.example.org"], written()["2019-w19-tajikistan"]),
        ]
        capsys.readouterr()
        (content / "raw/b.txt").write_text(DUMP.replace("judges", "teachers"), encoding="utf-8")
        assert main(["newsletter", "--send"]) == 0
    assert len(postbox.letters) == 2
    assert capsys.readouterr().err.splitlines() == [
        "2019-w19 to all@lists.example.org: sent before",
        "2019-w19-tajikistan to tj@lists.example.org: sent before",
    ]
    main(["newsletter"])
    assert "2019-w19 to all@lists.example.org: sent before" in capsys.readouterr().err


def test_what_is_not_sent_is_told_and_ends_with_one(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    postbox = Postbox(refused=("tj@lists.example.org",))
    with serve_mail(postbox) as port:
        configure(content, port)
        assert main(["newsletter", "--send"]) == 1
    assert "tajikistan to tj@lists.example.org: not sent (550 5.1.1 no such list here)" in capsys.readouterr().err


def test_what_is_in_doubt_says_how_to_settle_it(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = '{"letter": "2019-w19", "to": "all@lists.example.org", "message_id": "<a@b>", "taken": false}\n'
    (content / "sent.jsonl").write_text(line, encoding="utf-8")
    with serve_mail(Postbox()) as port:
        configure(content, port)
        assert main(["newsletter", "--send"]) == 1
    assert "2019-w19 to all@lists.example.org: in doubt; delete its line in sent.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("lists: [{to: all@lists.example.org}, {to: tj@lists.example.org, country: Tajikistan}]", "", "no-lists"),
        ("unsubscribe: https://lists.example.org/leave", "", "no-unsubscribe"),
        ("host: 127.0.0.1, ", "", "no-mail-server"),
        ("security: none", "user: digest", f"no-password: .*{PASSWORD}"),
    ],
)
def test_nothing_is_written_or_sent_where_something_is_missing_for_sending(
    content: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, code: str
) -> None:
    configure(content, 25, SETTINGS.replace(old, new))
    assert main(["newsletter", "--send"]) == 2
    assert code.partition(":")[0] in capsys.readouterr().err
    assert not Path("newsletters").exists()


def test_a_password_is_no_setting(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    configure(content, 25, SETTINGS.replace("security: none", "password: secret"))
    assert main(["newsletter"]) == 2
    told = capsys.readouterr().err
    assert "unknown-setting" in told
    assert "secret" not in told


def test_a_folder_that_cannot_be_written_to_is_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content.parent / "taken").write_text("a file")
    assert main(["newsletter", "--output", "taken"]) == 2
    assert "taken:0: cannot-write" in capsys.readouterr().err


@pytest.mark.usefixtures("content")
def test_a_builds_memory_is_left_alone_and_letters_may_be_made_beside_it(osce_digest: Run) -> None:
    assert osce_digest("build").returncode == 0
    assert osce_digest("newsletter").returncode == 0
    done = osce_digest("build")
    assert "0 written" in done.stderr
