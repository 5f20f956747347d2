"""What the pages every site has say where the content folder does not hold them. Markdown."""

from osce_digest.catalogue.said import Said

ABOUT = Said(
    en="""# About this site

This site sorts press items of the Organization for Security and Co-operation in Europe by country and by dimension,
and offers a feed for each. It is made by a program from the raw text of the items.

It is **not** an official site of the OSCE. Where the two differ, the organization’s own pages are right.

An editor can put a text of their own here: `pages/about.md` in the content folder.
""",
)

METHOD = Said(
    en="""# How dates and tags are found

Nothing on this site is guessed from today’s date or filled in by hand without saying so.

- **Published** is the date the source gives, else the one in its dateline. Where neither is there, it is the last day
  of the event that the text reports, and the item says so. Where the text names no date, there is none.
- **Countries** are those an item is about. A country that is only named, as a speaker’s or a donor’s, counts as
  mentioned. The town in a dateline often tells who speaks, not what the item concerns.
- **Dimensions, topics and institutions** follow from words and names in the text, by rules that are the same for all.
- Each item lists the words that gave its dates and tags. Doubtful tags are set apart, to be checked; what is most in
  doubt stands on [a page for the editor](review.html).
- How often dates and tags are right was [measured](quality.html) on items that readers had labelled.

An editor can put a text of their own here: `pages/method.md` in the content folder.
""",
)

PAGES = {"about": ABOUT, "method": METHOD}
