import pytest

from osce_digest.intake.addresses import find_numbers, is_public, lead_on, look_up, place
from osce_digest.intake.faults import FetchError

HERE = place("https://news.example/a/b?c=d#e")


def code_of(address: str) -> str:
    with pytest.raises(FetchError) as told:
        place(address)
    return told.value.code


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("https://news.example", "https://news.example/"),
        ("HTTP://News.Example:80/a#b", "http://news.example/a"),
        ("https://news.example:8443/?q=a b&r=%20", "https://news.example:8443/?q=a%20b&r=%20"),
        ("https://news.example./żółw", "https://news.example/%C5%BC%C3%B3%C5%82w"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
    ],
)
def test_an_address_is_asked_for_as_servers_understand_it(address: str, asked: str) -> None:
    assert place(address).address == asked


@pytest.mark.parametrize(
    "address",
    [
        "ftp://news.example/",
        "file:///etc/passwd",
        "news.example/a",
        "https://",
        "https://user:secret@news.example/",
        "https://user@news.example/",
        "http://news.example:99999/",
        "http://[::1/",
        "http://a b.example/",
        "",
    ],
)
def test_what_is_no_address_that_may_be_fetched_is_told(address: str) -> None:
    assert code_of(address) == "bad-address"


def test_a_password_is_not_repeated_in_what_is_told() -> None:
    with pytest.raises(FetchError) as told:
        place("https://user:secret@news.example/")
    assert "secret" not in str(told.value)


def test_a_redirect_leads_from_where_one_is() -> None:
    assert lead_on(HERE, "c").address == "https://news.example/a/c"
    assert lead_on(HERE, "//other.example/c?d").address == "https://other.example/c?d"
    assert lead_on(place("http://news.example/"), "https://news.example/").scheme == "https"


def test_an_encrypted_line_is_not_left() -> None:
    with pytest.raises(FetchError, match=r"leads from https to http://news\.example/"):
        lead_on(HERE, "http://news.example/")


@pytest.mark.parametrize(
    "number", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"]
)
def test_machines_of_the_public_network_may_be_asked(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",  # noqa: S104  (nothing is bound)
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.251",
        "239.1.2.3",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2002:a00:1::",
    ],
)
def test_machines_of_private_networks_may_not_whatever_their_dress(number: str) -> None:
    assert not is_public(number)


def test_a_name_is_judged_by_the_machines_it_leads_to() -> None:
    numbers = ["10.0.0.1", "93.184.216.34", "::1"]
    assert find_numbers(HERE, lambda *_: numbers, allow_private=False) == ["93.184.216.34"]
    assert find_numbers(HERE, lambda *_: numbers, allow_private=True) == numbers
    with pytest.raises(FetchError, match=r"news.example is in a private network \(::1\)"):
        find_numbers(HERE, lambda *_: ["::1"], allow_private=False)


def test_a_name_nobody_knows_is_told_and_may_be_known_next_time() -> None:
    with pytest.raises(FetchError, match=r"nowhere\.invalid is not known here") as told:
        find_numbers(place("https://nowhere.invalid/"), look_up, allow_private=False)
    assert (told.value.code, told.value.passing) == ("no-such-host", True)


def test_the_system_is_asked_for_numbers() -> None:
    assert "127.0.0.1" in look_up("127.0.0.1", 80)


def test_ways_to_write_a_private_number_that_no_one_expects_lead_nowhere_else() -> None:
    for host in ("2130706433", "0x7f.1", "127.1", "[::ffff:7f00:1]", "localhost"):
        with pytest.raises(FetchError):
            find_numbers(place(f"http://{host}/"), look_up, allow_private=False)
