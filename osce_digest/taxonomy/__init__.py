"""What the OSCE's world is called: States, institutions, topics, dimensions, and the rules that find them in a text.

The data are the YAML files beside this module. Not here: finding the rules in a text (matching), weighing what was
found (tagging).
"""

from osce_digest.taxonomy.names import LANGUAGES, choose_text, display_name, order_name, sort_by_name
from osce_digest.taxonomy.packing import pack_taxonomy, unpack_taxonomy
from osce_digest.taxonomy.reading import fingerprint_taxonomy, load_taxonomy
from osce_digest.taxonomy.values import (
    Chair,
    Country,
    CountryKind,
    Dimension,
    Institution,
    Region,
    Role,
    Rule,
    Taxonomy,
    Topic,
    fold_name,
)

__all__ = [
    "LANGUAGES",
    "Chair",
    "Country",
    "CountryKind",
    "Dimension",
    "Institution",
    "Region",
    "Role",
    "Rule",
    "Taxonomy",
    "Topic",
    "choose_text",
    "display_name",
    "fingerprint_taxonomy",
    "fold_name",
    "load_taxonomy",
    "order_name",
    "pack_taxonomy",
    "sort_by_name",
    "unpack_taxonomy",
]
