"""Two press items of our own, and what becomes of one on its way through pages, mirrors and wires."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from factories import make_document, make_tags

from osce_digest.editorial.gathering import Gathered, Shelf, gather
from osce_digest.editorial.manuscript import describe
from osce_digest.model import Basis, Document, Event, Published, Tags, TitleSource

DAY = date(2021, 3, 18)
LEAD = (
    "Twenty-four judges and prosecutors from Sughd and Khatlon learned how to protect witnesses – and their "
    "families – at "
    "a two-day OSCE workshop that ended today in Dušanbe, Tajikistan, and that drew on cases from five countries."
)
SECOND = (
    "“A witness who is afraid says nothing, and a court that hears nothing can do no justice,” said Mavjuda "
    "Karimova, who "
    "chairs the regional court in Khujand. She asked for rooms in which witnesses wait apart from the accused."
)
THIRD = (
    "The workshop is the third of six that the Programme Office organises with the Supreme Court until "
    "December, and it "
    "rests on a handbook of 140 pages that was printed in Tajik and Russian. A hundred copies went to 12 courts."
)
BODY = f"{LEAD}\n{SECOND}\n{THIRD}"


def make_copy(
    body: str = BODY, day: date | None = DAY, *, path: str = "raw/a.txt", line: int = 1, title: str = ""
) -> Document:
    """An item as one page has it; without a title it is one of a dump."""
    document = make_document(body=body, day=day, path=path, line=line, dateline="", event=Event(day, day))
    basis = Basis.LEAD if day else Basis.NONE
    document = replace(document, published=Published(day, basis, 0.8 if day else 0.0), title="Judges learn in Dushanbe")
    if title:
        document = replace(document, title=title, title_source=TitleSource.GIVEN, title_line=line)
    return document


def date_by_page(document: Document, day: date) -> Document:
    """Let the page itself date an item."""
    return replace(document, published=Published(day, Basis.GIVEN, 0.99))


def gather_documents(*documents: Document, tags: Tags | None = None) -> Gathered:
    """Gather documents, all with the same tags."""
    known = make_tags(countries=["TJ"]) if tags is None else tags
    items = [describe(document, known, f"{at:032}") for at, document in enumerate(documents)]
    return gather(items, Shelf(lambda at: documents[at].body, lambda at: (documents[at], known)))


def count_entries(*documents: Document) -> int:
    """Tell how many entries become of documents; the order in which they come must not show."""
    counts = {len(gather_documents(*order).manuscripts) for order in (documents, documents[::-1])}
    (count,) = counts
    return count


# What happens to a text that is copied.
COPIED: dict[str, Callable[[], str]] = {
    "word for word": lambda: BODY,
    "other dashes": lambda: BODY.replace(" – ", " - ").replace("two-day", "two\u2011day"),
    "dashes without blanks": lambda: BODY.replace(" – ", "—"),
    "straight quotes": lambda: BODY.replace("“", '"').replace("”", '"'),
    "blanks": lambda: BODY.replace(" that ", "  that ").replace(", and", " , and"),
    "accents lost": lambda: BODY.replace("š", "s"),
    "another spelling": lambda: BODY.replace("organises", "organizes").replace("Programme", "Program"),
    "the lead alone": lambda: LEAD,
    "cut after the lead": lambda: f"{LEAD[:-30]}...",
    "cut in mid-word": lambda: BODY[:470],
    "a paragraph lost": lambda: f"{LEAD}\n{THIRD}",
    "the first paragraph lost": lambda: f"{SECOND}\n{THIRD}",
    "a caption on top": lambda: f"Judges at their tables (photo by Nargis Boboeva)\n{BODY}",
    "an advert within": lambda: (
        f"{LEAD}\nRead our newsletter every Friday and never again miss what happens in your own "
        f"town\n{SECOND}\n{THIRD}"
    ),
    "a footer": lambda: f"{BODY}\nFor more on our work with courts see the website or write to the press officer.",
    "lines joined": lambda: BODY.replace("\n", " "),
}

# What makes another item of it, however much alike the two are.
CHANGED: dict[str, Callable[[], str]] = {
    "other figures": lambda: BODY.replace("140 pages", "150 pages").replace("12 courts", "14 courts"),
    "one other figure in the lead": lambda: BODY.replace("five countries", "7 countries").replace("Twenty-four", "24"),
    "another town": lambda: BODY.replace("Dušanbe", "Khorog"),
    "another region": lambda: BODY.replace("Sughd", "Badakhshan"),
    "a notice": lambda: BODY.replace("learned", "will learn").replace("that ended today", "that begins tomorrow"),
    "in the past": lambda: BODY.replace("ended", "opened"),
    "for others": lambda: BODY.replace("judges and prosecutors", "lawyers and bailiffs"),
    "another speaker": lambda: BODY.replace("Mavjuda Karimova", "Farrukh Azimov"),
    "the same beginning": lambda: f"{LEAD[:90]} in the afternoon, and in the evening they met the press.",
}

# Numbers of a series: what one says that the next says of another week.
WEEKLY = (
    "The {number}th meeting of the heads of the border posts took place on {day} {month} 2021 in Ishkoshim, where both "
    "sides told of {count} crossings and agreed to keep the bridge open on Saturdays until the next meeting."
)


def make_weekly(number: int, *, title: str = "") -> Document:
    """One of the meetings of every other week."""
    day = DAY + timedelta(days=14 * number)
    body = WEEKLY.format(number=number + 40, day=day.day, month=f"{day:%B}", count=100 + 17 * number)
    return make_copy(body, day, path="raw/weekly.txt", line=number + 1, title=title)
