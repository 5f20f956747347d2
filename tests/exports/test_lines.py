import json

from osce_digest.exports.lines import write_lines


def test_each_record_is_a_line_of_compact_json_in_its_own_key_order() -> None:
    assert b"".join(write_lines([{"b": 1, "a": "é – “x”"}, {"c": [None, True]}])) == (
        '{"b":1,"a":"é – “x”"}\n{"c":[null,true]}\n'.encode()
    )


def test_nothing_is_no_line() -> None:
    assert b"".join(write_lines([])) == b""


def test_many_records_come_in_few_chunks() -> None:
    chunks = list(write_lines({"n": number} for number in range(1200)))
    assert len(chunks) == 3
    assert [json.loads(line)["n"] for line in b"".join(chunks).splitlines()] == list(range(1200))


def test_text_that_cannot_be_utf8_is_still_json() -> None:
    text = "half a pair: \ud83d, a line separator: \u2028, a null: \x00"
    (line,) = b"".join(write_lines([{"text": text}])).split(b"\n")[:-1]
    assert json.loads(line)["text"] == text
