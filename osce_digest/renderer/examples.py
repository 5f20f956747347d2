"""What the page about the data shows of its use: a formula, a program and a question, each run by a test as it stands.

Paths are those of a copy of the site; whoever reads from the web puts its address before them.
"""

from collections.abc import Mapping
from types import MappingProxyType

SPREADSHEET = '=COUNTIFS(H:H,"*AL*",J:J,"*human*")'

PANDAS = """\
import pandas

items = pandas.read_csv("data/entries.csv", encoding="utf-8-sig", keep_default_na=False)
items["year"] = items["published"].str[:4]
items["country"] = items["countries"].str.split("; ")
items = items.explode("country").query("country != '' and year != ''")
print(items.pivot_table(index="country", columns="year", values="id", aggfunc="count", fill_value=0))
"""

SQL = """\
SELECT entries.published, entries.title, tags.name, evidence.quote
FROM entries_fts
JOIN entries ON entries.rowid = entries_fts.rowid
JOIN tags ON tags.entry = entries.id AND tags.list = 'countries' AND NOT tags.to_check
JOIN evidence ON evidence.entry = entries.id AND evidence.tag = 'countries/' || tags.term
WHERE entries_fts MATCH 'police'
GROUP BY entries.id, tags.term
ORDER BY entries.published DESC, entries.id
LIMIT 10;
"""

# By their names in the catalogue, each with the setting of the file that it works on.
EXAMPLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"spreadsheet": ("table", SPREADSHEET), "pandas": ("table", PANDAS), "sql": ("database", SQL)}
)
