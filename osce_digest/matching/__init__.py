"""Find the rules' literals in a text: one pass, whole words, the longest match wins.

Not here: the rules themselves (taxonomy), and what a match means (tagging, loader).
"""

from osce_digest.matching.matcher import Match, Matcher

__all__ = ["Match", "Matcher"]
