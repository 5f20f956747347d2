"""Document → tags: what an item is about, what it merely mentions, and what is doubtful, each with its evidence.

Not here: the words that are looked for (taxonomy), finding them (matching), ids and corrections (editorial).
"""

from osce_digest.tagging.tagger import tag

__all__ = ["tag"]
