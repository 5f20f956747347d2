"""Read topics.yml, dimensions.yml and traps.yml: what items deal with, and the phrases that mislead."""

from collections.abc import Collection

from osce_digest.taxonomy.families import read_trap, read_trigger
from osce_digest.taxonomy.forms import split_list
from osce_digest.taxonomy.gathering import Gathering, to_slug
from osce_digest.taxonomy.nodes import File, Node
from osce_digest.taxonomy.values import Dimension, Topic


def read_topics(file: File, dimensions: Collection[str], gathering: Gathering) -> dict[str, Topic]:
    """Read the topics by name, in the OSCE's order, and their triggers."""
    root = file.root()
    topics = {}
    for node in root.children() if root else ():
        values = node.fields({"name", "dimensions", "labels", "rules"}, needed={"name", "rules"})
        name = values["name"].text() if "name" in values else ""
        slug = to_slug(name)
        topics[name] = Topic(name, slug, values["dimensions"].words(dimensions) if "dimensions" in values else ())
        gathering.name("topics", name, [name, slug, *_labels(values)], node)
        _read_triggers(f"topic.{slug}", f"topics/{name}", values, gathering)
    return topics


def read_dimensions(file: File, gathering: Gathering) -> dict[str, Dimension]:
    """Read the three dimensions by slug, and their triggers."""
    root = file.root()
    dimensions = {}
    for slug, key, node in root.pairs() if root else ():
        values = node.fields({"name", "labels", "rules"}, needed={"name", "rules"})
        name = values["name"].text() if "name" in values else slug
        dimensions[slug] = Dimension(slug, name)
        gathering.name("dimensions", slug, [slug, name, *_labels(values)], key)
        _read_triggers(f"dimension.{slug}", f"dimensions/{slug}", values, gathering)
    return dimensions


def read_traps(file: File, gathering: Gathering) -> None:
    """Add the traps; the file groups them under headings, which mean nothing to the program."""
    root = file.root()
    for _, _, group in root.pairs() if root else ():
        for name, _, node in group.pairs():
            read_trap(f"trap.{name}", node, gathering)


def _labels(values: dict[str, Node]) -> tuple[str, ...]:
    return split_list(values["labels"].text()) if "labels" in values else ()


def _read_triggers(prefix: str, term: str, values: dict[str, Node], gathering: Gathering) -> None:
    for name, _, node in values["rules"].pairs() if "rules" in values else ():
        read_trigger(f"{prefix}.{name}", term, node, gathering)
