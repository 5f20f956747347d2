"""One press item of our own in each format that is read."""

import json

_LEAD = "The OSCE Presence in Albania opened today a course for twenty officers of the Border Police."
_SAID = "“Borders must be open and safe,” said the Head of the Presence in Tirana."
_TEXT = f"TIRANA, 8 May 2019 – {_LEAD}\n\n- forged documents\n- first aid\n\n{_SAID}"
_MARKUP = (
    f"<p>TIRANA, 8 May 2019 &ndash; {_LEAD}</p>\n<ul><li>forged documents</li>\n<li>first aid</li></ul>\n<p>{_SAID}</p>"
)
_TITLE = "OSCE trains border police in Tirana"
_HEAD = f"""From: press@example.org
To: list@example.org
Subject: {_TITLE}
Date: Thu, 09 May 2019 08:00:00 +0200
MIME-Version: 1.0
"""

FILES = {
    "raw/page.html": f"""<!DOCTYPE html>
<html lang="en"><head><title>{_TITLE} | OSCE</title><meta property="og:title" content="{_TITLE}">
<meta property="og:type" content="article"><meta property="article:published_time" content="2019-05-08T12:00:00Z">
</head><body><nav><a href="/">Home</a></nav>
<main><h1>{_TITLE}</h1>
{_MARKUP}
</main><footer>All rights reserved</footer></body></html>
""",
    "raw/feed.xml": f"""<?xml version="1.0"?>
<rss version="2.0"><channel><title>News</title>
<item><title>{_TITLE}</title><link>https://example.org/1</link><guid>1</guid>
<pubDate>Wed, 08 May 2019 12:00:00 GMT</pubDate><category>Policing</category>
<description><![CDATA[{_MARKUP}]]></description></item>
</channel></rss>
""",
    "raw/feed.atom": f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><title>{_TITLE}</title><link href="https://example.org/2"/><id>urn:2</id>
<published>2019-05-08T12:00:00Z</published><updated>2019-05-08T12:00:00Z</updated>
<content type="xhtml"><div>{_MARKUP}</div></content></entry></feed>
""",
    "raw/mail.eml": f"{_HEAD}Content-Type: text/plain; charset=utf-8\n\n{_TEXT}\n\n-- \nJane Doe\n",
    "raw/parts.eml": f"""{_HEAD}Content-Type: multipart/alternative; boundary=X

--X
Content-Type: text/plain; charset=utf-8

{_TEXT}
--X
Content-Type: text/html; charset=utf-8

{_MARKUP}
--X--
""",
    "raw/box.mbox": f"From press@example.org Thu May  9 08:00:00 2019\n{_HEAD}Content-Type: text/html\n\n{_MARKUP}\n",
    "raw/rows.jsonl": json.dumps({"title": _TITLE, "published": "2019-05-08", "text": _TEXT, "unit": "press"}) + "\n",
    "raw/table.csv": f'Title;Date;Text\n{_TITLE};2019-05-08;"{_TEXT}"\n',
}
