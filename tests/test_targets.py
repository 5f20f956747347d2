import pickle

from osce_digest.targets import Key, Target


def shout(subject: str, key: Key) -> bytes:
    return f"{subject} {key[0]}!".encode()


def test_a_target_makes_its_bytes_from_a_subject_and_its_key() -> None:
    assert Target("a.txt", {"word": "1"}, shout, ("hello",)).content("well,") == b"well, hello!"


def test_all_inputs_are_the_shared_and_the_own_ones() -> None:
    target = Target("a.txt", {"word": "1"}, shout, (), {"settings": "2"})
    assert target.inputs == {"settings": "2", "word": "1"}
    assert Target("a.txt", {"word": "1"}, shout, ()).inputs == {"word": "1"}


def test_what_makes_a_target_can_be_sent_to_another_process() -> None:
    target = Target("a.txt", {"word": "1"}, shout, ("hello", 3, None))
    produce, key = pickle.loads(pickle.dumps((target.produce, target.key)))  # noqa: S301  (our own, made a moment ago)
    assert produce("well,", key) == target.content("well,")
