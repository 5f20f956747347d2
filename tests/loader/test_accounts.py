from osce_digest.loader.accounts import account_unread, count_lines, make_account, settle_account
from osce_digest.loader.lines import Line
from osce_digest.model import Role


def test_an_account_adds_up_the_characters_of_each_role() -> None:
    lines = [
        (Line(1, 0, 0, 10, "a"), Role.ITEM),
        (Line(2, 0, 10, 11, ""), Role.SEPARATOR),
        (Line(3, 0, 11, 20, "b"), Role.ITEM),
    ]
    account = make_account("a.txt", "d", lines, characters=20, items=1)
    assert account.counts[Role.ITEM] == 19
    assert account.counts[Role.SEPARATOR] == 1
    assert account.balanced


def test_a_lost_line_unbalances_the_books() -> None:
    assert not make_account("a.txt", "d", [(Line(1, 0, 0, 10, "a"), Role.ITEM)], characters=20, items=1).balanced


def test_a_file_that_was_not_read_is_booked_whole_under_its_diagnostic() -> None:
    account = account_unread("a.png", "d", 512)
    assert account.balanced
    assert account.counts[Role.DIAGNOSTIC] == 512
    assert account.items == 0


def test_counts_by_role_settle_into_the_books_of_all_roles() -> None:
    front = (Line(1, 0, 0, 4, "---"), Line(2, 0, 4, 10, "a: b"))
    account = settle_account("a.md", "d", {Role.FRONT_MATTER: count_lines(front)}, characters=10, items=1)
    assert account.counts == {**dict.fromkeys(map(str, Role), 0), "front matter": 10}
    assert account.balanced
