"""What a feed says of one entry, put in the order of an item: what is its text, which day is that of issue."""

from collections.abc import Iterator, Sequence

from osce_digest.loader.formats.sheet import Portion, Row, Stated, Use


def arrange(rows: Sequence[tuple[str, Row]]) -> Iterator[Row]:
    """Put the lines in the order of an item: headline, text; of text and summary the longer is the text."""
    lengths = {field: _measure(rows, field) for field in ("text", "summary")}
    main = "text" if lengths["text"] >= lengths["summary"] else "summary"
    titled = False
    for field, row in sorted(rows, key=lambda pair: pair[0] != "title"):
        if row.use is Use.TITLE and titled:
            yield row._replace(use=Use.CLUTTER, kind="repeated")
        elif field in lengths and field != main and row.use is Use.TEXT:
            yield row._replace(use=Use.CLUTTER, kind="summary")
        else:
            yield row
        titled |= row.use is Use.TITLE


def _measure(rows: Sequence[tuple[str, Row]], field: str) -> int:
    return sum(len(row.text) for name, row in rows if name == field and row.use is Use.TEXT)


def choose(stated: Sequence[Stated]) -> Iterator[Stated]:
    """Let the day of a change stand for that of issue only where no other is stated; one address is enough."""
    seen: set[str] = set()
    dated = any(one.field == "date" for one in stated)
    for one in stated:
        field = "date" if one.field == "changed" else one.field
        if (one.field == "changed" and dated) or (field in seen and field != "categories"):
            continue
        seen.add(field)
        yield one._replace(field=field)


def add(portion: Portion, language: Sequence[Stated]) -> Portion:
    """Add the feed's language to what an entry states that names none."""
    told = any(one.field == "language" for one in portion.stated)
    if told or all(row.use is Use.FILE for row in portion.rows):
        return portion
    return portion._replace(stated=(*portion.stated, *language))
