"""The interface's words in the six official languages of the OSCE, and figures and days as each of them writes them.

Templates and pages take their words from here and hold none themselves. Names of countries, topics and bodies are not
here: they come from the taxonomy, headlines from the entries. Pure; knows no page.
"""

from osce_digest.catalogue.catalogue import Catalogue, Day, open_catalogue
from osce_digest.catalogue.said import LANGUAGES, Said

__all__ = ["LANGUAGES", "Catalogue", "Day", "Said", "open_catalogue"]
