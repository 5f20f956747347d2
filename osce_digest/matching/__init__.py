"""Find the rules' literals in a text: one pass, whole words, the longest match wins.

Not here: the rules themselves (taxonomy), and what a match means (tagging, loader).
"""

from osce_digest.matching.match import Match, Meanings, Rules, sort_meanings
from osce_digest.matching.matcher import Matcher

__all__ = ["Match", "Matcher", "Meanings", "Rules", "sort_meanings"]
