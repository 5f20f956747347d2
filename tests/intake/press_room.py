"""A press room on loopback that grows each day: a listing in pages of three, articles, and a wire that carries some."""

from dataclasses import dataclass, field, replace
from html import escape

from intake.newsroom import Newsroom, Page

_PER_PAGE = 3
_ARTICLE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | Press room</title>
<link rel="canonical" href="https://press.example/news/{slug}"></head>
<body><header><nav><a href="/">Home</a> <a href="/news">All news</a></nav></header>
<main><article class="node node--view-mode-full"><h1>{title}</h1>
<p><time datetime="{day}">{day}</time></p>
<div class="field--body">
{body}
</div></article></main>
<footer><p>Served {served} times. Press room, Example Street 1</p></footer></body></html>
"""
_ITEM = """\
<item><guid isPermaLink="false">{slug}</guid><title>{title}</title><link>https://press.example/news/{slug}</link>
<pubDate>{day}</pubDate><description>{body}</description></item>
"""


@dataclass(frozen=True)
class Story:
    """A press item as it was written: `day` is the date its page shows."""

    slug: str
    day: str
    title: str
    text: str


@dataclass
class PressRoom:
    """What was published so far, and where."""

    newsroom: Newsroom
    stories: dict[str, Story] = field(default_factory=dict)
    wired: list[Story] = field(default_factory=list)

    def publish(self, *stories: Story) -> None:
        """Put stories on the site, the newest first in its listing."""
        for story in stories:
            self.stories = {story.slug: story, **self.stories}
        self._show()

    def wire(self, *stories: Story) -> None:
        """Send stories over the wire."""
        self.wired = [*stories, *self.wired]
        self._show()

    def edit(self, slug: str, old: str, new: str) -> None:
        """Change the text of a story where it stands."""
        story = self.stories[slug]
        assert old in story.text
        self.stories[slug] = replace(story, text=story.text.replace(old, new))
        self._show()

    def withdraw(self, slug: str) -> None:
        """Take a story back: it leaves the listing, and its page says so."""
        del self.stories[slug]
        self._show()
        self.newsroom.pages[f"/news/{slug}"] = Page("withdrawn", status=410)

    def break_page(self, slug: str) -> None:
        """Let a page fail until something is published again."""
        self.newsroom.pages[f"/news/{slug}"] = Page("broken", status=500)

    def _show(self) -> None:
        stories = list(self.stories.values())
        for story in stories:
            self.newsroom.pages[f"/news/{story.slug}"] = Page(_write(_ARTICLE, story, served=str(len(stories))))
        for start in range(0, len(stories), _PER_PAGE):
            links = [
                f'<h2><a href="/news/{one.slug}">{one.title}</a></h2>' for one in stories[start : start + _PER_PAGE]
            ]
            number = start // _PER_PAGE
            more = f'<a rel="next" href="/news?page={number + 1}">Older</a>' if start + _PER_PAGE < len(stories) else ""
            self.newsroom.pages[f"/news?page={number}" if number else "/news"] = Page("\n".join([*links, more]))
        items = "".join(_write(_ITEM, story) for story in self.wired)
        feed = f'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Wire</title>\n{items}</channel></rss>\n'
        self.newsroom.pages["/wire.xml"] = Page(feed, kind="application/rss+xml")


def _write(form: str, story: Story, **more: str) -> str:
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in story.text.split("\n"))
    inner = escape(body) if form is _ITEM else body
    return form.format(slug=story.slug, day=story.day, title=story.title, body=inner, **more)
