"""Turn raw OSCE press text into a static news digest: pages, feeds and data, every date and tag with its evidence."""

__version__ = "1.0.0rc1"
