from datetime import UTC, datetime
from email.utils import format_datetime

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from osce_digest.feeds.escaping import escape_content, escape_value, write_time
from osce_digest.markup import mend_text

SPECIAL = st.text(st.sampled_from("ab é–<>&\"'\t\n\r]\u2028\U0001f600"), max_size=8).map(mend_text)


def write_by_lxml(name: str, text: str, **attributes: str) -> str:
    element = etree.Element(name, attributes)
    element.text = text
    return etree.tostring(element, encoding="UTF-8", xml_declaration=False).decode()


@given(SPECIAL, SPECIAL)
def test_text_and_attributes_are_written_as_lxml_writes_them(text: str, value: str) -> None:
    wanted = write_by_lxml("category", text, domain=value)
    assert f'<category domain="{escape_value(value)}">{escape_content(text)}</category>' == wanted


@given(st.datetimes(timezones=st.just(UTC)))
def test_times_are_written_as_in_mails(time: datetime) -> None:
    assert write_time(time) == format_datetime(time.replace(microsecond=0))
