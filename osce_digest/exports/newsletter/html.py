"""A letter as an HTML page for mail programs: `letter.html`, styles inline, no picture, nothing that is fetched.

A templates/ folder of the user's overrides it like every other template.
"""

from osce_digest.catalogue import open_catalogue
from osce_digest.exports.newsletter.letters import Letter
from osce_digest.markup import Templates
from osce_digest.site import Site

TEMPLATE = "letter.html"


def open_templates(site: Site) -> Templates:
    """Give the templates of a site, to be opened once for many letters."""
    return Templates(site.config.templates, {"words": open_catalogue(site.config.language).words})


def write_html(templates: Templates, letter: Letter) -> str:
    """Write a letter as HTML."""
    return templates.render(TEMPLATE, {"letter": letter})
